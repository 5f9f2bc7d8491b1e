import qrcode from 'qrcode'

/** Free modules around the code, which readers need. */
const QUIET = 4

interface Props {
  /** What it holds, such as a link. */
  text: string
  /** What it is, for who cannot see it. */
  label: string
}

/** A code to point a phone at. Drawn on the server as one path; dark on white in every theme, as readers want it. */
export function QrCode({ text, label }: Props) {
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M' }).modules
  const whole = size + 2 * QUIET
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="qr__paper" d={`M0 0h${whole}v${whole}H0z`} />
      <path class="qr__ink" d={pathOf(size, data)} />
    </svg>
  )
}

// Dark modules that lie beside each other become one stroke: a tenth of the bytes.
function pathOf(size: number, data: ArrayLike<number>): string {
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x + 1 < size && data[y * size + x + 1]) x++
      path += `M${from + QUIET} ${y + QUIET}h${x - from + 1}v1H${from + QUIET}z`
    }
  return path
}
