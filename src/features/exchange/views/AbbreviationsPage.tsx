import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Abbreviation } from '../queries-abbreviations.ts'
import { A } from '../words-abbreviations.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  known: readonly Abbreviation[]
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/beheer/afkortingen`: the short words of a circle and what they stand for. */
export function AbbreviationsPage({ frame, circle, known, typed = {}, errors = {} }: Props) {
  const { lang } = frame
  const t = A[lang]
  const here = `/kringen/${circle.slug}/beheer/afkortingen`
  const field = (name: string) => ({ lang, name, value: typed[name], error: errors[name] })
  return (
    <AppPage frame={frame} title={t.title}>
      <p class="crumb">
        <TextLink href={`/kringen/${circle.slug}/beheer`} lead="arrow-left">
          {t.desk}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <div class="split">
        <section aria-labelledby="h-known" class="stack">
          <h2 id="h-known">{t.known}</h2>
          {known.length === 0 ? (
            <Empty level={3} title={t.none}>
              {t.noneLead}
            </Empty>
          ) : (
            <ul class="rows">
              {known.map(({ folded, short, full }) => (
                <li class="cluster between nowrap">
                  <span>
                    <b>{short}</b> <span class="muted">{full}</span>
                  </span>
                  <form action={`${here}/${encodeURIComponent(folded)}/weg`} method="post">
                    <Button kind="quiet" size="small">
                      {t.drop}
                      <span class="sr-only">{t.dropOf(short)}</span>
                    </Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
        <Form action={here}>
          <TextField
            {...field('kort')}
            label={t.short}
            hint={t.shortHint}
            look="short"
            maxLength={20}
            autocomplete="off"
          />
          <TextField {...field('lang')} label={t.long} hint={t.longHint} maxLength={100} autocomplete="off" />
          <div>
            <Button icon="plus">{t.save}</Button>
          </div>
        </Form>
      </div>
    </AppPage>
  )
}
