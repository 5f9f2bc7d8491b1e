import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { W as U } from '#ui/words.ts'
import type { Same } from '../queries.ts'
import { N } from '../words.ts'

/** Pairs that somebody found to be the same, for who looks after the circle: put together, or let be. */
export function SameRows({ lang, pairs }: { lang: Lang; pairs: Same[] }) {
  const t = N[lang]
  return (
    <section class="panel panel--soft stack gap-4" aria-labelledby="h-hetzelfde">
      <h3 id="h-hetzelfde">{t.saidSame}</h3>
      <ul class="rows">
        {pairs.map(({ one, other, byName }) => (
          <li class="stack gap-2">
            <ul class="stack gap-2">
              {[one, other].map(({ href, sentence }) => (
                <li>
                  <a class="link-ink" href={href}>
                    {sentence}
                  </a>
                </li>
              ))}
            </ul>
            <p class="small muted">{t.saidBy(byName ?? U[lang].someone)}</p>
            <div class="cluster gap-2">
              <form action={`${other.href}/hetzelfde`} method="post">
                <input type="hidden" name="als" value={one.id} />
                <Button kind="quiet" size="small" name="doe" value="samen" aria-label={t.joinUnder(one.sentence)}>
                  {t.join}
                </Button>
              </form>
              <form action={`${other.href}/hetzelfde`} method="post">
                <input type="hidden" name="als" value={one.id} />
                <Button kind="quiet" size="small" name="doe" value="los" aria-label={t.notSameOf(one.sentence)}>
                  {t.notSame}
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
