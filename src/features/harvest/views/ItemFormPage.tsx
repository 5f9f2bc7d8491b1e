import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import { Select } from '#ui/Select.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { H } from '../words.ts'
import { ItemFields } from './ItemFields.tsx'

interface Props {
  frame: Frame
  action: string
  back: string
  typed: Typed
  errors?: FieldErrors
  /** Of a new one: the key with which it is noted down once, and where it may have come up. */
  fresh?: { once: string; gatherings: { id: string; title: string }[] }
  /** Of one that hangs: where it is taken away. */
  removeAction?: string
  own: boolean
  placed?: boolean
}

/** `/kringen/:slug/oogst/nieuw` and `/oogst/:id/wijzig`: one thought on a phone. */
export function ItemFormPage({ frame, action, back, typed, errors = {}, fresh, removeAction, own, placed }: Props) {
  const { lang } = frame
  const t = H[lang]
  const title = fresh ? t.newTitle : t.changeTitle
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: fresh ? t.newLead : undefined }}>
      <div class="stack gap-6 narrow">
        <p class="crumb">
          <TextLink href={back} lead="arrow-left">
            {t.back}
          </TextLink>
        </p>
        {placed && (
          <Alert tone="success" live>
            {t.placed}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <Form action={action} draft={fresh ? action : undefined} guard={!fresh} label={title}>
          {fresh && <input type="hidden" name="eens" value={fresh.once} />}
          <ItemFields {...{ lang, typed, errors, own }} fresh={fresh !== undefined} />
          {fresh && fresh.gatherings.length > 0 && (
            <Select
              lang={lang}
              name="bijeenkomst"
              label={t.where}
              empty={t.elsewhere}
              required={false}
              options={fresh.gatherings.map((one) => ({ value: one.id, label: one.title }))}
              value={typed.bijeenkomst}
            />
          )}
          <div>
            <Button size="big" icon="check">
              {fresh ? t.save : t.saveChange}
            </Button>
          </div>
        </Form>
        {removeAction && (
          <Panel labelledby="h-weg">
            <h2 id="h-weg">{t.remove}</h2>
            <p>{t.removeLead}</p>
            <Form action={removeAction} class="contents" label={t.remove}>
              <div>
                <Button kind="danger" lead="trash">
                  {t.removeSure}
                </Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </AppPage>
  )
}
