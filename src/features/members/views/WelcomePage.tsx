import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Select } from '#ui/Select.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { REGIONS, ROLES } from '../forms.ts'
import { W } from '../words.ts'
import { P } from '../words-profile.ts'
import { Meeting } from './Meeting.tsx'

interface Props {
  frame: Frame
  firstName: string
  /** Null: in no circle yet. */
  circleName: string | null
  /** Who let them in; null when nobody did. */
  by: { id: string; name: string | null; photo: string | null } | null
  typed: Typed
  errors?: FieldErrors
}

/** `/welkom`: a newcomer is greeted, and asked one thing. */
export function WelcomePage({ frame, firstName, circleName, by, typed, errors = {} }: Props) {
  const { lang, me } = frame
  const t = P[lang]
  const lead = !circleName ? t.welcomedNowhere : by?.name ? t.welcomedBy(by.name, circleName) : t.welcomedIn(circleName)
  const field = (name: 'brings' | 'seeks' | 'worksOn', hint: string) => (
    <TextArea
      lang={lang}
      name={name}
      label={t[name]}
      hint={hint}
      value={typed[name]}
      error={errors[name]}
      required={name === 'worksOn'}
      rows={2}
    />
  )
  return (
    <SitePage frame={frame} title={t.welcome} column>
      <div class="welcome split cols-half">
        <div class="stack gap-5">
          <PageHead title={t.hello(firstName)} lead={lead} />
          {by && me && (
            <Meeting lang={lang} one={by} other={{ id: me.id ?? me.slug, name: me.name, photo: me.photo }} />
          )}
        </div>
        <div class="stack gap-5">
          <section class="panel stack gap-5" aria-labelledby="h-one">
            <h2 id="h-one">{t.oneThing}</h2>
            <p>{t.oneThingLead}</p>
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action="/welkom">
              {field('worksOn', t.worksOnHint)}
              {field('brings', t.bringsHint)}
              {field('seeks', t.seeksHint)}
              <Select
                lang={lang}
                name="region"
                label={t.region}
                empty={t.regionEmpty}
                value={typed.region}
                error={errors.region}
                required={false}
                options={REGIONS.map((value) => ({ value, label: W[lang].region[value] ?? value }))}
              />
              <Select
                lang={lang}
                name="role"
                label={t.role}
                empty={t.roleEmpty}
                value={typed.role}
                error={errors.role}
                required={false}
                options={ROLES.filter((one) => one !== 'own').map((value) => ({
                  value,
                  label: W[lang].role[value] ?? value,
                }))}
              />
              <p class="small muted">{t.seenBy}</p>
              <div>
                <Button size="big" icon="check">
                  {t.finish}
                </Button>
              </div>
            </Form>
          </section>
          <div class="stack gap-2">
            <form action="/welkom/later" method="post">
              <Button kind="quiet">{t.later}</Button>
            </form>
            <p class="small muted">{t.laterLead}</p>
          </div>
        </div>
      </div>
    </SitePage>
  )
}
