import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { classes } from '#ui/classes.ts'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Awaited } from '../queries-carry.ts'
import type { InvitationLine } from '../queries-invitations.ts'
import { N } from '../words-invitations.ts'
import { AwaitedPanel } from './AwaitedPanel.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteForms } from './InviteForms.tsx'
import { type Made, MadeLink } from './MadeLink.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; tagline: string }
  lines: InvitationLine[]
  next: string | null
  /** Who was brought in from a list and is not a member yet. */
  awaited: Awaited
  /** A link that was made just now: the only moment at which it can be read. */
  made?: Made
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/kringen/:slug/beheer/uitnodigingen`: invite by link or mail, and what became of each. */
export function InvitationsPage({ frame, circle, lines, next, awaited, made, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = N[lang]
  const here = `/kringen/${circle.slug}/beheer/uitnodigingen`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead(circle.name) }}>
      <div class="stack gap-6">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        {made && <MadeLink {...{ lang, circle, made }} />}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {!frame.resting && <InviteForms {...{ lang, here, typed, errors }} />}
        {!frame.resting && awaited.some && <AwaitedPanel {...{ lang, awaited }} action={`${here}/klaargezet`} />}
        <section class={classes('stack gap-4', made && 'off-paper')} aria-labelledby="h-uit">
          <h2 id="h-uit">{t.list}</h2>
          {lines.length === 0 ? (
            <Empty title={t.empty} level={3}>
              {t.emptyLead}
            </Empty>
          ) : (
            <ul class="rows">
              {lines.map((line) => (
                <InvitationRow lang={lang} line={line} action={`${here}/${line.id}/intrekken`} />
              ))}
            </ul>
          )}
          {next && (
            <p>
              <TextLink href={`${here}?na=${next}`} icon="arrow-right">
                {t.older}
              </TextLink>
            </p>
          )}
        </section>
      </div>
    </AppPage>
  )
}
