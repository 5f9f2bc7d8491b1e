import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Icon } from '#ui/Icon.tsx'
import { boardHref, isFiltered, placeOf } from '../forms-board.ts'
import { type BoardFilter, type Column, MOST_COUNTED } from '../queries-board.ts'
import type { PostKind } from '../tables.ts'
import { B } from '../words-board.ts'
import { PostCard } from './PostCard.tsx'

interface Props {
  lang: Lang
  circle: { slug: string }
  base: string
  filter: BoardFilter
  kind: PostKind
  column: Column
  half: number | null
  /** The other column stands beside it. */
  both: boolean
}

/** The asks, or the offers: how many, and a page of them. "More" fills the frame at the end with the next page. */
export function BoardColumn({ lang, circle, base, filter, kind, column, half, both }: Props) {
  const t = B[lang]
  const ask = kind === 'ask'
  const more = (after: Column['next']) => boardHref(base, filter, { kind, after })
  const list = (
    <>
      {column.posts.length > 0 && (
        <ul class="board__list">
          {column.posts.map((post) => (
            <PostCard lang={lang} circle={circle} post={post} />
          ))}
        </ul>
      )}
      {column.next && (
        <turbo-frame id={`na-${placeOf(column.next)}`} target="_top" class="more">
          <ButtonLink kind="quiet" href={more(column.next)} data-turbo-frame={`na-${placeOf(column.next)}`}>
            {ask ? t.moreAsks : t.moreOffers}
          </ButtonLink>
        </turbo-frame>
      )}
    </>
  )
  return (
    <section
      class={`board__column board__column--${kind} hue hue--${ask ? 'exchange' : 'harvest'}`}
      aria-labelledby={`h-${kind}`}
    >
      <div class="board__head">
        <i>
          <Icon name={ask ? 'circle-question-mark' : 'gift'} />
        </i>
        <div>
          <h2 id={`h-${kind}`}>
            {(ask ? t.askCount : t.offerCount)(Math.min(column.found, MOST_COUNTED + 1), MOST_COUNTED)}
          </h2>
          <p class="muted">{column.near ? t.near : ask ? askNote(lang, half) : t.offerNote}</p>
        </div>
      </div>
      {column.waiting.length > 0 && (
        <div class="board__waiting">
          <h3>
            <Icon name="timer" />
            {t.waitsTitle}
          </h3>
          <ul class="board__list">
            {column.waiting.map((post) => (
              <PostCard lang={lang} circle={circle} post={post} level={4} />
            ))}
          </ul>
        </div>
      )}
      {column.posts.length + column.waiting.length === 0 ? (
        <Nothing {...{ lang, base, filter, kind, both }} />
      ) : filter.after ? (
        <turbo-frame id={`na-${placeOf(filter.after)}`} target="_top" class="more">
          {list}
        </turbo-frame>
      ) : (
        list
      )}
    </section>
  )
}

function askNote(lang: Lang, half: number | null): string {
  const t = B[lang]
  if (half === null) return t.askNote
  return half <= 24 ? t.halfHours : t.halfDays(Math.ceil(half / 24))
}

function Nothing({ lang, base, filter, kind, both }: Pick<Props, 'lang' | 'base' | 'filter' | 'kind' | 'both'>) {
  const t = B[lang]
  const ask = kind === 'ask'
  const write = `${base}/nieuw?soort=${ask ? 'vraag' : 'aanbod'}`
  if (!isFiltered(filter))
    return (
      <Empty
        level={3}
        title={ask ? t.noAsks : t.noOffers}
        action={<ButtonLink href={write}>{ask ? t.ask : t.offer}</ButtonLink>}
      >
        {ask ? t.noAsksLead : t.noOffersLead}
      </Empty>
    )
  const forMe = filter.forMe && !filter.q && !filter.tag
  return (
    <Empty
      level={3}
      title={forMe ? t.forMeNone : t.noneFit}
      action={
        both && !ask ? undefined : (
          <ButtonLink kind="quiet" href={forMe ? '/ik/profiel' : boardHref(base, filter, CLEAR)}>
            {forMe ? t.toProfile : t.clear}
          </ButtonLink>
        )
      }
    >
      {forMe ? t.forMeNoneLead : ask ? t.noneFitLead : t.noneFitOfferLead}
    </Empty>
  )
}

const CLEAR = { q: '', tag: '', opgave: '', region: '', state: '', mine: false, forMe: false } as const
