import type { Lang } from '#kit/i18n.ts'
import { divide, renderMarkdown } from '#kit/text/markdown.ts'
import { Prose } from './Prose.tsx'
import { W } from './words.ts'

interface Props {
  lang: Lang
  /** Markdown: each agreement under a heading of its own. */
  text: string
  /** The language it is written in, when that is not the page's. */
  textLang?: Lang
}

/** What people say yes to when they join, beside the form. */
export function Agreements({ lang, text, textLang }: Props) {
  const { intro, sections } = divide(text)
  return (
    <section class="panel panel--soft stack gap-5" id="afspraken" aria-labelledby="h-afspraken">
      <h2 id="h-afspraken">{W[lang].agreements(sections.length)}</h2>
      {intro.trim() && <Prose html={renderMarkdown(intro, 3)} lang={textLang} />}
      {sections.map(({ title: each, body }) => (
        <div class="stack gap-1" lang={textLang}>
          <h3>{each}</h3>
          <Prose html={renderMarkdown(body, 4)} />
        </div>
      ))}
    </section>
  )
}
