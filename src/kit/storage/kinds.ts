/** A kind of document that may be kept, as it is served. */
export interface DocumentKind {
  extension: string
  mime: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

// What a zip must have in it to be a document of this kind.
const IN_ZIP: [part: string, kind: DocumentKind][] = [
  ['word/document.xml', { extension: 'docx', mime: `${OFFICE}.wordprocessingml.document` }],
  ['xl/workbook.xml', { extension: 'xlsx', mime: `${OFFICE}.spreadsheetml.sheet` }],
  ['ppt/presentation.xml', { extension: 'pptx', mime: `${OFFICE}.presentationml.presentation` }],
]
const OPEN_KINDS: Record<string, DocumentKind> = {
  [`${OPEN}.text`]: { extension: 'odt', mime: `${OPEN}.text` },
  [`${OPEN}.spreadsheet`]: { extension: 'ods', mime: `${OPEN}.spreadsheet` },
  [`${OPEN}.presentation`]: { extension: 'odp', mime: `${OPEN}.presentation` },
}
const TEXTS: Record<string, DocumentKind> = {
  txt: { extension: 'txt', mime: 'text/plain' },
  csv: { extension: 'csv', mime: 'text/csv' },
}

/**
 * What a document is by its bytes. Its name only tells one plain text from another.
 * @returns `macros` for an office file that carries a program, null for what is none of ours
 */
export function kindOf(bytes: Uint8Array, name: string): DocumentKind | 'macros' | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 5) === '%PDF-') return { extension: 'pdf', mime: 'application/pdf' }
  if (file.toString('latin1', 0, 4) === 'PK\x03\x04') return kindOfZip(file)
  const text = TEXTS[/\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '']
  return text && isText(file) ? text : null
}

function kindOfZip(file: Buffer): DocumentKind | 'macros' | null {
  const names = namesInZip(file)
  if (!names) return null
  if (names.some((name) => /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\//i.test(name))) return 'macros'
  // An OpenDocument says first of all, and unpacked, what it is.
  const first = file.toString('latin1', 30, 38) === 'mimetype' && file.readUInt16LE(8) === 0
  if (first) return OPEN_KINDS[file.toString('latin1', 38, 38 + file.readUInt32LE(22))] ?? null
  if (!names.includes('[Content_Types].xml')) return null
  return IN_ZIP.find(([part]) => names.includes(part))?.[1] ?? null
}

const ENTRY = 0x02014b50
const END = 0x06054b50
const MOST_ENTRIES = 10_000

/** The names in a zip, out of the list at its end; null when that list is not whole. Nothing is unpacked. */
function namesInZip(file: Buffer): string[] | null {
  // Behind the list a remark of at most 64 kB may stand.
  let end = file.length - 22
  const first = Math.max(0, end - 0xffff)
  while (end >= first && file.readUInt32LE(end) !== END) end--
  if (end < first) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const names: string[] = []
  while (names.length < count && count <= MOST_ENTRIES) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) return null
    const [name, extra, remark] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
    names.push(file.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + remark
  }
  return names.length === count ? names : null
}

// In any of the ways in which text with accents is written: no byte that only a program would write.
function isText(file: Buffer): boolean {
  return file.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
}

/**
 * A name to keep a file by: what a person called it, without a path, signs that mislead, and any ending but its own.
 * @param extension what it is
 */
export function tidyName(name: string, extension: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    // What cannot be seen, turns the direction of writing, or means something to a file system.
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*#%]/gu, ' ')
    .replace(/\.[^.]*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const short = [...plain].slice(0, 80).join('').trim()
  return `${short || 'bestand'}.${extension}`
}
