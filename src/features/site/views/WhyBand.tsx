import { renderMarkdown } from '#kit/text/markdown.ts'
import { Band } from '#ui/Band.tsx'
import { Prose } from '#ui/Prose.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'
import { EditFrame } from './EditFrame.tsx'

/** Why this circle exists: one statement in large letters, and what it means. */
export function WhyBand({ front }: { front: Front }) {
  const { lang, texts, editing, circle } = front
  if (!texts.why && !editing.may) return null
  const [statement = '', ...rest] = (texts.why?.body ?? '').split(/\n\s*\n/)
  const foreign = texts.why && texts.why.lang !== lang ? texts.why.lang : undefined
  return (
    <Band id="waarom" labelledby="h-waarom" disks={{ kind: 'band', hues: besides(circle.hue) }}>
      <div class="site stack gap-5">
        <h2 class="kicker" id="h-waarom">
          {W[lang].why}
        </h2>
        <EditFrame editing={editing} of="why" written={texts.why !== undefined}>
          {texts.why && (
            <div class="stack gap-5" lang={foreign}>
              <p class="statement statement--big">{statement.replace(/^#+\s*/, '').replace(/\s+/g, ' ')}</p>
              {rest.length > 0 && <Prose class="lead" html={renderMarkdown(rest.join('\n\n'), 3)} />}
            </div>
          )}
        </EditFrame>
      </div>
    </Band>
  )
}

/** Two hues that are told apart from the circle's own. */
function besides(hue: number): (92 | 345 | 255)[] {
  const far = (other: number) => Math.min(Math.abs(hue - other), 360 - Math.abs(hue - other)) > 30
  return ([92, 345, 255] as const).filter(far).slice(0, 2)
}
