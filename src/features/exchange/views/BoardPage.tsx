import type { ViewerCircle } from '#kit/access/viewer.ts'
import { partName } from '#kit/parts/names.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import { PageHead } from '#ui/PageHead.tsx'
import { boardHref } from '../forms-board.ts'
import type { BoardFilter, Column } from '../queries-board.ts'
import type { Pair } from '../queries-fits.ts'
import type { Labels } from '../queries-labels.ts'
import { B } from '../words-board.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { PairPanel } from './PairPanel.tsx'

interface Props {
  frame: Frame
  circle: ViewerCircle
  filter: BoardFilter
  /** Left out when the other kind alone was chosen. */
  asks: Column | null
  offers: Column | null
  labels: Labels
  /** How many fit the viewer. */
  forMe: number
  /** Within how many hours half of the asks have an answer. */
  half: number | null
  pair: Pair | null
  /** Something of the viewer's was taken away just now. */
  removed: boolean
  mayModerate: boolean
}

/** `/kringen/:slug/vraag-en-aanbod`: what people look for and what they give, beside each other. */
export function BoardPage(props: Props) {
  const { frame, circle, filter, asks, offers, labels, forMe, half, pair, removed, mayModerate } = props
  const { lang } = frame
  const t = B[lang]
  const base = `/kringen/${circle.slug}/vraag-en-aanbod`
  const title = partName(circle, 'vraag-en-aanbod', lang)
  const both = asks !== null && offers !== null
  return (
    <AppPage frame={frame} title={title} disks="page">
      <PageHead title={title} lead={t.lead}>
        {!frame.resting && (
          <>
            <ButtonLink size="big" icon="plus" href={`${base}/nieuw?soort=vraag`}>
              {t.ask}
            </ButtonLink>
            <ButtonLink size="big" kind="quiet" href={`${base}/nieuw?soort=aanbod`}>
              {t.offer}
            </ButtonLink>
          </>
        )}
      </PageHead>
      {removed && (
        <div class="below-5">
          <Alert tone="success">{t.removed}</Alert>
        </div>
      )}
      {pair && !frame.resting && <PairPanel lang={lang} base={base} pair={pair} />}
      <BoardFilters {...{ lang, base, filter, labels, forMe, mayModerate }} />
      <turbo-frame id="prikbord" target="_top" data-turbo-action="replace" class={both ? 'board board--both' : 'board'}>
        <nav class="board__switch" aria-label={t.switchLabel}>
          <a href={boardHref(base, filter, { kind: '' })} aria-current={asks ? 'true' : undefined}>
            {t.asks}
          </a>
          <a href={boardHref(base, filter, { kind: 'offer' })} aria-current={asks ? undefined : 'true'}>
            {t.offers}
          </a>
        </nav>
        {asks && <BoardColumn {...{ lang, circle, base, filter, half, both }} kind="ask" column={asks} />}
        {offers && <BoardColumn {...{ lang, circle, base, filter, half, both }} kind="offer" column={offers} />}
      </turbo-frame>
      {circle.visibility === 'public' && (
        <p class="small above-8">
          <a class="textlink" href={`${base}.atom`} data-turbo="false">
            <Icon name="rss" />
            {t.feed}
          </a>
        </p>
      )}
    </AppPage>
  )
}
