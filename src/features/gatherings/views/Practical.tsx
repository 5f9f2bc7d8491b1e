import { regionName } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { G } from '../words.ts'
import { F } from '../words-feeds.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  /** Null: not for the viewer. */
  callLink: string | null
}

/** Where it is, how one gets there and gets in, and until when one can say so. */
export function Practical({ lang, gathering, callLink }: Props) {
  const t = G[lang]
  const { held, place, address, town, region, route, accessible, answersUntil } = gathering
  const lines = [place, address, town, region && !town ? regionName(lang, region) : ''].filter(Boolean)
  return (
    <section class="panel panel--soft hue hue--meet stack gap-4" aria-labelledby="h-praktisch">
      <h2 id="h-praktisch">{t.practical}</h2>
      {held !== 'online' && (
        <Fact name={t.where}>
          {lines.map((line, i) => (
            <>
              {i > 0 && <br />}
              {line}
            </>
          ))}
        </Fact>
      )}
      {route && <Fact name={t.route}>{route}</Fact>}
      {accessible && <Fact name={t.accessible}>{accessible}</Fact>}
      {held !== 'place' && (
        <Fact name={t.callIn}>
          {callLink ? (
            <a href={callLink} rel="noreferrer">
              {callLink.replace(/^https?:\/\//, '')}
            </a>
          ) : gathering.hasCall ? (
            t.callComing
          ) : (
            t.callLater
          )}
        </Fact>
      )}
      {answersUntil && answersUntil < gathering.startsAt && (
        <Fact name={t.until}>
          <Time at={new Date(answersUntil.getTime() - 1)} lang={lang} kind="day" />
        </Fact>
      )}
      {(gathering.state === 'planned' || gathering.state === 'under-way') && (
        <p>
          <TextLink href={`${gathering.href}/agenda.ics`} lead="calendar-plus">
            {F[lang].save}
          </TextLink>
        </p>
      )}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <h3 class="kicker">{name}</h3>
      <p class="as-typed">{children}</p>
    </div>
  )
}
