import { REGIONS } from '#features/members/access.ts'
import { regionName } from '#features/members/queries.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { HOME_ZONE, ZONES } from '#kit/when/zoned.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Radios } from '#ui/Radios.tsx'
import { Select } from '#ui/Select.tsx'
import { type TemplateCard, TemplateChoice } from '#ui/TemplateChoice.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { HELD } from '../forms.ts'
import type { Gathering } from '../queries-gathering.ts'
import { G } from '../words.ts'
import { P } from '../words-plan.ts'
import { S } from '../words-series.ts'
import { Repeat, WhichOnes } from './Repeat.tsx'

interface Props {
  frame: Frame
  /** Where it is sent. */
  action: string
  /** Of a new gathering: the key with which it is planned once, and what it came out of. */
  fresh?: { like: string | null; once: string; source: { title: string; path: string } | null }
  /** Of one that exists. */
  gathering?: Gathering
  /** How many come after it in its series, that the viewer looks after too. */
  following?: number
  /** May open it to everyone. */
  mayOpen: boolean
  /** Programmes that a new one can begin with. */
  templates?: readonly TemplateCard[]
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/agenda/nieuw` and `/bijeenkomsten/:id/wijzig`. */
export function PlanPage(props: Props) {
  const { frame, action, fresh, gathering, following = 0, mayOpen, templates = [], typed, errors = {} } = props
  const { lang } = frame
  const t = P[lang]
  const title = fresh ? t.newTitle : t.changeTitle
  const lead = fresh ? t.newLead : gathering?.state === 'draft' ? t.changeDraftLead : t.changeLead
  const given = { typed, errors, lang }
  const chosen = templates.find(({ current }) => current)?.name
  return (
    <AppPage frame={frame} title={title} head={{ title, lead }}>
      <p class="crumb below-5">
        <TextLink href={gathering?.href ?? action} lead="arrow-left">
          {gathering?.title ?? G[lang].toAgenda}
        </TextLink>
      </p>
      {templates.length > 0 && Object.keys(errors).length === 0 && (
        <section class="stack gap-4 plan-like" aria-labelledby="h-als">
          <div class="section-head">
            <h2 id="h-als">{t.like}</h2>
            <div class="cluster">
              {fresh?.like && <TextLink href={`${action}/nieuw`}>{t.likeNone}</TextLink>}
              <TextLink href={`${action}/sjablonen`}>{t.likeMore}</TextLink>
            </div>
          </div>
          <TemplateChoice lang={lang} cards={templates} />
        </section>
      )}
      <div class="stack gap-5 narrow">
        {fresh?.source && (
          <Alert>
            {t.from} <a href={fresh.source.path}>{fresh.source.title}</a>
          </Alert>
        )}
        {chosen && <Alert>{t.likeChosen(chosen)}</Alert>}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {errors.form === t.overtaken && gathering && (
          <p>
            <a href={`${gathering.href}/wijzig`}>{t.seeNow}</a>
          </p>
        )}
        <Form
          action={action}
          class="stack gap-7 plan-form"
          draft={fresh ? action : undefined}
          guard={!fresh}
          label={title}
        >
          {fresh && <input type="hidden" name="eens" value={fresh.once} />}
          {fresh?.like && <input type="hidden" name="als" value={fresh.like} />}
          {fresh?.source && <input type="hidden" name="uit" value={typed.uit} />}
          {gathering && <input type="hidden" name="versie" value={typed.versie} />}
          <What {...given} />
          <When {...given} fresh={Boolean(fresh)} />
          <Where {...given} />
          <Who {...given} mayOpen={mayOpen} />
          {following > 0 && <WhichOnes typed={typed} lang={lang} hint={S[lang].followingHint(following)} />}
          <div>
            <Button size="big" icon="check">
              {fresh ? t.save : t.saveChange}
            </Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}

interface Given {
  typed: Typed
  errors: FieldErrors
  lang: Frame['lang']
}

function What(given: Given) {
  const t = P[given.lang]
  return (
    <section class="stack gap-5" aria-labelledby="h-wat">
      <h2 id="h-wat">{t.what}</h2>
      <Line {...given} name="titel" label={t.title} hint={t.titleHint} maxLength={120} required />
      <Line {...given} name="thema" label={t.theme} hint={t.themeHint} maxLength={80} />
      <Text {...given} name="doel" label={t.purpose} hint={t.purposeHint} rows={6} />
      <Line {...given} name="gastheer" label={t.host} hint={t.hostHint} maxLength={120} autocomplete="organization" />
    </section>
  )
}

function When({ fresh, ...given }: Given & { fresh: boolean }) {
  const { typed, errors, lang } = given
  const t = P[lang]
  const short = { lang, look: 'short' } as const
  return (
    <section class="stack gap-5" aria-labelledby="h-wanneer">
      <h2 id="h-wanneer">{t.when}</h2>
      <div class="cluster align-start">
        <TextField {...short} name="dag" type="date" label={t.day} value={typed.dag} error={errors.dag} />
        <TextField {...short} name="van" type="time" label={t.begins} value={typed.van} error={errors.van} />
        <TextField {...short} name="tot" type="time" label={t.ends} value={typed.tot} error={errors.tot} />
      </div>
      {(errors.keer || typed.keer) && (
        <Radios
          lang={lang}
          name="keer"
          label={t.turn}
          value={typed.keer}
          error={errors.keer}
          options={(['first', 'second'] as const).map((value) => ({ value, label: t.turns[value] ?? value }))}
        />
      )}
      <details open={isUnusual(typed, errors)}>
        <summary class="strong">{fresh ? t.unusual : t.unusualChange}</summary>
        <div class="stack gap-5 above-4">
          <TextField
            {...short}
            name="einddag"
            type="date"
            label={t.endDay}
            hint={t.endDayHint}
            required={false}
            value={typed.einddag}
            error={errors.einddag}
          />
          <Select
            lang={lang}
            name="zone"
            label={t.zone}
            empty={false}
            value={typed.zone}
            error={errors.zone}
            options={ZONES.map((value) => ({ value, label: t.zones[value] ?? value }))}
          />
          {fresh && <Repeat {...given} />}
        </div>
      </details>
    </section>
  )
}

// What few gatherings need stays out of the way until it is used.
function isUnusual(typed: Typed, errors: FieldErrors): boolean {
  const fields = ['einddag', 'zone', 'keren', 'weken']
  return fields.some((name) => errors[name] || (typed[name] && !(name === 'zone' && typed[name] === HOME_ZONE)))
}

function Where(given: Given) {
  const { typed, errors, lang } = given
  const t = P[lang]
  return (
    <section class="stack gap-5 plan-form__where" aria-labelledby="h-waar">
      <h2 id="h-waar">{t.where}</h2>
      <Radios
        lang={lang}
        name="waar"
        label={t.held}
        value={typed.waar}
        error={errors.waar}
        options={HELD.map((value) => ({ value, label: t.heldName[value] ?? value, hint: t.heldHint[value] }))}
      />
      <div class="stack gap-5 plan-form__place">
        <Line {...given} name="plaats" label={t.place} hint={t.placeHint} maxLength={120} />
        <Line {...given} name="adres" label={t.address} maxLength={200} autocomplete="street-address" />
        <Line {...given} name="stad" label={t.town} maxLength={80} autocomplete="address-level2" />
        <Select
          lang={lang}
          name="regio"
          label={t.region}
          required={false}
          value={typed.regio}
          error={errors.regio}
          options={REGIONS.map((value) => ({ value, label: regionName(lang, value) }))}
        />
        <Text {...given} name="route" label={t.route} hint={t.routeHint} rows={3} />
        <Text {...given} name="toegankelijk" label={t.accessible} hint={t.accessibleHint} rows={3} />
      </div>
      <div class="plan-form__call">
        <Line {...given} name="link" label={t.link} hint={t.linkHint} maxLength={300} inputMode="url" />
      </div>
    </section>
  )
}

function Who({ mayOpen, ...given }: Given & { mayOpen: boolean }) {
  const { typed, errors, lang } = given
  const t = P[lang]
  return (
    <section class="stack gap-5" aria-labelledby="h-wie">
      <h2 id="h-wie">{t.who}</h2>
      {mayOpen ? (
        <Radios
          lang={lang}
          name="open"
          label={t.open}
          value={typed.open}
          error={errors.open}
          options={(['circle', 'public'] as const).map((value) => ({
            value,
            label: t.openName[value] ?? value,
            hint: t.openHint[value],
          }))}
        />
      ) : (
        <input type="hidden" name="open" value="circle" />
      )}
      <TextField
        lang={lang}
        name="plekken"
        type="number"
        inputMode="numeric"
        look="short"
        min={1}
        label={t.capacity}
        hint={t.capacityHint}
        required={false}
        value={typed.plekken}
        error={errors.plekken}
      />
      <Check lang={lang} name="extra" label={t.plusOne} required={false} checked={Boolean(typed.extra)} />
      <Check
        lang={lang}
        name="gasten"
        label={t.guests}
        hint={t.guestsHint}
        required={false}
        checked={Boolean(typed.gasten)}
      />
      <TextField
        lang={lang}
        name="aanmelden"
        type="date"
        look="short"
        label={t.until}
        hint={t.untilHint}
        required={false}
        value={typed.aanmelden}
        error={errors.aanmelden}
      />
      <Text {...given} name="vragen" label={t.questions} hint={t.questionsHint} rows={3} />
    </section>
  )
}

interface LineProps extends Given {
  name: string
  label: string
  hint?: string
  maxLength: number
  required?: boolean
  autocomplete?: string
  inputMode?: 'url'
}

function Line({ typed, errors, required = false, name, ...field }: LineProps) {
  return <TextField {...field} name={name} required={required} value={typed[name]} error={errors[name]} />
}

function Text({ typed, errors, name, ...field }: Omit<LineProps, 'maxLength'> & { rows: number }) {
  return <TextArea {...field} name={name} required={false} value={typed[name]} error={errors[name]} />
}
