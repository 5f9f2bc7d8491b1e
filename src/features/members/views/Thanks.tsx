import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import { Message } from '#ui/Message.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Time } from '#ui/Time.tsx'
import type { Introduction } from '../queries-introductions.ts'
import { W } from '../words.ts'
import { I } from '../words-introductions.ts'

export interface ThanksProps {
  lang: Lang
  /** Where the thanks goes: the address of the introduction. */
  href: string
  made: Introduction
  /** Who looks. */
  meId: string
  typed?: Typed
  errors?: FieldErrors
}

/** The thanks that were said for an introduction, and the place to say it. Replaced live by its id. */
export function Thanks({ lang, href, made, meId, typed = {}, errors = {} }: ThanksProps) {
  const t = I[lang]
  const oneOfTwo = made.one.id === meId || made.other.id === meId
  const said = made.thanks.some((one) => one.personId === meId)
  const by = made.by.name?.split(' ')[0] ?? W[lang].gone
  return (
    <section class="panel panel--soft stack gap-4" id="dank" aria-labelledby="h-thanks">
      <h2 id="h-thanks">{oneOfTwo && !said ? t.thanksAsk(by) : t.thanks}</h2>
      {said && <Alert tone="success">{t.thanksSaid}</Alert>}
      <SaidThanks {...{ lang, made, meId }} />
      {oneOfTwo && !said && (
        <>
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          <p>{t.thanksLead(by)}</p>
          <Form action={`${href}/dank`}>
            <TextArea
              lang={lang}
              name="woorden"
              label={t.thanksWords}
              value={typed.woorden}
              error={errors.woorden}
              required={false}
              rows={2}
              maxLength={300}
            />
            <div>
              <Button icon="heart">{t.thanksSend(by)}</Button>
            </div>
          </Form>
        </>
      )}
      {!oneOfTwo && made.thanks.length === 0 && <p>{t.thanksNone}</p>}
    </section>
  )
}

function SaidThanks({ lang, made, meId }: Pick<ThanksProps, 'lang' | 'made' | 'meId'>) {
  const t = I[lang]
  return (
    <>
      {made.thanks.map((one) => {
        const who = one.personId === made.one.id ? made.one : made.other
        const name = who.name ?? W[lang].gone
        return (
          <Message
            author={{ id: who.id, name: t.thanksFrom(name), photo: who.photo }}
            when={<Time at={one.at} lang={lang} />}
            mine={one.personId === meId}
          >
            {one.words || t.thanks}
          </Message>
        )
      })}
    </>
  )
}
