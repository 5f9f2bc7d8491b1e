import { memberHref } from '#features/members/queries.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import type { Thing } from '#kit/things/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { Trail } from '#ui/Trail.tsx'
import { W as U } from '#ui/words.ts'
import { DOTS } from '../access.ts'
import type { Need, NeedLine } from '../queries.ts'
import { N } from '../words.ts'
import { DotsForm } from './DotsForm.tsx'
import { SameForm } from './SameForm.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  base: string
  need: Need
  given: number
  /** The other open needs: what it may be the same as. */
  others: NeedLine[]
  lineage: { from: Thing[]; became: Thing[] }
  may: { change: boolean; close: boolean; join: boolean; agree: boolean }
  remark?: { tone: 'success' | 'info'; text: string }
  wrong?: string
}

/** `/kringen/:slug/afspraken/behoeften/:id`: what somebody needs, how much it weighs, and what came of it. */
export function NeedPage(props: Props) {
  const { frame, circle, base, need, given, may, remark, others } = props
  const { lang } = frame
  const t = N[lang]
  const open = need.closedAt === null && need.into === null
  return (
    <AppPage frame={frame} title={need.sentence}>
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {partName(circle, 'afspraken', lang)}
        </TextLink>
      </p>
      <div class="split">
        <div class="stack gap-6">
          <div class="stack gap-3">
            <h1 class="need-title">{need.sentence}</h1>
            <p class="muted">
              {t.by(need.makerName ?? U[lang].someone)}, <Time at={need.at} lang={lang} />
            </p>
            {need.closedAt && (
              <p>
                <Chip icon="check">{t.closed}</Chip>
              </p>
            )}
          </div>
          {remark && (
            <Alert tone={remark.tone} live>
              {remark.text}
            </Alert>
          )}
          {need.hidden && (
            <HiddenNote
              lang={lang}
              thing={{ kind: 'need', id: need.id }}
              reason={need.hidden}
              mine={need.makerId === frame.me?.id}
            />
          )}
          {need.into && (
            <Alert>
              {t.partOf} <a href={need.into.href}>{need.into.sentence}</a>
            </Alert>
          )}
          {need.why && <p class="prewrap measure">{need.why}</p>}
          <Parts {...props} />
          {open && !frame.resting && others.length > 0 && (
            <SameForm lang={lang} need={need} others={others} host={may.join} wrong={props.wrong} />
          )}
        </div>
        <aside class="stack gap-6">
          {open && !frame.resting && (
            <section class="panel stack gap-3" aria-labelledby="h-stippen">
              <h2 id="h-stippen">{t.weigh}</h2>
              <div class="cluster between">
                <DotsForm lang={lang} need={need} left={Math.max(0, DOTS - given)} />
                {given > 0 && <Chip>{t.dots(need.dots)}</Chip>}
              </div>
              <p class="small muted">{given === 0 ? t.leftAll(DOTS) : t.left(Math.max(0, DOTS - given), DOTS)}</p>
            </section>
          )}
          {!frame.resting && <Do {...props} />}
          <Lineage {...props} />
          {need.makerId !== frame.me?.id && <ReportLink lang={lang} thing={{ kind: 'need', id: need.id }} />}
        </aside>
      </div>
    </AppPage>
  )
}

function Parts({ frame, circle, base, need, may }: Props) {
  const { lang } = frame
  const t = N[lang]
  if (need.parts.length === 0) return null
  return (
    <section class="stack gap-4" aria-labelledby="h-delen">
      <h2 id="h-delen">{t.parts}</h2>
      <ul class="rows">
        {need.parts.map((part) => (
          <li class="stack gap-2">
            <p class="strong">{part.sentence}</p>
            {part.why && <p class="prewrap">{part.why}</p>}
            <p class="small muted">
              {part.makerName ? (
                <a href={memberHref(circle, { id: part.makerId, name: part.makerName })}>{part.makerName}</a>
              ) : (
                U[lang].someone
              )}
              , <Time at={part.at} lang={lang} />
            </p>
            {may.join && !frame.resting && (
              <form action={`${base}/behoeften/${part.id}/apart`} method="post">
                <Button kind="quiet" size="small" aria-label={t.takeApartOf(part.sentence)}>
                  {t.takeApart}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Do({ frame: { lang }, circle, base, need, may }: Props) {
  const t = N[lang]
  const open = need.closedAt === null && need.into === null
  if (need.into) return null
  return (
    <section class="stack gap-3" aria-labelledby="h-doe">
      <h2 id="h-doe">{t.doNow}</h2>
      <div class="cluster">
        {open && may.agree && (
          <ButtonLink href={`${base}/nieuw?uit=need:${need.id}`} icon="check">
            {t.agree}
          </ButtonLink>
        )}
        {open && (
          <ButtonLink
            kind="quiet"
            href={`/kringen/${circle.slug}/agenda/nieuw?uit=need:${need.id}`}
            lead="calendar-plus"
          >
            {t.gather}
          </ButtonLink>
        )}
        {may.change && (
          <ButtonLink kind="quiet" href={`${need.href}/wijzig`} lead="pencil">
            {t.change}
          </ButtonLink>
        )}
      </div>
      {may.close && (
        <form class="stack gap-1" action={`${need.href}/rond`} method="post">
          <div>
            <Button kind="quiet" name="stand" value={open ? 'closed' : 'open'}>
              {open ? t.close : t.reopen}
            </Button>
          </div>
          {open && <p class="small muted">{t.closeHint}</p>}
        </form>
      )}
    </section>
  )
}

function Lineage({ frame: { lang }, lineage: { from, became } }: Props) {
  const t = N[lang]
  if (from.length + became.length === 0) return null
  const step = ({ title, path }: Thing) => ({ spoke: 'meet' as const, label: title, href: path })
  return (
    <section class="stack gap-3" aria-labelledby="h-spoor">
      <h2 id="h-spoor">{became.length > 0 ? t.became : t.cameFrom}</h2>
      <Trail
        label={became.length > 0 ? t.became : t.cameFrom}
        steps={[...from.map(step), { spoke: 'meet', label: t.thisNeed }, ...became.map(step)]}
      />
    </section>
  )
}
