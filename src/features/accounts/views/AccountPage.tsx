import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { SessionLine } from '#kit/session/sessions.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { PasskeyLine } from '../queries-passkeys.ts'
import type { Means } from '../queries-secondstep.ts'
import { W } from '../words.ts'
import { D } from '../words-data.ts'
import { E } from '../words-email.ts'
import { O } from '../words-oidc.ts'
import { S } from '../words-secondstep.ts'
import { AppCode } from './AppCode.tsx'
import { Passkeys } from './Passkeys.tsx'

interface Props {
  frame: Frame
  email: string
  typed: Typed
  errors?: FieldErrors
  sessions: SessionLine[]
  /** After how many days a session ends: unused, and at most. */
  limits: { idle: number; most: number }
  passkeys: PasskeyLine[]
  /** Passkeys can open this place. */
  passkeysWork: boolean
  /** The app with codes, for who is asked for a second step or has one. */
  app?: { means: Means; asked: boolean }
  /** The provider that also lets this person in. */
  provider?: string
  note?: string
}

/** `/ik`: name, language, theme, and where one is signed in. */
export function AccountPage({
  frame,
  email,
  typed,
  errors = {},
  sessions,
  limits,
  passkeys,
  passkeysWork,
  app,
  provider,
  note,
}: Props) {
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={t.account} head={{ title: t.account, lead: t.accountLead }}>
      <div class="split">
        <div class="stack gap-6">
          {note && (
            <Alert tone="success" live>
              {note}
            </Alert>
          )}
          <Settings {...{ frame, typed, errors, email }} />
          <Passkeys {...{ frame, passkeys }} possible={passkeysWork} />
          {app && <AppCode {...{ frame, ...app }} />}
          {provider && <Provider {...{ frame, provider }} />}
          <Sessions {...{ frame, sessions, limits }} />
        </div>
        <aside class="stack gap-5">
          <section class="panel panel--soft stack" aria-labelledby="h-profile">
            <h2 id="h-profile">{t.editProfile}</h2>
            <p>{t.editProfileLead}</p>
            <div>
              <ButtonLink kind="quiet" href="/ik/profiel">
                {t.profileLink}
              </ButtonLink>
            </div>
          </section>
          <section class="panel panel--soft stack" aria-labelledby="h-mail">
            <h2 id="h-mail">{t.mailTitle}</h2>
            <p>{t.mailLead}</p>
            <div>
              <ButtonLink kind="quiet" href="/ik/meldingen">
                {t.mailLink}
              </ButtonLink>
            </div>
          </section>
          <section class="panel stack" aria-labelledby="h-data">
            <h2 id="h-data">{D[frame.lang].section}</h2>
            <p>{D[frame.lang].sectionLead}</p>
            <ul class="stack gap-3">
              <li>
                <TextLink href="/ik/agenda" lead="calendar-plus">
                  {D[frame.lang].toCalendar}
                </TextLink>
              </li>
              <li>
                <TextLink href="/ik/gemeld" lead="flag">
                  {D[frame.lang].toReported}
                </TextLink>
              </li>
              <li>
                <TextLink href="/ik/blokkades" lead="eye-off">
                  {D[frame.lang].toBlocks}
                </TextLink>
              </li>
              <li>
                <TextLink href="/ik/gegevens" lead="download">
                  {D[frame.lang].toData}
                </TextLink>
              </li>
              <li>
                <TextLink href="/ik/weg" lead="log-out">
                  {D[frame.lang].toLeave}
                </TextLink>
              </li>
            </ul>
          </section>
          <form action="/uitloggen" method="post">
            <Button kind="quiet" lead="log-out">
              {t.signOut}
            </Button>
          </form>
        </aside>
      </div>
    </AppPage>
  )
}

function Settings({ frame, typed, errors, email }: Required<Pick<Props, 'frame' | 'typed' | 'errors' | 'email'>>) {
  const { lang } = frame
  const t = W[lang]
  return (
    <>
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <Form action="/ik" anew>
        <TextField
          lang={lang}
          name="naam"
          label={t.name}
          value={typed.naam}
          error={errors.naam}
          autocomplete="name"
          required
        />
        <p class="small muted">
          {t.emailIs} <b>{email}</b>. <a href="/ik/email">{E[lang].change}</a>
        </p>
        <Radios
          lang={lang}
          name="taal"
          label={t.language}
          value={typed.taal}
          required
          options={[
            { value: 'nl', label: t.dutch },
            { value: 'en', label: t.english },
          ]}
        />
        <Radios
          lang={lang}
          name="thema"
          label={t.theme}
          value={typed.thema}
          required
          options={[
            { value: 'auto', label: t.themeAuto },
            { value: 'light', label: t.themeLight },
            { value: 'dark', label: t.themeDark },
          ]}
        />
        <div>
          <Button icon="check">{t.save}</Button>
        </div>
      </Form>
    </>
  )
}

function Provider({ frame, provider }: { frame: Frame; provider: string }) {
  const t = O[frame.lang]
  return (
    <form class="cluster between" action="/ik/oidc/los" method="post">
      <p>{t.mine(provider)}</p>
      <Button kind="quiet">
        {t.unlink}
        <span class="sr-only">: {provider}</span>
      </Button>
    </form>
  )
}

function Sessions({ frame, sessions, limits }: Pick<Props, 'frame' | 'sessions' | 'limits'>) {
  const t = W[frame.lang]
  return (
    <section class="stack" aria-labelledby="h-sessions" id="sessies">
      <h2 id="h-sessions">{t.sessions}</h2>
      <p class="muted">
        {t.sessionsLead} {S[frame.lang].sessionLimits(limits.idle, limits.most)}
      </p>
      <ul class="rows">
        {sessions.map((one) => (
          <li class="cluster between">
            <div>
              <b>{one.browser}</b> {one.current && <span class="chip">{t.thisOne}</span>}
              <p class="small muted">
                {t.since} <Time at={one.createdAt} lang={frame.lang} />, {t.lastSeen}{' '}
                <Time at={one.seenAt} lang={frame.lang} />
                {one.secondStepAt && `, ${S[frame.lang].sessionStep}`}
              </p>
            </div>
            {!one.current && (
              <form action={`/ik/sessies/${one.id}/einde`} method="post">
                <Button kind="quiet">
                  {t.endSession}
                  <span class="sr-only">: {one.browser}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <form class="above-4" action="/ik/sessies/einde" method="post">
          <Button kind="quiet">{t.endOthers}</Button>
        </form>
      )}
    </section>
  )
}
