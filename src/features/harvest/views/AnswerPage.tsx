import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Goodie } from '../queries-goodies.ts'
import type { Thanked } from '../queries-thanks.ts'
import { B } from '../words-goodies.ts'
import { Bag } from './Bag.tsx'

interface Props {
  frame: Frame
  thanked: Thanked
  action: string
  bag: Goodie[]
  files: Map<string, Attachment>
  typed: Typed
  errors?: FieldErrors
  remark?: 'told' | 'withdrawn'
}

/** `/terugblik/:token`: one question, behind the link in a mail, without sign-in. */
export function AnswerPage({ frame, thanked, action, bag, files, typed, errors = {}, remark }: Props) {
  const { lang } = frame
  const t = B[lang]
  return (
    <SitePage frame={frame} title={thanked.question} column disks={['harvest', 'meet', 'exchange']}>
      <PageHead title={thanked.question} lead={t.answerLead(thanked.gathering.title)} />
      <div class="stack gap-7">
        <div class="stack gap-5 narrow">
          {remark && (
            <Alert tone="success" live>
              {t[remark]}
            </Alert>
          )}
          <ErrorSummary lang={lang} errors={errorList(errors)} />
          <Form action={action} label={thanked.question}>
            <TextArea
              lang={lang}
              name="antwoord"
              label={t.answer}
              value={typed.antwoord}
              error={errors.antwoord}
              rows={5}
              maxLength={2000}
            />
            <Check
              lang={lang}
              name="delen"
              label={t.share}
              hint={t.shareHint}
              checked={Boolean(typed.delen)}
              required={false}
            />
            <TextField
              lang={lang}
              name="naam"
              label={t.name}
              hint={t.nameHint}
              value={typed.naam}
              error={errors.naam}
              required={false}
              maxLength={80}
              autocomplete="name"
            />
            <div class="cluster">
              <Button size="big" icon="check">
                {t.tellIt}
              </Button>
              {thanked.answeredAt && (
                <Button kind="quiet" name="doe" value="weg">
                  {t.withdraw}
                </Button>
              )}
            </div>
          </Form>
        </div>
        {bag.length > 0 && (
          <section class="stack" aria-labelledby="h-tas">
            <h2 id="h-tas">{t.bag}</h2>
            <Bag {...{ lang, bag, files }} level={3} filesAt={`${action}/bestand`} />
          </section>
        )}
      </div>
    </SitePage>
  )
}
