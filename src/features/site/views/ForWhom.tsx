import { renderMarkdown } from '#kit/text/markdown.ts'
import { Prose } from '#ui/Prose.tsx'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'
import { EditFrame } from './EditFrame.tsx'

/** Who belongs here. */
export function ForWhom({ front }: { front: Front }) {
  const { lang, texts, editing } = front
  const text = texts['for-whom']
  if (!text && !editing.may) return null
  return (
    <section class="site for-whom" id="voor-wie" aria-labelledby="h-voor-wie">
      <div class="split cols-2-3">
        <h2 id="h-voor-wie">{W[lang].forWhom}</h2>
        <EditFrame editing={editing} of="for-whom" written={text !== undefined}>
          {text && (
            <Prose class="lead" html={renderMarkdown(text.body, 3)} lang={text.lang === lang ? undefined : text.lang} />
          )}
        </EditFrame>
      </div>
    </section>
  )
}
