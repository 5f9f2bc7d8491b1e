import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { hourIn, lengthIn } from '#ui/programme-kinds.ts'
import { Radios } from '#ui/Radios.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { PROGRAMME } from '#ui/words-programme.ts'
import { KINDS, MINUTES_MOST } from '../access.ts'
import { daysOf, rowsIn } from '../forms.ts'
import type { EditedPart } from '../queries.ts'
import { type Doubt, OUTSIDE } from '../queries-hosts.ts'
import { E } from '../words.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** Null: one that is not there yet, or not any more. */
  part: EditedPart | null
  /** Of the programme, as it was when the form was made. */
  version: number
  /** What stands there now, when somebody else changed it meanwhile. */
  now: EditedPart | null
  typed: Typed
  errors?: FieldErrors
  doubts?: readonly Doubt[]
}

/** `/bijeenkomsten/:id/programma/:part`: everything that a part says, and who does it. */
export function PartPage(props: Props) {
  const { frame, gathering, part, version, now, typed, errors = {}, doubts = [] } = props
  const { lang } = frame
  const t = E[lang]
  const home = `${gathering.href}/programma`
  const title = part?.title ?? t.newPart
  const given = { lang, typed, errors }
  return (
    <AppPage frame={frame} title={title} head={{ title }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={home} lead="arrow-left">
            {t.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {now && (
          <Alert title={`${t.nowThere}:`}>
            {now.title}, {lengthIn(lang, now.minutes)}, {hourIn(lang, gathering.zone, now.startsAt)}.{' '}
            {now.hosts.map(({ name }) => name).join(', ')} {now.body}
          </Alert>
        )}
        <Form action={`${home}/${part?.id ?? 'nieuw'}`} class="stack gap-7" guard label={title}>
          <input type="hidden" name="versie" value={version} />
          <What {...given} gathering={gathering} />
          <Who {...given} doubts={doubts} />
          <Materials {...given} />
          <div>
            <Button size="big" icon="check">
              {t.save}
            </Button>
          </div>
        </Form>
        {part && (
          <details class="programme-more">
            <summary>{t.remove}</summary>
            <Form action={`${home}/${part.id}/weg`} class="stack gap-3" label={t.remove}>
              <input type="hidden" name="versie" value={version} />
              <p>{t.removeSure}</p>
              <div>
                <Button kind="quiet" lead="trash">
                  {t.removeNow}
                </Button>
              </div>
            </Form>
          </details>
        )}
      </div>
    </AppPage>
  )
}

interface Given {
  lang: Lang
  typed: Typed
  errors: FieldErrors
}

function What({ lang, typed, errors, gathering }: Given & { gathering: Gathering }) {
  const t = E[lang]
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  const days = daysOf(gathering)
  return (
    <div class="stack gap-5">
      <Select
        {...field('soort')}
        label={t.kind}
        empty={false}
        options={KINDS.map((kind) => ({ value: kind, label: PROGRAMME[lang].kinds[kind] }))}
      />
      <TextField {...field('titel')} label={t.name} maxLength={120} autocomplete="off" />
      <TextField
        {...field('minuten')}
        type="number"
        inputMode="numeric"
        look="short"
        min={1}
        max={MINUTES_MOST}
        label={t.minutes}
      />
      <div class="stack gap-4 fixed-time">
        <Check
          lang={lang}
          name="vast"
          label={t.fixed}
          hint={t.fixedHint}
          required={false}
          checked={Boolean(typed.vast)}
        />
        <div class="cluster align-start fixed-time__when">
          {days.length > 1 && (
            <Select
              {...field('dag')}
              label={t.day}
              empty={false}
              options={days.map((day) => ({ value: day, label: day.split('-').reverse().join('-') }))}
            />
          )}
          <TextField {...field('om')} type="time" look="short" label={t.at} required={false} />
        </div>
      </div>
      <TextArea {...field('tekst')} label={t.body} hint={t.bodyHint} rows={4} maxLength={4000} required={false} />
    </div>
  )
}

function Who({ lang, typed, errors, doubts }: Given & { doubts: readonly Doubt[] }) {
  const t = E[lang]
  const rows = rowsIn(typed, 'wie', 'rol')
  return (
    <fieldset class="stack gap-4 bare">
      <legend class="h2">{t.who}</legend>
      <p class="small muted">
        {t.whoLead} {t.roleHint}
      </p>
      {numbered(rows).map((n) => {
        const field = (name: string) => ({
          lang,
          name: `${name}-${n}`,
          value: typed[`${name}-${n}`],
          error: errors[`${name}-${n}`],
        })
        const doubt = doubts.find(({ row }) => row === n)
        return (
          <div class="stack gap-3">
            <div class="two-fields">
              <TextField
                {...field('wie')}
                label={t.nth(t.person, n)}
                maxLength={80}
                required={false}
                autocomplete="off"
              />
              <TextField
                {...field('rol')}
                label={t.nth(t.role, n)}
                maxLength={80}
                required={false}
                autocomplete="off"
              />
            </div>
            {typed[`lid-${n}`] && <input type="hidden" name={`lid-${n}`} value={typed[`lid-${n}`]} />}
            {doubt && (
              <Radios
                {...field('keus')}
                label={t.which(doubt.name)}
                options={[
                  ...doubt.people.map(({ id, name }) => ({ value: id, label: name })),
                  { value: OUTSIDE, label: t.outside(doubt.name) },
                ]}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Materials({ lang, typed, errors }: Given) {
  const t = E[lang]
  return (
    <fieldset class="stack gap-4 bare">
      <legend class="h2">{t.materials}</legend>
      <p class="small muted">{t.materialsLead}</p>
      {numbered(rowsIn(typed, 'stuk', 'link')).map((n) => {
        const field = (name: string) => ({
          lang,
          name: `${name}-${n}`,
          value: typed[`${name}-${n}`],
          error: errors[`${name}-${n}`],
        })
        return (
          <div class="two-fields">
            <TextField
              {...field('stuk')}
              label={t.nth(t.materialTitle, n)}
              maxLength={120}
              required={false}
              autocomplete="off"
            />
            <TextField
              {...field('link')}
              label={t.nth(t.materialLink, n)}
              maxLength={300}
              inputMode="url"
              required={false}
              autocomplete="off"
            />
          </div>
        )
      })}
    </fieldset>
  )
}

const numbered = (rows: number) => Array.from({ length: rows }, (_, i) => i + 1)
