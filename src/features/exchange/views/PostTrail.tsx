import type { Lang } from '#kit/i18n.ts'
import type { Thing } from '#kit/things/index.ts'
import type { Spoke } from '#ui/spokes.ts'
import { Trail } from '#ui/Trail.tsx'
import type { Kin } from '../queries-lineage.ts'
import type { Answer, Outcome, Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'
import { firstName } from './PostCard.tsx'

interface Props {
  lang: Lang
  post: Post
  answers: readonly Answer[]
  outcomes: readonly Outcome[]
  circles: readonly Kin[]
  polls: readonly { title: string; path: string }[]
  /** What it came out of. */
  sources: readonly Thing[]
}

/** What an ask or offer came out of, and what came out of it, step by step. Shows nothing before there is such. */
export function PostTrail({ lang, post, answers, outcomes, circles, polls, sources }: Props) {
  const t = P[lang]
  const helped = answers.filter(({ helpedAt, removed }) => helpedAt && !removed)
  const outcome = outcomes[0]
  const steps: { spoke: Spoke; label: string; href?: string }[] = [
    ...helped.map(({ id, by }) => ({
      spoke: 'meet' as const,
      label: t.trailHelped(firstName(by?.name ?? X[lang].gone)),
      href: `#antwoord-${id}`,
    })),
    ...(outcome
      ? [
          {
            spoke: 'harvest' as const,
            label: t.trailOutcome(X[lang].verdict[outcome.verdict] ?? ''),
            href: '#uitkomst',
          },
        ]
      : []),
    ...polls.map(({ title, path }) => ({ spoke: 'work' as const, label: t.trailPoll(title), href: path })),
    ...circles.map(({ slug, name }) => ({
      spoke: 'learn' as const,
      label: t.trailCircle(name),
      href: `/kringen/${slug}`,
    })),
  ]
  const before = sources.map(({ kind, title, path }) => ({
    spoke: kind === 'gathering' ? ('meet' as const) : ('harvest' as const),
    label: title,
    href: path,
  }))
  if (before.length === 0 && (post.kind !== 'ask' || steps.length === 0)) return null
  const here = { spoke: 'exchange' as const, label: post.kind === 'ask' ? t.trailAsk : t.trailOffer }
  const label = before.length > 0 ? t.trailWhole : t.trail
  return (
    <section class="stack gap-3" aria-labelledby="h-trail">
      <h2 id="h-trail" class="kicker">
        {label}
      </h2>
      <Trail label={label} steps={[...before, here, ...(post.kind === 'ask' ? steps : [])]} />
    </section>
  )
}
