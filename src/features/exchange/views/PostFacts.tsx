import { regionName } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Icon } from '#ui/Icon.tsx'
import { postHref } from '../queries-parts.ts'
import type { Post } from '../queries-post.ts'
import { X } from '../words.ts'
import { P } from '../words-post.ts'
import { dayWords } from './PostCard.tsx'

interface Props {
  lang: Lang
  circle: { slug: string }
  post: Post
  mine: boolean
  mayClose: boolean
  /** The circle is at rest: nothing changes. */
  resting?: boolean
}

/** How one meets, where, until when; and for its maker what they can do with it. */
export function PostFacts({ lang, circle, post, mine, mayClose, resting }: Props) {
  const t = P[lang]
  const { meets, region, opgave, untilOn, places, taken } = post
  const facts = [
    meets.length > 0 && [t.meet, meets.map((meet) => X[lang].meets[meet]).join(', ')],
    region && [t.region, regionName(lang, region)],
    opgave && [t.opgave, opgave],
    untilOn && [t.until, dayWords(lang, untilOn)],
    places !== null && [t.places, t.placesOf(Math.max(0, places - taken), places)],
  ].filter((fact) => Array.isArray(fact))
  const href = postHref(circle, post)
  const deeds = (mine || mayClose) && !post.removedAt && !resting
  if (facts.length === 0 && !deeds && !post.publicSince) return null
  return (
    <section class="panel stack gap-4">
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {post.publicSince && (
        <p class="meta">
          <span>
            <Icon name="eye" />
            {X[lang].outside}
          </span>
        </p>
      )}
      {deeds && (
        <div class="cluster gap-2">
          {mine && (
            <ButtonLink kind="quiet" size="small" lead="pencil" href={`${href}/wijzig`}>
              {t.change}
            </ButtonLink>
          )}
          {mayClose &&
            (post.state === 'closed' ? (
              <form action={`${href}/open`} method="post">
                <Button kind="quiet" size="small">
                  {t.reopen}
                </Button>
              </form>
            ) : (
              <ButtonLink kind="quiet" size="small" lead="lock" href={`${href}/sluit`}>
                {t.close}
              </ButtonLink>
            ))}
          {mine && (
            <ButtonLink kind="quiet" size="small" lead="trash" href={`${href}/weg`}>
              {t.remove}
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  )
}
