import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { ITEM_KINDS } from '../access.ts'
import { KIND_WORDS } from '../forms.ts'
import type { ItemPage } from '../queries-items.ts'
import type { ItemKind } from '../tables.ts'
import { H } from '../words.ts'
import { ItemRow, Note } from './Note.tsx'

interface Props {
  frame: Frame
  title: string
  /** Where it stands: `/kringen/:slug/oogsten`, or the part of one kind. */
  base: string
  addHref: string
  /** On the part of one kind: that kind; nothing else is chosen there. */
  only: ItemKind | null
  asked: { kind: ItemKind | null; gatheringId: string | null; q: string; list: boolean; further: boolean }
  page: ItemPage
  gatherings: { id: string; title: string }[]
}

/** `/kringen/:slug/oogsten`, `/inzichten` and `/citaten`: what was harvested, as a wall or as a list. */
export function WallPage({ frame, title, base, addHref, only, asked, page, gatherings }: Props) {
  const { lang } = frame
  const t = H[lang]
  const { items, next } = page
  const plain = !(asked.kind ?? asked.gatheringId ?? asked.q) && !asked.further
  const add = !frame.resting && (
    <ButtonLink href={addHref} icon="plus">
      {t.add}
    </ButtonLink>
  )
  const at = (change: Partial<Address>) => address(base, { ...addressOf(asked), na: '', ...change })
  return (
    <AppPage frame={frame} title={title} disks="page" head={{ title, lead: t.wallLead }}>
      <div class="stack gap-6">
        {(items.length > 0 || !plain) && (
          <div class="stack gap-5">
            {add && <div>{add}</div>}
            <div class="cluster between gap-4">
              {!only && (
                <nav class="cluster" aria-label={t.filterKind}>
                  <Chip href={at({ soort: '' })} current={!asked.kind}>
                    {t.all}
                  </Chip>
                  {ITEM_KINDS.map((kind) => (
                    <Chip href={at({ soort: KIND_WORDS[kind] })} current={asked.kind === kind}>
                      {t.kinds[kind]}
                    </Chip>
                  ))}
                </nav>
              )}
              <nav class="cluster" aria-label={t.look}>
                <Chip href={at({ beeld: '' })} icon="sticky-note" current={!asked.list}>
                  {t.asWall}
                </Chip>
                <Chip href={at({ beeld: 'lijst' })} icon="list" current={asked.list}>
                  {t.asList}
                </Chip>
              </nav>
            </div>
            <Form action={base} method="get" class="harvest-search" label={t.search}>
              {asked.list && <input type="hidden" name="beeld" value="lijst" />}
              {asked.kind && !only && <input type="hidden" name="soort" value={KIND_WORDS[asked.kind]} />}
              <SearchField
                name="zoek"
                label={t.search}
                value={asked.q}
                placeholder={t.searchPlaceholder}
                go={t.searchGo}
              />
              {gatherings.length > 0 && (
                <Select
                  lang={lang}
                  name="bijeenkomst"
                  label={t.gathering}
                  empty={t.anyGathering}
                  options={gatherings.map((one) => ({ value: one.id, label: one.title }))}
                  value={asked.gatheringId}
                />
              )}
            </Form>
          </div>
        )}
        <Shown {...{ lang, page, base, plain, add, list: asked.list }} />
        {(next || asked.further) && (
          <p class="cluster">
            {asked.further && (
              <ButtonLink kind="quiet" href={at({})} lead="arrow-left">
                {t.newest}
              </ButtonLink>
            )}
            {next && (
              <ButtonLink kind="quiet" href={at({ na: next })} rel="next">
                {t.older}
              </ButtonLink>
            )}
          </p>
        )}
      </div>
    </AppPage>
  )
}

interface ShownProps {
  lang: Frame['lang']
  page: ItemPage
  base: string
  plain: boolean
  list: boolean
  add: preact.ComponentChildren
}

function Shown({ lang, page: { items }, base, plain, list, add }: ShownProps) {
  const t = H[lang]
  if (items.length === 0 && plain)
    return (
      <Empty title={t.emptyTitle} action={add}>
        {t.emptyLead}
      </Empty>
    )
  if (items.length === 0)
    return (
      <Empty
        title={t.noneTitle}
        action={
          <ButtonLink kind="quiet" href={base}>
            {t.seeAll}
          </ButtonLink>
        }
      >
        {t.noneLead}
      </Empty>
    )
  return list ? (
    <ul class="rows">
      {items.map((item) => (
        <ItemRow {...{ lang, item }} />
      ))}
    </ul>
  ) : (
    <div class="harvest-wall">
      <ul class="notes">
        {items.map((item) => (
          <Note {...{ lang, item }} />
        ))}
      </ul>
    </div>
  )
}

interface Address {
  beeld: string
  soort: string
  bijeenkomst: string
  zoek: string
  na: string
}

function addressOf({ kind, gatheringId, q, list }: Props['asked']): Omit<Address, 'na'> {
  return {
    ...{ beeld: list ? 'lijst' : '', soort: kind ? KIND_WORDS[kind] : '' },
    ...{ bijeenkomst: gatheringId ?? '', zoek: q },
  }
}

function address(base: string, parts: Address): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value))
  return query.size > 0 ? `${base}?${query}` : base
}
