import { memberHref } from '#features/members/queries.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { classes } from '#ui/classes.ts'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { hueClass } from '#ui/hue.ts'
import { ReportLink } from '#ui/ReportLink.tsx'
import type { Spoke } from '#ui/spokes.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { Trail } from '#ui/Trail.tsx'
import type { Item } from '../queries-items.ts'
import { H } from '../words.ts'
import { whoSaid } from './Note.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  item: Item
  /** What came of it. */
  came: { kind: SparkKind; title: string; path: string }[]
  mine: boolean
  mayTidy: boolean
  saved: boolean
}

const SPOKE: Partial<Record<SparkKind, Spoke>> = {
  gathering: 'meet',
  ask: 'exchange',
  offer: 'exchange',
  circle: 'learn',
}

/** `/kringen/:slug/oogst/:id`: one thing of the harvest, where it came from, and what one can make of it. */
export function ItemPage({ frame, circle, item, came, mine, mayTidy, saved }: Props) {
  const { lang } = frame
  const t = H[lang]
  const { kind, text } = item
  return (
    <AppPage frame={frame} title={text.slice(0, 80)} disks="corner">
      <p class="crumb">
        <TextLink href={`/kringen/${circle.slug}/oogsten`} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <div class="stack gap-7">
        {saved && (
          <Alert tone="success" live>
            {t.saved}
          </Alert>
        )}
        {item.hidden && <HiddenNote lang={lang} thing={{ kind, id: item.id }} reason={item.hidden} mine={mine} />}
        <article class={classes('note note--big', `note--${kind}`, kind !== 'question' && hueClass(92))}>
          <p class="kicker">{t.kind[kind]}</p>
          <h1 class="hand">{kind === 'quote' ? `‘${text}’` : text}</h1>
          {kind === 'quote' && item.saidBy && <p>{whoSaid(lang, item)}</p>}
        </article>
        <p class="meta">
          {item.by ? (
            <a href={memberHref(circle, { id: item.makerId, name: item.by })}>{t.notedBy(item.by)}</a>
          ) : (
            <span>{t.noted}</span>
          )}
          <Time at={item.at} lang={lang} />
          {mayTidy && !frame.resting && <a href={`${item.href}/wijzig`}>{t.change}</a>}
          {!mine && <ReportLink lang={lang} thing={{ kind, id: item.id }} />}
        </p>
        <div class="split cols-half">
          {!frame.resting && <Further {...{ frame, circle, item }} />}
          <section class="stack" aria-labelledby="h-spoor">
            <h2 id="h-spoor">{t.lineage}</h2>
            <Trail
              label={t.lineage}
              steps={[
                ...(item.gathering
                  ? [{ spoke: 'meet' as const, label: item.gathering.title, href: item.gathering.href }]
                  : []),
                { spoke: 'harvest', label: t.thisOne[kind] },
                ...came.map(({ kind: became, title, path }) => ({
                  spoke: SPOKE[became] ?? ('work' as const),
                  label: becameWords(lang, became, title),
                  href: path,
                })),
              ]}
            />
            {came.length === 0 && <p class="muted">{t.nothingYet}</p>}
          </section>
        </div>
      </div>
    </AppPage>
  )
}

function Further({ frame: { lang }, circle, item }: Pick<Props, 'frame' | 'circle' | 'item'>) {
  const t = H[lang]
  const from = `${item.kind}:${item.id}`
  const base = `/kringen/${circle.slug}`
  return (
    <section class="stack" aria-labelledby="h-verder">
      <h2 id="h-verder">{t.further}</h2>
      <p>{t.furtherLead}</p>
      <div class="stack gap-3 start">
        <ButtonLink href={`${base}/vraag-en-aanbod/nieuw?soort=vraag&uit=${from}`} icon="handshake">
          {t.askIt}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${base}/agenda/nieuw?uit=${from}`} lead="calendar-plus">
          {t.planIt}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/kringen/nieuw?uit=${circle.slug}&ding=${from}`} lead="sprout">
          {t.circleIt}
        </ButtonLink>
      </div>
    </section>
  )
}

function becameWords(lang: Frame['lang'], kind: SparkKind, title: string): string {
  const { became } = H[lang]
  return kind in became ? became[kind as keyof typeof became](title) : title
}
