import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { photoUrl } from '#ui/respond.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { messageHref } from '../queries.ts'
import type { Results } from '../queries-search.ts'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'
import { plainOf, titleOf } from '../words-text.ts'

interface Props {
  frame: Frame
  slug: string
  q: string
  results: Results | null
}

/** `/kringen/:slug/gesprek/zoek`: what was said, found again. */
export function SearchPage({ frame, slug, q, results }: Props) {
  const { lang } = frame
  const t = R[lang]
  const base = `/kringen/${slug}/gesprek`
  return (
    <AppPage frame={frame} title={t.searchTitle} disks="corner">
      <p class="crumb">
        <TextLink href={base} lead="arrow-left">
          {W[lang].all}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.searchTitle}</h1>
        <p>{t.searchTalk}</p>
      </div>
      <div class="stack gap-6 measure">
        <search>
          <form action={`${base}/zoek`} class="cluster gap-2 talks-find">
            <TextField lang={lang} type="search" name="q" label={t.words} value={q} maxLength={200} />
            <Button lead="search">{t.find}</Button>
          </form>
        </search>
        {results && <Found {...{ frame, slug, q, results }} />}
      </div>
    </AppPage>
  )
}

function Found({ frame, slug, q, results }: Props & { results: Results }) {
  const { lang } = frame
  const t = R[lang]
  const { hits, near, next, faces } = results
  if (hits.length === 0)
    return (
      <Empty title={t.noResults} level={2}>
        {t.noResultsLead}
      </Empty>
    )
  return (
    <section class="stack gap-4" aria-labelledby="h-found">
      <h2 id="h-found">{near ? t.near : t.results(hits.length, next !== null)}</h2>
      <ol class="rows found">
        {hits.map((hit) => {
          const face = hit.makerId ? faces.get(hit.makerId) : undefined
          const name = face?.name ?? W[lang].someone
          return (
            <li class="found__one">
              <Avatar id={hit.makerId ?? ''} name={name} photo={photoUrl(face?.photoId ?? null)} size={2} />
              <div class="stack gap-1">
                <p class="small muted">
                  <a class="link-ink" href={messageHref({ slug }, hit.talk.id, hit.id)}>
                    {name} {t.inTalk(titleOf(lang, hit.talk))}
                  </a>
                  , <Time at={hit.at} lang={lang} />
                </p>
                <p>{plainOf(lang, hit.body, faces, 240)}</p>
              </div>
            </li>
          )
        })}
      </ol>
      {next && (
        <TextLink
          href={`/kringen/${slug}/gesprek/zoek?q=${encodeURIComponent(q)}&na=${next.at}.${next.id}`}
          icon="arrow-right"
        >
          {t.more}
        </TextLink>
      )}
    </section>
  )
}
