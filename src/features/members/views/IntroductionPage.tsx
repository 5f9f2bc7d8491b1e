import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import { Trail } from '#ui/Trail.tsx'
import { memberHref } from '../queries.ts'
import type { Introduction, Met } from '../queries-introductions.ts'
import { W } from '../words.ts'
import { I } from '../words-introductions.ts'
import { Meeting } from './Meeting.tsx'
import { Thanks } from './Thanks.tsx'

interface Props {
  frame: Frame
  circle: { slug: string }
  made: Introduction
  meId: string
  /** It was made just now. */
  fresh: boolean
  typed?: Typed
  errors?: FieldErrors
}

/** `/kringen/:slug/voorstellen/:id`: two people who met, why, and what came of it. For the three, and the stewards. */
export function IntroductionPage({ frame, circle, made, meId, fresh, typed, errors }: Props) {
  const { lang } = frame
  const t = I[lang]
  const href = `/kringen/${circle.slug}/voorstellen/${made.id}`
  const one = nameOf(lang, made.one)
  const other = nameOf(lang, made.other)
  const by = nameOf(lang, made.by)
  const mine = made.by.id === meId
  const counterpart = made.one.id === meId ? made.other : made.other.id === meId ? made.one : null
  const lead = mine ? t.pageLeadBy : counterpart ? t.pageLeadTwo(by, nameOf(lang, counterpart)) : t.pageLeadSteward(by)
  return (
    <AppPage frame={frame} title={t.pageTitle(one, other)}>
      {fresh && mine && (
        <Alert
          tone="success"
          title={t.done(one, other)}
          action={
            <ButtonLink kind="quiet" href={`/kringen/${circle.slug}/voorstellen`}>
              {t.doneOnward}
            </ButtonLink>
          }
        >
          {t.doneLead}
        </Alert>
      )}
      <div class="split introduction">
        <div class="stack gap-6">
          <div class="page-head">
            <h1>{t.pageTitle(one, other)}</h1>
            <p>{lead}</p>
          </div>
          <figure class="why">
            {made.note && <blockquote>{made.note}</blockquote>}
            <figcaption>
              <Avatar id={made.by.id} name={by} photo={made.by.photo} size={2} />
              <span>
                <b>{by}</b>, <Time at={made.madeAt} lang={lang} kind="date" />
              </span>
            </figcaption>
          </figure>
          {counterpart?.name && <NextStep {...{ frame, circle, counterpart }} />}
          <Thanks {...{ lang, href, made, meId, typed, errors }} />
        </div>
        <aside class="stack gap-6">
          <Meeting lang={lang} one={made.one} other={made.other} />
          <section class="stack gap-3" aria-labelledby="h-trail">
            <h2 id="h-trail">{t.trail}</h2>
            <IntroductionTrail {...{ frame, made }} />
          </section>
        </aside>
      </div>
    </AppPage>
  )
}

function NextStep({ frame, circle, counterpart }: { frame: Frame; circle: { slug: string }; counterpart: Met }) {
  const t = I[frame.lang]
  const name = counterpart.name ?? ''
  const short = name.split(' ')[0] ?? name
  const href = memberHref(circle, { id: counterpart.id, name })
  const { worksOn, seeks, headline } = counterpart
  const w = W[frame.lang]
  return (
    <section class="stack gap-3" aria-labelledby="h-next">
      <h2 id="h-next">{t.nextStep}</h2>
      {headline && (
        <p>
          <b>{name}</b>, {headline}
        </p>
      )}
      {(worksOn || seeks) && (
        <dl class="facts">
          {worksOn && (
            <div>
              <dt>{w.worksOn}</dt>
              <dd>{worksOn}</dd>
            </div>
          )}
          {seeks && (
            <div>
              <dt>{w.seeks}</dt>
              <dd>{seeks}</dd>
            </div>
          )}
        </dl>
      )}
      <p>{t.nextStepLead}</p>
      <div class="cluster">
        <ButtonLink href={`${href}/schrijf`} icon="mail">
          {t.write(short)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={href}>
          {t.see(short)}
        </ButtonLink>
      </div>
    </section>
  )
}

function IntroductionTrail({ frame: { lang }, made }: { frame: Frame; made: Introduction }) {
  const t = I[lang]
  const names = [nameOf(lang, made.one), nameOf(lang, made.other)].map((name) => name.split(' ')[0] ?? name)
  const thanked = made.thanks.map(({ personId }) => ({
    spoke: 'harvest' as const,
    icon: 'heart' as const,
    label: t.trailThanks(nameOf(lang, personId === made.one.id ? made.one : made.other)),
  }))
  return (
    <Trail
      label={t.trail}
      steps={[
        { spoke: 'meet', label: t.trailBy(nameOf(lang, made.by)), icon: 'users' },
        { spoke: 'exchange', label: t.trailMet(names[0] ?? '', names[1] ?? ''), icon: 'handshake' },
        ...(thanked.length ? thanked : [{ spoke: 'harvest' as const, label: t.trailOpen }]),
      ]}
    />
  )
}

function nameOf(lang: Frame['lang'], met: Met): string {
  return met.name ?? W[lang].gone
}
