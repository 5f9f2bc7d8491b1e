import { divide, renderMarkdown } from '#kit/text/markdown.ts'
import { Prose } from '#ui/Prose.tsx'
import { W } from '#ui/words.ts'
import type { Front } from '../queries-front.ts'
import { DEFAULTS } from '../words-defaults.ts'
import { EditFrame } from './EditFrame.tsx'

/** What the circle agrees on, side by side. */
export function Principles({ front }: { front: Front }) {
  const { lang, texts, editing } = front
  const { intro, sections } = divide(texts.principles?.body ?? DEFAULTS[lang].principles)
  const foreign = texts.principles && texts.principles.lang !== lang ? texts.principles.lang : undefined
  return (
    <section class="site" id="afspraken" aria-labelledby="h-afspraken">
      <h2 id="h-afspraken">{W[lang].agreements(sections.length)}</h2>
      <EditFrame editing={editing} of="principles" written={texts.principles !== undefined}>
        <div class="stack gap-6 above-6" lang={foreign}>
          {intro.trim() && <Prose class="lead" html={renderMarkdown(intro, 3)} />}
          {sections.length > 0 && (
            <ul class={sections.length === 2 || sections.length === 4 ? 'pillars pillars--even' : 'pillars'}>
              {sections.map(({ title, body }) => (
                <li>
                  <h3>{title}</h3>
                  <Prose html={renderMarkdown(body, 4)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </EditFrame>
    </section>
  )
}
