import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { divide, renderMarkdown } from '#kit/text/markdown.ts'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '../words.ts'
import { JoinForm } from './JoinForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; joining: string }
  /** What one agrees to, in Markdown. */
  principles: string
  me: { name: string; email: string } | null
  typed: Typed
  errors: FieldErrors
}

/** The form alone, beside what one agrees to: for a link in a mail, and for who has something to mend. */
export function JoinPage({ frame, circle, principles, me, typed, errors }: Props) {
  const { lang } = frame
  const t = W[lang]
  return (
    <SitePage frame={frame} title={t.joinPageTitle(circle.name)} column>
      <PageHead
        title={t.joinPageTitle(circle.name)}
        lead={circle.joining === 'open' ? t.joinOpen : t.joinDefault(null)}
      />
      <div class="split">
        <div class="stack gap-5">
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          <JoinForm {...{ lang, circle, me, typed, errors }} agreementsHref="#afspraken" />
          <p>
            <TextLink href={`/kringen/${circle.slug}`} lead="arrow-left">
              {t.backToPage(circle.name)}
            </TextLink>
          </p>
        </div>
        <Agreements lang={lang} principles={principles} />
      </div>
    </SitePage>
  )
}

function Agreements({ lang, principles }: { lang: Frame['lang']; principles: string }) {
  const { intro, sections } = divide(principles)
  return (
    <section class="panel panel--soft stack gap-5" id="afspraken" aria-labelledby="h-afspraken">
      <h2 id="h-afspraken">{W[lang].principles(sections.length)}</h2>
      {intro.trim() && <Prose html={renderMarkdown(intro, 3)} />}
      {sections.map(({ title, body }) => (
        <div class="stack gap-1">
          <h3>{title}</h3>
          <Prose html={renderMarkdown(body, 4)} />
        </div>
      ))}
    </section>
  )
}
