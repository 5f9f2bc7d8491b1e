import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'
import { type Pickable, PickPeople } from './PickPeople.tsx'

interface Props {
  frame: Frame
  slug: string
  chosen: Pickable[]
  /** Null when nothing was searched. */
  found: Pickable[] | null
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/gesprek/samen`: with whom to talk. Searching keeps who was chosen. */
export function NewPrivatePage({ frame, slug, chosen, found, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = R[lang]
  const base = `/kringen/${slug}/gesprek`
  return (
    <AppPage frame={frame} title={t.privateTitle} disks="corner">
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {W[lang].all}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.privateTitle}</h1>
        <p>{t.privateLead}</p>
      </div>
      <div class="stack gap-5 measure">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={`${base}/samen`} label={t.privateTitle}>
          <div class="cluster gap-2 talks-find">
            <TextField lang={lang} type="search" name="q" label={t.search} hint={t.searchHint} value={typed.q} />
            <Button kind="quiet" lead="search" name="stap" value="zoek">
              {t.find}
            </Button>
          </div>
          {errors.wie && (
            <p class="error" id="veld-wie">
              {errors.wie}
            </p>
          )}
          {chosen.length > 0 && <PickPeople title={t.chosen} people={chosen} checked />}
          {found && found.length > 0 && <PickPeople title={t.found} people={found} />}
          {found && found.length === 0 && <p>{t.nobody}</p>}
          <TextField
            lang={lang}
            name="naam"
            label={t.groupName}
            hint={t.groupHint}
            value={typed.naam}
            error={errors.naam}
            maxLength={60}
            required={false}
          />
          <div>
            <Button icon="message-circle">{t.open}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
