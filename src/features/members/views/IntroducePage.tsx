import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { photoUrl } from '#ui/respond.ts'
import { TextArea } from '#ui/TextArea.tsx'
import type { Member } from '../queries-profile.ts'
import { I } from '../words-introductions.ts'
import { Meeting } from './Meeting.tsx'
import { type Pick, PickStep } from './PickStep.tsx'

interface Props {
  frame: Frame
  circle: { slug: string }
  one: Member | null
  other: Member | null
  /** Whom one may choose, while a chair is free. */
  pick: Pick | null
  /** Why a choice in the address was not taken. */
  remark?: string
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/voorstellen`: choose two people, say why. */
export function IntroducePage({ frame, circle, one, other, pick, remark, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = I[lang]
  const action = `/kringen/${circle.slug}/voorstellen`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="split cols-half introduce">
        <div class="stack gap-5">
          {remark && <Alert>{remark}</Alert>}
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          {pick && !frame.resting && (
            <PickStep
              {...{ frame, action, pick }}
              title={one ? t.second(one.name) : t.first}
              one={one?.personId ?? null}
            />
          )}
          {one && other && !frame.resting && <Why {...{ frame, action, one, other, typed, errors }} />}
        </div>
        <aside>
          <Meeting
            lang={lang}
            one={seat(one, other ? `${action}?een=${other.personId}` : action)}
            other={seat(other, `${action}?een=${one?.personId}`)}
          />
        </aside>
      </div>
    </AppPage>
  )
}

interface WhyProps {
  frame: Frame
  action: string
  one: Member
  other: Member
  typed: Typed
  errors: FieldErrors
}

function Why({ frame: { lang }, action, one, other, typed, errors }: WhyProps) {
  const t = I[lang]
  return (
    <Form action={action} draft={`voorstellen-${one.personId}-${other.personId}`}>
      <h2>{t.pair(one.name, other.name)}</h2>
      <input type="hidden" name="een" value={one.personId} />
      <input type="hidden" name="ander" value={other.personId} />
      <TextArea
        lang={lang}
        name="waarom"
        label={t.why}
        hint={t.whyHint(first(one.name), first(other.name))}
        value={typed.waarom}
        error={errors.waarom}
        rows={4}
        maxLength={600}
      />
      <p class="small muted">{t.whatNext}</p>
      <div>
        <Button size="big" icon="handshake">
          {t.send}
        </Button>
      </div>
    </Form>
  )
}

function seat(member: Member | null, changeHref: string) {
  return member && { id: member.personId, name: member.name, photo: photoUrl(member.photoId), changeHref }
}

function first(name: string): string {
  return name.split(' ')[0] ?? name
}
