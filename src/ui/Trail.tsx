import { hueClass } from './hue.ts'
import { Icon, type IconName } from './Icon.tsx'
import { type Spoke, spokeIcon } from './spokes.ts'

interface Props {
  /** What the trail tells: "Hoe dit ontstond". */
  label: string
  steps: { spoke: Spoke; label: string; href?: string; icon?: IconName }[]
}

/** Where something came from, one turn of the wheel. */
export function Trail({ label, steps }: Props) {
  return (
    <ol class="trail" aria-label={label}>
      {steps.map((step) => (
        <li>
          <i class={hueClass(step.spoke)}>
            <Icon name={step.icon ?? spokeIcon(step.spoke)} />
          </i>
          {step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
        </li>
      ))}
    </ol>
  )
}
