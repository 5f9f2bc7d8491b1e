import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Feed } from '../queries-feeds.ts'
import { F } from '../words-feeds.ts'
import { FeedLink } from './FeedLink.tsx'

interface Props {
  frame: Frame
  circles: { slug: string; name: string; hue: number }[]
  feeds: Feed[]
  baseUrl: string
  remark?: 'made' | 'renewed' | 'ended'
}

/** `/ik/agenda`: following the gatherings in a program of one's own. */
export function FeedsPage({ frame, circles, feeds, baseUrl, remark }: Props) {
  const { lang } = frame
  const t = F[lang]
  const whole = feeds.find(({ circle }) => circle === null)
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="split">
        <div class="stack gap-6">
          {remark && (
            <Alert tone="success" live>
              {t[remark]}
            </Alert>
          )}
          <section class="panel panel--soft hue hue--meet stack gap-4" aria-labelledby="h-alles">
            <h2 id="h-alles">{t.whole}</h2>
            <p>{t.wholeLead}</p>
            <FeedLink lang={lang} id="alles" of={t.whole} url={whole && `${baseUrl}/agenda/${whole.token}.ics`} main />
          </section>
          <section class="stack gap-5" aria-labelledby="h-stappen">
            <h2 id="h-stappen">{t.how}</h2>
            <div class="feed-ways">
              {(['outlook', 'google', 'apple'] as const).map((way) => (
                <section class="stack gap-3" aria-labelledby={`h-${way}`}>
                  <h3 id={`h-${way}`}>{t.ways[way].name}</h3>
                  <ol>
                    {t.ways[way].steps.map((step) => (
                      <li>{step}</li>
                    ))}
                  </ol>
                </section>
              ))}
            </div>
            <p class="muted">{t.slow}</p>
          </section>
        </div>
        <aside class="stack gap-6">
          {circles.length > 0 && (
            <section class="stack gap-5" aria-labelledby="h-kringen">
              <h2 id="h-kringen">{t.circles}</h2>
              {circles.map(({ slug, name }) => {
                const feed = feeds.find(({ circle }) => circle?.slug === slug)
                const url = feed && `${baseUrl}/kringen/${slug}/agenda.ics?sleutel=${feed.token}`
                return (
                  <section class="stack gap-3" aria-labelledby={`h-${slug}`}>
                    <h3 id={`h-${slug}`}>{name}</h3>
                    {!feed && <p class="small muted">{t.circleLead}</p>}
                    <FeedLink lang={lang} id={slug} of={name} circle={slug} url={url} />
                  </section>
                )
              })}
            </section>
          )}
          <section class="stack gap-3" aria-labelledby="h-openbaar">
            <h2 id="h-openbaar">{t.public}</h2>
            <p class="small muted">{t.publicLead}</p>
            <p class="feed-address">
              <a href="/agenda.ics">{`${baseUrl}/agenda.ics`}</a>
            </p>
          </section>
        </aside>
      </div>
    </AppPage>
  )
}
