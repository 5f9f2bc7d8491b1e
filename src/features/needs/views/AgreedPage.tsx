import type { Activity } from '#features/circles/queries-activities.ts'
import { Agreed } from '#ui/Agreed.tsx'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { DOTS } from '../access.ts'
import type { NeedLine, Same } from '../queries.ts'
import { N } from '../words.ts'
import { A } from '../words-agreed.ts'
import { NeedRows } from './NeedRows.tsx'
import { SameRows } from './SameRows.tsx'

interface Props {
  frame: Frame
  /** What the circle calls this part. */
  name: string
  circle: { slug: string }
  base: string
  open: Activity[]
  past: Activity[]
  /** The id after which more of the past follows. */
  olderPast: string | null
  needs: NeedLine[]
  olderNeeds: string | null
  given: number
  same: Same[]
  mayAgree: boolean
  /** It shows a later page of one of its lists. */
  further: boolean
  remark?: { tone: 'success' | 'info'; text: string }
}

/** `/kringen/:slug/afspraken`: what was agreed, what people need, and what is done. */
export function AgreedPage(props: Props) {
  const { frame, name, base, open, past, olderPast, mayAgree, further, remark } = props
  const { lang } = frame
  const t = A[lang]
  const add = mayAgree && !frame.resting && (
    <ButtonLink kind="quiet" href={`${base}/nieuw`} lead="plus">
      {t.add}
    </ButtonLink>
  )
  return (
    <AppPage frame={frame} title={name} head={{ title: name, lead: N[lang].lead }}>
      <div class="stack gap-7">
        {remark && (
          <Alert tone={remark.tone} live>
            {remark.text}
          </Alert>
        )}
        <div class="split cols-half">
          <section class="stack gap-5" aria-labelledby="h-afgesproken">
            <h2 id="h-afgesproken">{t.agreed}</h2>
            {open.length > 0 ? (
              <>
                <Agreed lang={lang} lines={open} />
                {add && <p>{add}</p>}
              </>
            ) : (
              <Empty title={t.none} level={3} action={add}>
                {t.noneLead}
              </Empty>
            )}
          </section>
          <Needs {...props} />
        </div>
        {past.length > 0 && (
          <section class="stack gap-5 measure" id="gedaan" aria-labelledby="h-gedaan">
            <h2 id="h-gedaan">{t.past}</h2>
            <Agreed lang={lang} lines={past} />
          </section>
        )}
        {(further || olderPast) && (
          <p class="cluster">
            {further && (
              <ButtonLink kind="quiet" href={base} lead="arrow-left">
                {N[lang].newest}
              </ButtonLink>
            )}
            {olderPast && (
              <ButtonLink kind="quiet" href={`${base}?gedaan=${olderPast}#gedaan`} rel="next">
                {N[lang].older}
              </ButtonLink>
            )}
          </p>
        )}
      </div>
    </AppPage>
  )
}

function Needs({ frame, circle, base, needs, olderNeeds, given, same }: Props) {
  const { lang } = frame
  const t = N[lang]
  const write = !frame.resting && (
    <ButtonLink href={`${base}/behoeften/nieuw`} icon="plus">
      {t.write}
    </ButtonLink>
  )
  return (
    <section class="stack gap-5" id="behoeften" aria-labelledby="h-behoeften">
      <div class="stack gap-1">
        <h2 id="h-behoeften">{t.needs}</h2>
        {needs.length > 0 && <p class="muted">{t.needsLead}</p>}
      </div>
      {needs.length > 0 ? (
        <>
          {!frame.resting && (
            <p class="strong">{given === 0 ? t.leftAll(DOTS) : t.left(Math.max(0, DOTS - given), DOTS)}</p>
          )}
          <NeedRows {...{ frame, circle, needs }} left={Math.max(0, DOTS - given)} weighed={given > 0} />
          {olderNeeds && (
            <p>
              <ButtonLink kind="quiet" href={`${base}?na=${olderNeeds}#behoeften`} rel="next">
                {t.older}
              </ButtonLink>
            </p>
          )}
          {write && <p>{write}</p>}
        </>
      ) : (
        <Empty title={t.none} level={3} action={write}>
          {t.noneLead}
        </Empty>
      )}
      {same.length > 0 && <SameRows lang={lang} pairs={same} />}
    </section>
  )
}
