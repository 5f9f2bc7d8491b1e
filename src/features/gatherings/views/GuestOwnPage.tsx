import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Answer } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { openFor } from '../queries-open.ts'
import { G } from '../words.ts'
import { C } from '../words-coming.ts'
import { GU } from '../words-guests.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { GatheringTop } from './GatheringTop.tsx'
import { Practical } from './Practical.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  mine: Answer & { name: string }
  /** Null: they do not come, or it is at a place only. */
  callLink: string | null
  /** Whether the page of the gathering opens for them. */
  opens: boolean
  action: string
  remark?: string
  typed: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/gast/:token`: what a guest said, the place they have, and where they change or give it back. */
export function GuestOwnPage(props: Props) {
  const { frame, gathering, mine, callLink, action, remark, errors = {} } = props
  const { lang } = frame
  const t = GU[lang]
  return (
    <SitePage frame={frame} title={gathering.title} column>
      <div class="stack gap-6">
        {gathering.state === 'cancelled' && (
          <Alert tone="danger" title={G[lang].cancelledTitle}>
            {gathering.cancelReason}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        <p class="lead">
          {t.ownTitle(mine.name)}. <span class="muted">{t.ownLink}</span>
        </p>
        <GatheringTop lang={lang} gathering={gathering}>
          <AnswerPanel {...{ lang, gathering, mine, action, remark }} more="#aanpassen" seenBy={false} />
        </GatheringTop>
        <div class="split">
          <Change {...props} />
          <aside class="stack gap-6">
            {props.opens && (
              <p>
                <TextLink href={gathering.href} lead="arrow-right">
                  {t.ownSee}
                </TextLink>
              </p>
            )}
            <Practical lang={lang} gathering={gathering} callLink={callLink} />
          </aside>
        </div>
      </div>
    </SitePage>
  )
}

function Change({ frame: { lang }, gathering, mine, action, typed, errors = {} }: Props) {
  if (mine.state === 'not' || openFor(gathering, mine) === 'nothing') return <div />
  return (
    <section class="stack gap-5" aria-labelledby="aanpassen">
      <h2 id="aanpassen">{GU[lang].ownChange}</h2>
      <Form action={action} label={GU[lang].ownChange}>
        <input type="hidden" name="antwoord" value="ja" />
        <AnswerFields lang={lang} gathering={gathering} typed={typed} errors={errors} />
        <div>
          <Button size="big">{C[lang].save}</Button>
        </div>
      </Form>
    </section>
  )
}
