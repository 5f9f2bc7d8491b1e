import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { CircleMark } from '#ui/Logo.tsx'
import type { CircleLine } from '../queries.ts'
import { W } from '../words.ts'
import { DeskCard } from './DeskCard.tsx'

/** `/beheer`: the desk of the site's stewards. */
export function SiteDesk({ frame, circles }: { frame: Frame; circles: CircleLine[] }) {
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={t.site} head={{ title: t.site, lead: t.siteLead }}>
      <div class="stack gap-6">
        <ul class="grid">
          <DeskCard href="/beheer/post" icon="mail" title={t.post} lead={t.postLead} />
          <DeskCard href="/beheer/leden" icon="users" title={t.accounts} lead={t.accountsLead} />
          <DeskCard href="/beheer/logboek" icon="file-text" title={t.log} lead={t.logLead} />
        </ul>
        <section aria-labelledby="h-circles" class="stack">
          <h2 id="h-circles">{t.circles}</h2>
          <ul class="rows">
            {circles.map((one) => (
              <li class="cluster between">
                <a class="brand" href={`/kringen/${one.slug}`}>
                  <CircleMark hue={one.hue} />
                  <span>{one.name}</span>
                </a>
                <span class="muted">{t.members(one.members)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </AppPage>
  )
}
