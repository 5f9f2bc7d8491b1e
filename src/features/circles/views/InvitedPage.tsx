import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Agreements } from '#ui/Agreements.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { Chip } from '#ui/Chip.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { InvitedScope } from '../queries-invitations.ts'
import { N } from '../words-invitations.ts'
import { C } from '../words-settings.ts'

interface Props {
  frame: Frame
  scope: InvitedScope
  action: string
  me: { name: string; email: string } | null
  /** The circle has a page that may be looked at first. */
  visible: boolean
  /** What one agrees to, as it stands now. */
  principles: { body: string; lang: Lang }
  typed?: Typed
  errors?: FieldErrors
}

/** `/uitnodiging/:token`: who invites to what. Opening it changes nothing, pressing does. */
export function InvitedPage({ frame, scope, action, me, visible, principles, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = N[lang]
  const { circle, byName, email } = scope
  const kind = C[lang].kinds[circle.kind]
  const title = t.invitedTitle(circle.name)
  const field = (name: string) => ({ lang, name, error: errors[name] })
  const agree = (
    <Check
      {...field('akkoord')}
      label={t.agree}
      hint={
        <>
          {t.agreeHint} <a href="#afspraken">{t.readPrinciples}</a>
        </>
      }
      checked={Boolean(typed.akkoord)}
    />
  )
  return (
    <SitePage frame={frame} title={title} column>
      <PageHead title={title} lead={t.invitedBy(byName)} />
      <div class="split">
        <div class="stack gap-5">
          <div class="panel panel--soft stack">
            {circle.tagline && <p class="lead">{circle.tagline}</p>}
            <p class="cluster">
              <Chip kind="line">{kind.label}</Chip>
              <Chip kind="line">{t.members(circle.memberCount)}</Chip>
            </p>
            <p>{kind.hint}</p>
            {visible && (
              <p>
                <TextLink href={`/kringen/${circle.slug}`}>{t.look}</TextLink>
              </p>
            )}
          </div>
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          {me ? (
            <Form action={action}>
              <p>{t.asYou(me.name, me.email)}</p>
              {agree}
              <div>
                <Button size="big" icon="arrow-right">
                  {t.accept}
                </Button>
              </div>
            </Form>
          ) : (
            <Form action={`${action}/adres`}>
              <TextField {...field('naam')} label={t.yourName} value={typed.naam} autocomplete="name" />
              <TextField
                {...field('email')}
                type="email"
                inputMode="email"
                label={t.email}
                hint={t.emailHint}
                value={typed.email ?? email}
                autocomplete="email"
              />
              {agree}
              <div>
                <Button size="big" icon="arrow-right">
                  {t.next}
                </Button>
              </div>
            </Form>
          )}
        </div>
        <Agreements
          lang={lang}
          text={principles.body}
          textLang={principles.lang === lang ? undefined : principles.lang}
        />
      </div>
    </SitePage>
  )
}
