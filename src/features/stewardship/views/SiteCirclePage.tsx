import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Person } from '#ui/Person.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { CircleCard } from '../queries-circles.ts'
import { ES } from '../words-circles.ts'

interface Props {
  frame: Frame
  card: CircleCard
  typed?: Typed
  errors?: FieldErrors
  note?: string
}

/** `/beheer/kringen/:slug`: a circle from outside, and how to reach who looks after it. Never what is in it. */
export function SiteCirclePage({ frame, card, typed = {}, errors = {}, note }: Props) {
  const { lang } = frame
  const t = ES[lang]
  const lead = (
    <>
      {t.since} <Time at={card.createdAt} lang={lang} kind="date" />
    </>
  )
  return (
    <AppPage frame={frame} title={card.name} head={{ title: card.name, lead }}>
      <div class="stack gap-5">
        <p class="cluster">
          <TextLink href="/beheer" lead="arrow-left">
            {t.back}
          </TextLink>
          {card.visible && <TextLink href={`/kringen/${card.slug}`}>{t.look}</TextLink>}
        </p>
        <p class="cluster">
          <Chip kind="line">{t.kinds[card.kind]}</Chip>
          <Chip kind="line">{t.members(card.members)}</Chip>
          <Chip kind="line">{t.seen[card.visibility]}</Chip>
          {card.rests && <Chip kind="line">{t.rests}</Chip>}
        </p>
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {!card.visible && <p class="measure">{t.hiddenLead}</p>}
        <div class="split cols-half">
          <section class="stack gap-4" aria-labelledby="h-wie">
            <h2 id="h-wie">{t.stewards}</h2>
            {card.stewards.length === 0 ? (
              <p>{t.nobody}</p>
            ) : (
              <ul class="stack gap-4">
                {card.stewards.map(({ id, name }) => (
                  <li>
                    <Person id={id} name={name} photo={null} />
                  </li>
                ))}
              </ul>
            )}
          </section>
          {card.stewards.length > 0 && (
            <section class="panel stack gap-4" aria-labelledby="h-schrijf">
              <h2 id="h-schrijf">{t.write}</h2>
              <p>{t.writeLead}</p>
              <Form action={`/beheer/kringen/${card.slug}/schrijf`} draft={`beheer-kring-${card.slug}`}>
                <TextArea lang={lang} name="tekst" label={t.body} value={typed.tekst} error={errors.tekst} rows={4} />
                <div>
                  <Button icon="send">{t.send}</Button>
                </div>
              </Form>
            </section>
          )}
        </div>
      </div>
    </AppPage>
  )
}
