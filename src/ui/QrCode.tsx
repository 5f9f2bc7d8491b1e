import QR from 'qrcode'

// Four light modules around it: without them a phone does not find it.
const QUIET = 4

/** A text as a square that a phone can read: dark on light in every theme. @param label what it is, for who cannot see it */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = QR.create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, y) => rowPath(data.subarray(y * size, (y + 1) * size), y))
  const side = size + 2 * QUIET
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <path d={rows.join('')} fill="currentColor" />
    </svg>
  )
}

/** Each run of dark modules in a row as one box. */
function rowPath(row: ArrayLike<number>, y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    let end = x + 1
    while (row[end]) end++
    path += `M${x} ${y}h${end - x}v1H${x}z`
    x = end
  }
  return path
}
