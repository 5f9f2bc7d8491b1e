import type { ComponentChildren } from 'preact'
import { regionName } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Icon } from '#ui/Icon.tsx'
import { boardHref, isFiltered } from '../forms-board.ts'
import type { BoardFilter } from '../queries-board.ts'
import type { Labels } from '../queries-labels.ts'
import { X } from '../words.ts'
import { B } from '../words-board.ts'

interface Props {
  lang: Lang
  base: string
  filter: BoardFilter
  labels: Labels
  forMe: number
  mayModerate: boolean
}

const IN_VIEW = 5

/** What one may choose by, each a link that works without script; and the search. */
export function BoardFilters({ lang, base, filter, labels, forMe, mayModerate }: Props) {
  const t = B[lang]
  const href = (change: Partial<BoardFilter>) => boardHref(base, filter, change)
  const tags = filter.tag && !labels.tag.includes(filter.tag) ? [filter.tag, ...labels.tag] : labels.tag
  const first = tags.slice(0, IN_VIEW)
  const inRest = Boolean(filter.opgave || filter.region || filter.state || (filter.tag && !first.includes(filter.tag)))
  const tagChip = (tag: string) => (
    <Chip href={href({ tag: tag === filter.tag ? '' : tag })} current={tag === filter.tag}>
      {tag}
    </Chip>
  )
  return (
    <div class="board-filters">
      <nav class="cluster gap-2" aria-label={t.filters}>
        <Chip href={boardHref(base, { ...EMPTY, kind: filter.kind })} current={!isFiltered(filter)}>
          {t.all}
        </Chip>
        <Chip href={href({ forMe: !filter.forMe })} current={filter.forMe} count={forMe || undefined}>
          {t.forMe}
        </Chip>
        <Chip href={href({ mine: !filter.mine })} current={filter.mine}>
          {t.mine}
        </Chip>
        {mayModerate && (
          <Chip
            href={href({ state: filter.state === 'waiting' ? '' : 'waiting' })}
            current={filter.state === 'waiting'}
            icon="timer"
          >
            {t.waiting}
          </Chip>
        )}
        {first.map(tagChip)}
      </nav>
      <Search {...{ lang, base, filter }} />
      <details class="board-more" open={inRest}>
        <summary>
          <Icon name="funnel" />
          {t.more}
        </summary>
        <div class="stack gap-4">
          <Group name={t.stateGroup}>
            {(['open', 'answered', 'closed'] as const).map((state) => (
              <Chip href={href({ state: filter.state === state ? '' : state })} current={filter.state === state}>
                {X[lang].state[state]}
              </Chip>
            ))}
          </Group>
          {tags.length > IN_VIEW && <Group name={t.tagGroup}>{tags.slice(IN_VIEW).map(tagChip)}</Group>}
          {labels.opgave.length > 0 && (
            <Group name={t.opgaveGroup}>
              {labels.opgave.map((opgave) => (
                <Chip
                  href={href({ opgave: opgave === filter.opgave ? '' : opgave })}
                  current={opgave === filter.opgave}
                >
                  {opgave}
                </Chip>
              ))}
            </Group>
          )}
          {labels.region.length > 0 && (
            <Group name={t.regionGroup}>
              {labels.region.map((region) => (
                <Chip
                  href={href({ region: region === filter.region ? '' : region })}
                  current={region === filter.region}
                >
                  {regionName(lang, region)}
                </Chip>
              ))}
            </Group>
          )}
        </div>
      </details>
    </div>
  )
}

const EMPTY: BoardFilter = {
  kind: '',
  q: '',
  tag: '',
  opgave: '',
  region: '',
  state: '',
  mine: false,
  forMe: false,
  after: null,
}

function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <nav class="cluster gap-2" aria-label={name}>
      <b class="small">{name}</b>
      {children}
    </nav>
  )
}

// The other choices stay while one searches.
function Search({ lang, base, filter }: Pick<Props, 'lang' | 'base' | 'filter'>) {
  const t = B[lang]
  const kept = new URL(boardHref(`http://h${base}`, filter, { q: '' })).searchParams
  return (
    <search aria-label={t.search}>
      <vw-autosubmit>
        <form action={base} method="get" data-turbo-frame="prikbord">
          {[...kept].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label class="sr-only" for={fieldId('q')}>
            {t.search}
          </label>
          <div class="search">
            <Icon name="search" />
            <input
              class="input"
              type="search"
              id={fieldId('q')}
              name="q"
              value={filter.q}
              placeholder={t.placeholder}
              autocomplete="off"
              maxLength={200}
            />
            <button type="submit" class="search__go" aria-label={t.go}>
              <Icon name="arrow-right" />
            </button>
          </div>
        </form>
      </vw-autosubmit>
    </search>
  )
}
