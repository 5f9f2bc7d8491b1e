import type { Joining } from '#kit/access/tables.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { L } from '../words-life.ts'

interface Props {
  frame: Frame
  circle: {
    slug: string
    name: string
    joining: Joining
    founding: boolean
    archivedAt: number | null
    memberCount: number
  }
  /** The viewer is the only steward, and others stay: first someone else takes over. */
  lastSteward: boolean
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/vertrek`: what leaving means, and one button. */
export function LeavePage({ frame, circle, lastSteward, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = L[lang]
  const base = `/kringen/${circle.slug}`
  const title = t.leaveTitle(circle.name)
  const alone = circle.memberCount === 1
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: t.leaveLead }}>
      <div class="stack gap-5 narrow">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <ul class="panel stack">
          {[...t.leaveFacts, circle.archivedAt ? t.leaveBackResting : t.leaveBack[circle.joining]].map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
        {lastSteward ? (
          <>
            <Alert title={alone ? t.lastMember : t.lastSteward}>
              {circle.founding
                ? t.lastStewardFounding
                : circle.archivedAt
                  ? undefined
                  : alone
                    ? t.lastMemberRest
                    : t.lastStewardAlone}
            </Alert>
            <div class="cluster">
              {alone && !circle.founding ? (
                <ButtonLink href={`${base}/beheer/instellingen#rust`} icon="arrow-right">
                  {t.lastMemberGo}
                </ButtonLink>
              ) : (
                <ButtonLink href={alone ? `${base}/beheer/uitnodigingen` : `${base}/beheer/leden`} icon="arrow-right">
                  {alone ? t.lastMemberInvite : t.lastStewardGo}
                </ButtonLink>
              )}
              <ButtonLink href={base} kind="quiet">
                {t.stay}
              </ButtonLink>
            </div>
          </>
        ) : (
          <Form action={`${base}/vertrek`}>
            <TextArea
              lang={lang}
              name="reden"
              label={t.leaveReason}
              hint={t.leaveReasonHint}
              value={typed.reden}
              error={errors.reden}
              rows={3}
              required={false}
            />
            <Check lang={lang} name="zeker" label={t.leaveSure(circle.name)} error={errors.zeker} />
            <div class="cluster">
              <Button kind="danger">{t.leave}</Button>
              <ButtonLink href={base} kind="quiet">
                {t.stay}
              </ButtonLink>
            </div>
          </Form>
        )}
      </div>
    </AppPage>
  )
}
