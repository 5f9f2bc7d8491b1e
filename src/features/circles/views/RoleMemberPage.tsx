import type { RoleName } from '#kit/access/tables.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Checks } from '#ui/Radios.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { L } from '../words-life.ts'

interface Props {
  frame: Frame
  circle: { slug: string; name: string; founding: boolean }
  member: { id: string; name: string; joinedAt: Date; roles: RoleName[] }
  /** It is the viewer: one leaves by oneself and hands nothing to oneself. */
  mine: boolean
  profileHref: string
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/kringen/:slug/beheer/leden/:id`: the roles of one member, handing on, and taking out with a reason. */
export function RoleMemberPage({ frame, circle, member, mine, profileHref, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = L[lang]
  const all = `/kringen/${circle.slug}/beheer/leden`
  const lead = (
    <>
      {t.since} <Time at={member.joinedAt} lang={lang} kind="date" />
    </>
  )
  return (
    <AppPage frame={frame} title={member.name} head={{ title: member.name, lead }}>
      <div class="stack gap-5 narrow">
        <p class="cluster">
          <TextLink href={all} lead="arrow-left">
            {t.back}
          </TextLink>
          <TextLink href={profileHref}>{t.profile}</TextLink>
        </p>
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {!frame.resting && <RolesForm {...{ lang, member, typed, errors }} action={`${all}/${member.id}/rollen`} />}
        {mine ? (
          <p>
            {t.selfLeave} <a href={`/kringen/${circle.slug}/vertrek`}>{t.leave}</a>
          </p>
        ) : (
          <Farther {...{ lang, member, typed, errors }} base={`${all}/${member.id}`} resting={frame.resting} />
        )}
        {circle.founding && !mine && (
          <p>
            {t.eraseAsked} <a href={`/beheer/leden/${member.id}`}>{t.erase}</a>
          </p>
        )}
      </div>
    </AppPage>
  )
}

interface PartProps {
  lang: Frame['lang']
  member: Props['member']
  typed: Typed
  errors: FieldErrors
}

function RolesForm({ lang, member, typed, errors, action }: PartProps & { action: string }) {
  const t = L[lang]
  const values = typed.rol === undefined ? member.roles : typed.rol.split('\n')
  return (
    <section class="panel stack" aria-labelledby="h-rollen">
      <h2 id="h-rollen">{t.roles}</h2>
      <Form action={action}>
        <Checks
          lang={lang}
          name="rol"
          label={t.rolesOf(member.name)}
          hint={t.rolesHint(member.name)}
          error={errors.rol}
          values={values}
          options={(['host', 'facilitator', 'steward'] as const).map((value) => ({
            value,
            label: t.role[value],
            hint: t.means[value],
          }))}
        />
        <div>
          <Button lead="check">{t.saveRoles}</Button>
        </div>
      </Form>
    </section>
  )
}

// At rest the care for the circle still passes on, so that somebody can wake it; who is in it stays as it was.
function Farther({ lang, member, typed, errors, base, resting }: PartProps & { base: string; resting?: boolean }) {
  const t = L[lang]
  return (
    <>
      <details class="panel panel--soft" open={resting || errors.zeker !== undefined}>
        <summary>
          <h2>{t.handOn}</h2>
        </summary>
        <Form action={`${base}/overdracht`}>
          <p>{t.handOnLead(member.name)}</p>
          <Check lang={lang} name="zeker" label={t.handOnSure(member.name)} error={errors.zeker} />
          <div>
            <Button kind="quiet">{t.handOnGo}</Button>
          </div>
        </Form>
      </details>
      {!resting && (
        <details class="panel panel--soft" open={errors.reden !== undefined}>
          <summary>
            <h2>{t.remove}</h2>
          </summary>
          <Form action={`${base}/weg`} draft={`weg-${member.id}`}>
            <p>{t.removeLead(member.name)}</p>
            <TextArea
              lang={lang}
              name="reden"
              label={t.reason}
              hint={t.reasonHint(member.name)}
              value={typed.reden}
              error={errors.reden}
              rows={3}
            />
            <div>
              <Button kind="danger">{t.removeGo(member.name)}</Button>
            </div>
          </Form>
        </details>
      )}
    </>
  )
}
