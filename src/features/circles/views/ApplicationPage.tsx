import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { W as U } from '#ui/words.ts'
import type { Application } from '../queries-joining.ts'
import { I } from '../words-inbox.ts'
import { AskForm } from './AskForm.tsx'
import { DecideForms } from './DecideForms.tsx'
import { Decision } from './Decision.tsx'
import { Dialogue } from './Dialogue.tsx'
import { WrittenWords } from './WrittenWords.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  stewardId: string
  application: Application
  typed?: Typed
  errors?: FieldErrors
  note?: { tone: 'success' | 'info'; text: string }
}

/** One application: what they wrote, the conversation, and what a steward can do. */
export function ApplicationPage(props: Props) {
  const { frame, circle, stewardId, application, typed = {}, errors = {}, note } = props
  const { lang } = frame
  const t = I[lang]
  const here = `/kringen/${circle.slug}/beheer/aanmeldingen`
  const open = application.state === 'new' || application.state === 'dialogue'
  const lead = (
    <>
      {t.applied} <Time at={application.appliedAt} lang={lang} />
    </>
  )
  const title = application.name || U[lang].someone
  return (
    <AppPage frame={frame} title={title} head={{ title, lead }}>
      <div class="stack gap-5">
        <p>
          <TextLink href={here} lead="arrow-left">
            {t.back}
          </TextLink>
        </p>
        {note && (
          <Alert tone={note.tone} live>
            {note.text}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <div class="split">
          <div class="stack gap-6">
            <div class="panel stack gap-5">
              <WrittenWords
                items={[
                  { label: t.worksOn, text: application.worksOn },
                  { label: t.brings, text: application.brings },
                  { label: t.seeks, text: application.seeks },
                  { label: t.reachable, text: application.email },
                ]}
              />
            </div>
            <section class="stack gap-5" aria-labelledby="h-gesprek">
              <h2 id="h-gesprek">{t.conversation}</h2>
              {application.turns.length > 0 ? (
                <Dialogue lang={lang} applicant={application} turns={application.turns} reader={{ stewardId }} />
              ) : (
                <p class="muted">{t.noConversation}</p>
              )}
              {open && <AskForm {...{ lang, application, typed, errors }} action={`${here}/${application.id}/vraag`} />}
            </section>
          </div>
          {open ? (
            <DecideForms
              {...{ lang, application, typed, errors }}
              resting={frame.resting}
              base={`${here}/${application.id}`}
            />
          ) : (
            <Decision lang={lang} slug={circle.slug} application={application} />
          )}
        </div>
      </div>
    </AppPage>
  )
}
