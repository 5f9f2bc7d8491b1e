import { memberHref } from '#features/members/queries.ts'
import { Chip } from '#ui/Chip.tsx'
import type { Frame } from '#ui/frame.ts'
import { W as U } from '#ui/words.ts'
import type { NeedLine } from '../queries.ts'
import { N } from '../words.ts'
import { DotsForm } from './DotsForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string }
  needs: NeedLine[]
  left: number
  /** The viewer gave dots, and so sees what others gave. */
  weighed: boolean
}

/** Needs one under another, each with the viewer's dots. */
export function NeedRows({ frame, circle, needs, left, weighed }: Props) {
  const { lang } = frame
  const t = N[lang]
  return (
    <ol class="rows needs">
      {needs.map((need) => (
        <li id={`behoefte-${need.id}`}>
          <div class="stack gap-1">
            <a class="link-ink" href={need.href}>
              {need.sentence}
            </a>
            <p class="small muted">
              {need.makerName ? (
                <a class="link-plain" href={memberHref(circle, { id: need.makerId, name: need.makerName })}>
                  {need.makerName}
                </a>
              ) : (
                U[lang].someone
              )}
              {need.joined > 0 && `. ${t.joinedCount(need.joined)}`}
            </p>
          </div>
          <div class="needs__weight">
            {weighed && <Chip>{t.dots(need.dots)}</Chip>}
            {!frame.resting && <DotsForm lang={lang} need={need} left={left} inList />}
          </div>
        </li>
      ))}
    </ol>
  )
}
