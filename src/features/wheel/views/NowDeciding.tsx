import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { W } from '../words.ts'

/** A running poll in a few words. */
export interface Deciding {
  id: string
  href: string
  question: string
  voters: number
  voted: boolean
}

/** What the circle is choosing about now. Shows nothing when that is nothing. */
export function NowDeciding({ lang, slug, polls }: { lang: Lang; slug: string; polls: Deciding[] }) {
  if (polls.length === 0) return null
  const t = W[lang]
  return (
    <section class="panel stack gap-4" aria-labelledby="h-deciding">
      <div class="section-head">
        <h2 id="h-deciding">{t.nowDeciding}</h2>
        <a class="textlink" href={`/kringen/${slug}/peilingen`}>
          {t.allPolls}
        </a>
      </div>
      <ul class="rows">
        {polls.map(({ href, question, voters, voted }) => (
          <li class="stack gap-2">
            <a class="link-ink" href={href}>
              {question}
            </a>
            <p class="cluster small muted">
              <span>{t.peopleVoted(voters)}</span>
              {!voted && (
                <Chip hue="exchange" icon="hand">
                  {t.yourTurn}
                </Chip>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
