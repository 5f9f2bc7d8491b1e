import { type PartNames, partName } from '#kit/parts/names.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { After, TalkList as List } from '../queries.ts'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'
import { PRIVATES_ID, TalkList, TOPICS_ID } from './TalkList.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  meId: string
  topics: List
  privates: List
  names: ReadonlyMap<string, { name: string }>
  /** Nothing new begins in a circle at rest. */
  resting: boolean
  /** Which of both lists begins at the newest, and is kept up to date. */
  live: { topics: boolean; privates: boolean }
}

/** `/kringen/:slug/gesprek`: everything that is talked about, the newest first. */
export function TalksPage({ frame, circle, meId, topics, privates, names, resting, live }: Props) {
  const { lang } = frame
  const { slug } = circle
  const title = partName(circle, 'gesprek', lang)
  const t = W[lang]
  const base = `/kringen/${slug}/gesprek`
  const shared = { lang, slug, meId, names }
  return (
    <AppPage frame={frame} title={title} disks="page" head={{ title, lead: t.lead }}>
      <div class="stack gap-7">
        <div class="talks-do">
          {!resting && (
            <div class="cluster">
              <ButtonLink href={`${base}/nieuw`} icon="plus">
                {t.newTopic}
              </ButtonLink>
              <ButtonLink kind="quiet" href={`${base}/samen`} lead="mail">
                {t.newPrivate}
              </ButtonLink>
            </div>
          )}
          <search class="talks-search">
            <form action={`${base}/zoek`}>
              <label for="zoek-gesprek">{R[lang].searchTitle}</label>
              <div class="cluster gap-2 nowrap">
                <input class="input" type="search" id="zoek-gesprek" name="q" />
                <Button kind="quiet" lead="search">
                  {R[lang].find}
                </Button>
              </div>
            </form>
          </search>
        </div>
        <div class="talks-columns">
          <section class="stack gap-4" aria-labelledby="h-topics">
            <h2 id="h-topics">{t.topics}</h2>
            {topics.lines.length > 0 ? (
              <TalkList {...shared} lines={topics.lines} id={live.topics ? TOPICS_ID : undefined} />
            ) : (
              <Empty title={t.noTopics} level={3}>
                {t.noTopicsLead}
              </Empty>
            )}
            <More lang={lang} base={base} name="onderwerpen" next={topics.next} />
          </section>
          <section class="stack gap-4" aria-labelledby="h-private">
            <h2 id="h-private">{t.privates}</h2>
            <p class="small muted">{t.privatesLead}</p>
            {privates.lines.length > 0 ? (
              <TalkList {...shared} lines={privates.lines} id={live.privates ? PRIVATES_ID : undefined} />
            ) : (
              <Empty title={t.noPrivates} level={3} />
            )}
            <More lang={lang} base={base} name="berichten" next={privates.next} />
          </section>
        </div>
      </div>
    </AppPage>
  )
}

function More({ lang, base, name, next }: { lang: Frame['lang']; base: string; name: string; next: After | null }) {
  if (!next) return null
  return (
    <TextLink href={`${base}?${name}=${next.at}.${next.id}`} icon="arrow-right">
      {W[lang].older}
    </TextLink>
  )
}
