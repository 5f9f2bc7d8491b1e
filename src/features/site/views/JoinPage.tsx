import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '../words.ts'
import { JoinForm } from './JoinForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; joining: string }
  me: { name: string; email: string } | null
  typed: Typed
  errors: FieldErrors
}

/** The form alone: for a link in a mail, and for who has something to mend. */
export function JoinPage({ frame, circle, me, typed, errors }: Props) {
  const { lang } = frame
  const t = W[lang]
  const home = `/kringen/${circle.slug}`
  return (
    <SitePage frame={frame} title={t.joinPageTitle(circle.name)} column>
      <div class="stack gap-5 narrow">
        <PageHead
          title={t.joinPageTitle(circle.name)}
          lead={circle.joining === 'open' ? t.joinOpen : t.joinDefault(null)}
        />
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <JoinForm {...{ lang, circle, me, typed, errors }} agreementsHref={`${home}#afspraken`} />
        <p>
          <TextLink href={home} lead="arrow-left">
            {t.backToPage(circle.name)}
          </TextLink>
        </p>
      </div>
    </SitePage>
  )
}
