import type { CircleScope } from '#kit/access/viewer.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { calendarDate } from '#ui/clock.ts'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TemplateChoice } from '#ui/TemplateChoice.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { mayChangeTemplate } from '../access.ts'
import type { CircleTemplate, EarlierLine, TemplateLine } from '../queries-templates.ts'
import { T } from '../words-templates.ts'
import { OwnTemplate } from './OwnTemplate.tsx'

interface Props {
  frame: Frame
  scope: CircleScope
  house: readonly TemplateLine[]
  own: readonly CircleTemplate[]
  earlier: readonly EarlierLine[]
  /** One was kept just now. */
  kept: boolean
  typed: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/agenda/sjablonen`: programmes to begin with, of the house and of the circle. */
export function TemplatesPage({ frame, scope, house, own, earlier, kept, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = T[lang]
  const home = `/kringen/${scope.circle.slug}/agenda`
  const plan = (id: string) => `${home}/nieuw?als=${id}`
  const card = (line: TemplateLine, note: string) => ({ ...line, note, href: plan(line.id) })
  return (
    <AppPage frame={frame} title={t.title}>
      <p class="crumb">
        <TextLink href={home} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <div class="stack gap-7">
        {kept && (
          <Alert tone="success" live>
            {t.kept}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <section class="stack gap-4" aria-labelledby="h-huis">
          <h2 id="h-huis">{t.house}</h2>
          <TemplateChoice lang={lang} cards={house.map((line) => card(line, line.what))} />
        </section>
        <section class="stack gap-4" aria-labelledby="h-kring">
          <h2 id="h-kring">{t.circle}</h2>
          {own.length > 0 ? (
            <ul class="grid min-m template-choice">
              {own.map((line) => (
                <OwnTemplate
                  {...{ lang, line, home }}
                  mayChange={!frame.resting && mayChangeTemplate(scope, line)}
                  name={typed.van === line.id ? typed.naam : undefined}
                />
              ))}
            </ul>
          ) : (
            <Empty title={t.circleEmpty} level={3}>
              {t.circleEmptyLead}
            </Empty>
          )}
        </section>
        {earlier.length > 0 && (
          <section class="stack gap-4" aria-labelledby="h-eerder">
            <h2 id="h-eerder">{t.earlier}</h2>
            <p class="muted">{t.earlierLead}</p>
            <TemplateChoice
              lang={lang}
              cards={earlier.map((line) => card(line, calendarDate(line.startsAt, lang, new Date())))}
            />
            {!frame.resting && <Keep {...{ lang, home, earlier, typed, errors }} />}
          </section>
        )}
      </div>
    </AppPage>
  )
}

function Keep({ lang, home, earlier, typed, errors }: KeepProps) {
  const t = T[lang]
  return (
    <details class="programme-more narrow" open={Boolean(errors.naam) && earlier.some(({ id }) => id === typed.van)}>
      <summary>{t.keep}</summary>
      <Form action={`${home}/sjablonen`} class="stack gap-4" label={t.keep}>
        <p class="small muted">{t.keepLead}</p>
        <fieldset class="stack gap-2 bare">
          <legend class="sr-only">{t.earlier}</legend>
          {earlier.map(({ id, name, startsAt }, i) => (
            <label class="check">
              <input type="radio" name="van" value={id} checked={typed.van ? typed.van === id : i === 0} />
              <span>{t.on(name, calendarDate(startsAt, lang, new Date()))}</span>
            </label>
          ))}
        </fieldset>
        <TextField
          lang={lang}
          name="naam"
          label={t.name}
          value={typed.naam}
          error={errors.naam}
          maxLength={80}
          autocomplete="off"
        />
        <div>
          <Button kind="quiet" lead="bookmark">
            {t.keep}
          </Button>
        </div>
      </Form>
    </details>
  )
}

interface KeepProps {
  lang: Frame['lang']
  home: string
  earlier: readonly EarlierLine[]
  typed: Typed
  errors: FieldErrors
}
