import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Answer } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { isFull, openFor } from '../queries-open.ts'
import { whenIn } from '../queries-when.ts'
import { C } from '../words-coming.ts'
import { AnswerFields } from './AnswerFields.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  mine: Answer | null
  typed: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/aanmelden`: how one comes, with whom, and what the hosts want to know. */
export function AnswerPage({ frame, gathering, mine, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = C[lang]
  const when = whenIn(lang, gathering)
  const had = mine !== null && mine.state !== 'not'
  const waits = mine?.state === 'waiting' || (!had && isFull(gathering) && gathering.held !== 'both')
  const title = had ? t.changeTitle : t.detailsTitle
  return (
    <AppPage frame={frame} title={title} head={{ title, lead: `${when.day}, ${when.hours}` }}>
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {openFor(gathering, mine) !== 'nothing' && (
          <Form action={`${gathering.href}/antwoord`} label={title}>
            <input type="hidden" name="antwoord" value="ja" />
            <AnswerFields lang={lang} gathering={gathering} typed={typed} errors={errors} />
            <div>
              <Button size="big" icon={waits ? 'armchair' : 'check'}>
                {had ? t.save : waits ? t.queue : t.come}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </AppPage>
  )
}
