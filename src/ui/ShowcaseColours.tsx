import { HUES, hueClass } from './hue.ts'
import { Sample } from './Sample.tsx'

/** The hues a circle chooses from, as a disk and as text. */
export function ShowcaseColours() {
  return (
    <Sample title="Kringkleuren">
      <ul class="cluster gap-2">
        {HUES.map((hue) => (
          <li class={`swatch ${hueClass(hue)}`}>{hue}</li>
        ))}
      </ul>
      <ul class="cluster gap-2">
        {HUES.map((hue) => (
          <li class={`chip ${hueClass(hue)}`}>
            <b class="tinted">tekst {hue}</b>
          </li>
        ))}
      </ul>
    </Sample>
  )
}
