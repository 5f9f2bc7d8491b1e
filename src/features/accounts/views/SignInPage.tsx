import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextField } from '#ui/TextField.tsx'
import { W } from '../words.ts'
import { O } from '../words-oidc.ts'
import { P } from '../words-passkeys.ts'
import { PasskeyForm } from './PasskeyForm.tsx'

interface Props {
  frame: Frame
  typed?: Typed
  errors?: FieldErrors
  returnTo: string
  note?: 'kept' | 'signed-out'
  /** What went wrong, when no field is to blame. */
  wrong?: string
  /** Passkeys can open this place. */
  passkeys: boolean
  /** Another place through which one may sign in. */
  provider?: string
  /** The people one may be in a demo. */
  cast: { slug: string; name: string; headline: string }[]
}

/** The way in: an e-mail address, and in a demo anyone of the cast. */
export function SignInPage({ frame, typed = {}, errors = {}, returnTo, note, wrong, passkeys, provider, cast }: Props) {
  const t = W[frame.lang]
  return (
    <SitePage frame={frame} title={t.signIn} column>
      <div class="split sign-in">
        <div class="stack gap-5">
          <PageHead title={t.signIn} lead={t.signInLead} />
          {note === 'kept' && <Alert>{t.keptNote}</Alert>}
          {note === 'signed-out' && <Alert tone="success">{t.signedOut}</Alert>}
          {wrong && (
            <Alert tone="danger" live>
              {wrong}
            </Alert>
          )}
          <ErrorSummary lang={frame.lang} errors={errorList(errors)} />
          <Form action="/inloggen">
            <input type="hidden" name="terug" value={returnTo} />
            <TextField
              lang={frame.lang}
              name="email"
              type="email"
              label={t.email}
              value={typed.email}
              error={errors.email}
              autocomplete="email"
              inputMode="email"
              required
            />
            <div>
              <Button size="big" icon="arrow-right">
                {t.sendCode}
              </Button>
            </div>
          </Form>
          {provider && (
            <div>
              <ButtonLink
                kind="quiet"
                lead="log-in"
                href={`/inloggen/oidc?terug=${encodeURIComponent(returnTo)}`}
                data-turbo="false"
              >
                {O[frame.lang].signIn(provider)}
              </ButtonLink>
            </div>
          )}
          {passkeys && <PasskeyDoor {...{ frame, returnTo }} />}
          <p>
            {t.notMember} <a href="/">{t.joinHere}</a>
          </p>
        </div>
        {cast.length > 0 && <DemoCast {...{ frame, cast, returnTo }} />}
      </div>
    </SitePage>
  )
}

function PasskeyDoor({ frame, returnTo }: Pick<Props, 'frame' | 'returnTo'>) {
  const t = P[frame.lang]
  return (
    <PasskeyForm action="/inloggen/passkey" ask="/inloggen/passkey/vraag" deed="get" failed={t.failed}>
      <input type="hidden" name="terug" value={returnTo} />
      <div>
        <Button kind="quiet" lead="key-round">
          {t.signIn}
        </Button>
      </div>
    </PasskeyForm>
  )
}

function DemoCast({ frame, cast, returnTo }: Pick<Props, 'frame' | 'cast' | 'returnTo'>) {
  const t = W[frame.lang]
  return (
    <section class="panel panel--soft stack" aria-labelledby="h-demo">
      <h2 id="h-demo">{t.demoTitle}</h2>
      <p>{t.demoLead}</p>
      <form action="/inloggen/demo" method="post">
        <input type="hidden" name="terug" value={returnTo} />
        <ul class="demo-cast">
          {cast.map((one) => (
            <li>
              <button type="submit" name="lid" value={one.slug} class="demo-cast__one">
                <Avatar id={one.slug} name={one.name} size={2} />
                <span>
                  <b>{one.name}</b>
                  <small>{one.headline}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}
