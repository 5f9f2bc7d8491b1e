import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Agreements } from '#ui/Agreements.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { StandingPrinciples, Text } from '../queries.ts'
import { joinWords, W } from '../words.ts'
import { JoinForm } from './JoinForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; joining: string }
  /** What the circle says about joining, in Markdown. */
  text?: Text
  /** The steward who reads what comes in, when they agreed to be named. */
  welcomer: string | null
  /** What one agrees to. */
  principles: StandingPrinciples
  me: { name: string; email: string } | null
  typed: Typed
  errors: FieldErrors
}

/** The form alone, beside what one agrees to: for a link in a mail, and for who has something to mend. */
export function JoinPage({ frame, circle, text, welcomer, principles, me, typed, errors }: Props) {
  const { lang } = frame
  const t = W[lang]
  return (
    <SitePage frame={frame} title={t.joinPageTitle(circle.name)} column>
      <div class="stack gap-4 below-5">
        <PageHead title={t.joinPageTitle(circle.name)} />
        <Prose
          class="lead muted measure"
          html={renderMarkdown(text?.body ?? joinWords(lang, circle, welcomer), 3)}
          lang={foreign(text?.lang, lang)}
        />
      </div>
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
        <Agreements lang={lang} text={principles.body} textLang={foreign(principles.lang, lang)} />
      </div>
    </SitePage>
  )
}

function foreign(written: Lang | undefined, lang: Lang): Lang | undefined {
  return written === lang ? undefined : written
}
