import type { ComponentChildren } from 'preact'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { Answer } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { isFull, openFor } from '../queries-open.ts'
import { C } from '../words-coming.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  mine: Answer | null
  /** Where an answer is sent. */
  action: string
  /** Where one says more. */
  more: string
  /** What became of the answer just given, in a few words. */
  remark?: string
  /** Says who sees that they come. Off for a guest. */
  seenBy?: boolean
}

/** Whether one comes, and the buttons to say so: in the bright panel. */
export function AnswerPanel(props: Props) {
  const { lang, gathering, mine, remark } = props
  if (gathering.state === 'draft' || gathering.state === 'cancelled') return null
  const open = openFor(gathering, mine)
  const state = mine?.state ?? 'none'
  if (open === 'nothing' && !mine) return gathering.state === 'planned' ? <p class="strong">{C[lang].late}</p> : null
  return (
    <div class="rsvp stack gap-3" id="antwoord">
      {remark && (
        <p role="status" class="rsvp__remark">
          {remark}
        </p>
      )}
      {state === 'coming' && <Comes {...props} />}
      {state === 'waiting' && <Waits {...props} />}
      {(state === 'none' || state === 'not') && <Asked {...props} />}
    </div>
  )
}

function Comes({ lang, gathering, mine, more, seenBy = true, ...props }: Props) {
  const t = C[lang]
  const both = gathering.held === 'both'
  const open = openFor(gathering, mine)
  const unanswered = gathering.questions.filter(({ id }) => !mine?.answers[id]).length
  const over = gathering.state === 'over'
  const said = over ? t.youCame : !both ? t.youCome : mine?.way === 'online' ? t.youComeOnline : t.youComePlace
  return (
    <>
      <State icon="circle-check" said={said}>
        {[
          mine && mine.seats > 1 ? t.youBring(mine.plusOneName) : '',
          over || !seenBy ? '' : mine?.shown ? t.shownNow : t.hiddenNow,
          open !== 'nothing' && unanswered > 0 ? t.asked(unanswered) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </State>
      {open !== 'nothing' && (
        <div class="cluster">
          <ButtonLink href={more} kind={unanswered > 0 ? 'main' : 'quiet'}>
            {unanswered > 0 ? t.fillIn : t.change}
          </ButtonLink>
          <Say {...props} yes={false} kind="quiet">
            {t.takeBack}
          </Say>
        </div>
      )}
    </>
  )
}

function Waits({ lang, gathering, mine, more, ...props }: Props) {
  const t = C[lang]
  const open = openFor(gathering, mine)
  return (
    <>
      <State icon="armchair" said={t.youWait(mine?.turn ?? 1)}>
        {open === 'nothing' ? '' : t.youWaitLead}
      </State>
      {open !== 'nothing' && (
        <div class="cluster">
          {gathering.held === 'both' && (
            <Say {...props} yes way="online">
              {t.comeOnline}
            </Say>
          )}
          <ButtonLink href={more} kind="quiet">
            {t.change}
          </ButtonLink>
          <Say {...props} yes={false} kind="quiet">
            {t.queueOff}
          </Say>
        </div>
      )}
    </>
  )
}

function Asked({ lang, gathering, mine, ...props }: Props) {
  const t = C[lang]
  const open = openFor(gathering, mine)
  const not = mine?.state === 'not'
  const full = isFull(gathering)
  const both = gathering.held === 'both'
  return (
    <>
      {not && <State icon="x" said={t.youComeNot} />}
      {open === 'all' && full && <p>{both ? t.fullCallLead : t.fullLead}</p>}
      {open === 'all' && (
        <div class="cluster">
          <Say {...props} yes way={both ? 'place' : undefined} icon={full ? 'armchair' : 'check'} size="big">
            {full ? t.queue : not ? t.comeAfterAll : t.come}
          </Say>
          {both && (
            <Say {...props} yes way="online" kind="quiet">
              {t.comeOnline}
            </Say>
          )}
          {!not && (
            <Say {...props} yes={false} kind="quiet">
              {t.comeNot}
            </Say>
          )}
        </div>
      )}
      {open === 'nothing' && gathering.state === 'planned' && <p>{t.late}</p>}
    </>
  )
}

function State({ icon, said, children }: { icon: 'circle-check' | 'x' | 'armchair'; said: string; children?: string }) {
  return (
    <div class="rsvp__state">
      <Icon name={icon} />
      <p>
        <b>{said}</b>
        {children && <span>{children}</span>}
      </p>
    </div>
  )
}

interface SayProps {
  action: string
  yes: boolean
  way?: 'place' | 'online'
  kind?: 'quiet'
  icon?: 'check' | 'armchair'
  size?: 'big'
  children: ComponentChildren
}

function Say({ action, yes, way, kind, icon, size, children }: SayProps) {
  return (
    <Form action={action} class="contents">
      <input type="hidden" name="antwoord" value={yes ? 'ja' : 'nee'} />
      {way && <input type="hidden" name="hoe" value={way} />}
      <Button kind={kind} icon={icon} size={size}>
        {children}
      </Button>
    </Form>
  )
}
