import type { Lang } from '#kit/i18n.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { shareClass } from './share.ts'
import { W } from './words.ts'

interface Step {
  title: string
  text: string
  /** The language of the text, when it is not the page's. */
  textLang?: Lang
  state: 'done' | 'now' | 'later'
  /** After the state: "11 maart", "3 van de 5 geweest". */
  note?: string
  /** How far the present step is: 0 to 1. */
  progress?: number
}

/** How far something has come, in a few steps. */
export function Steps({ lang, steps }: { lang: Lang; steps: Step[] }) {
  return (
    <ol class="steps">
      {steps.map((step, i) => (
        <li
          class={classes(step.state, step.state === 'now' && shareClass(step.progress ?? 0.5, 1))}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span class="disc" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" /> : i + 1}
          </span>
          <h3>{step.title}</h3>
          <p lang={step.textLang}>{step.text}</p>
          <p class="small">
            <b>{W[lang][step.state]}</b>
            {step.note && `, ${step.note}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
