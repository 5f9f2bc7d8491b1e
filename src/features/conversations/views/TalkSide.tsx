import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { TalkLine } from '../queries.ts'
import { W } from '../words.ts'
import { TalkList } from './TalkList.tsx'

export interface SideProps {
  lang: Lang
  slug: string
  meId: string
  topics: TalkLine[]
  privates: TalkLine[]
  names: ReadonlyMap<string, { name: string }>
  currentId?: string
}

/** The conversations beside the one that is open; on a phone they have a page of their own. */
export function TalkSide(props: SideProps) {
  const { lang, slug, topics, privates } = props
  const t = W[lang]
  return (
    <nav class="talk-side stack gap-4" aria-label={t.list}>
      <div class="cluster between">
        <TextLink href={`/kringen/${slug}/gesprek`} lead="list">
          {t.all}
        </TextLink>
        <ButtonLink size="small" kind="quiet" href={`/kringen/${slug}/gesprek/nieuw`} lead="plus">
          {t.newTopic}
        </ButtonLink>
      </div>
      {topics.length > 0 && (
        <section class="stack gap-2" aria-labelledby="h-side-topics">
          <h2 class="kicker" id="h-side-topics">
            {t.topics}
          </h2>
          <TalkList {...props} lines={topics} />
        </section>
      )}
      {privates.length > 0 && (
        <section class="stack gap-2" aria-labelledby="h-side-private">
          <h2 class="kicker" id="h-side-private">
            {t.privates}
          </h2>
          <TalkList {...props} lines={privates} />
        </section>
      )}
    </nav>
  )
}
