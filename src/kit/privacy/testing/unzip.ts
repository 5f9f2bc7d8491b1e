/** What stands in the directory of a zip of stored files, with the bytes that it points at. */
export function unzip(bytes: Buffer): { name: string; body: Buffer; crc: number; at: string }[] {
  const end = bytes.length - 22
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('no end of a zip')
  const found = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry in the directory')
    const length = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error('the directory points beside a file')
    const size = bytes.readUInt32LE(at + 24)
    const start = local + 30 + bytes.readUInt16LE(local + 26)
    found.push({
      name: bytes.toString('utf8', at + 46, at + 46 + length),
      body: bytes.subarray(start, start + size),
      crc: bytes.readUInt32LE(at + 16),
      at: moment(bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)),
    })
    at += 46 + length
  }
  return found
}

function moment(time: number, day: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${(day >> 9) + 1980}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`
}
