import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { Application } from '../queries-joining.ts'
import { J } from '../words-joining.ts'
import { Dialogue } from './Dialogue.tsx'
import { WrittenWords } from './WrittenWords.tsx'

interface Props {
  frame: Frame
  application: Application
  circle: { slug: string; name: string }
  token: string
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** An applicant's own page, without an account: where it stands, the conversation, and room to write. */
export function ApplicantPage({ frame, application, circle, token, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = J[lang]
  const { state, turns, worksOn, brings, seeks } = application
  const open = state === 'new' || state === 'dialogue'
  return (
    <SitePage frame={frame} title={t.title(circle.name)} column>
      <div class="stack gap-6 narrow">
        <PageHead title={t.title(circle.name)} lead={t.state[state]} />
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        {state === 'welcomed' && <ComeIn frame={frame} slug={circle.slug} />}
        {state === 'declined' && (
          <section class="panel panel--soft stack" aria-labelledby="h-reden">
            <h2 id="h-reden">{t.reason}</h2>
            <p class="prewrap">{application.reason}</p>
          </section>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <section class="stack gap-5" aria-labelledby="h-gesprek">
          <h2 id="h-gesprek">{t.conversation}</h2>
          {turns.length > 0 ? (
            <Dialogue lang={lang} applicant={application} turns={turns} reader={{ applicant: true }} />
          ) : (
            open && <p class="muted">{t.noConversation}</p>
          )}
          {open && (
            <Form action={`/aanmelding/${token}`} draft={`aanmelding-${application.id}`}>
              <TextArea
                lang={lang}
                name="tekst"
                label={turns.length > 0 ? t.writeBack : t.write}
                value={typed.tekst}
                error={errors.tekst}
                rows={3}
              />
              <div>
                <Button icon="send">{t.send}</Button>
              </div>
            </Form>
          )}
        </section>
        <section class="stack rule" aria-labelledby="h-schreef">
          <h2 id="h-schreef">{t.youWrote}</h2>
          <WrittenWords
            items={[
              { label: t.worksOn, text: worksOn },
              { label: t.brings, text: brings },
              { label: t.seeks, text: seeks },
            ]}
          />
        </section>
        <p class="small muted">{t.keepLink}</p>
      </div>
    </SitePage>
  )
}

function ComeIn({ frame, slug }: { frame: Frame; slug: string }) {
  const t = J[frame.lang]
  const inside = `/kringen/${slug}`
  return (
    <div>
      <ButtonLink size="big" icon="arrow-right" href={frame.me ? inside : `/inloggen?terug=${inside}`}>
        {frame.me ? t.goInSigned : t.goIn}
      </ButtonLink>
    </div>
  )
}
