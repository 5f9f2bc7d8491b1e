import { renderMarkdown } from '#kit/text/markdown.ts'
import { Avatars } from '#ui/Avatars.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { relativeTime } from '#ui/clock.ts'
import { hubLines } from '#ui/hub-lines.ts'
import { Lineage } from '#ui/Lineage.tsx'
import { Prose } from '#ui/Prose.tsx'
import { Wheel } from '#ui/Wheel.tsx'
import { W as UI } from '#ui/words.ts'
import type { Front } from '../queries-front.ts'
import { W } from '../words.ts'
import { EditFrame } from './EditFrame.tsx'

/** The first screen: the promise, what it means, the way in, and the wheel with real numbers. */
export function Hero({ front }: { front: Front }) {
  const { lang, circle, texts, editing, member, people } = front
  const t = W[lang]
  return (
    <div class="site hero">
      <div class="stack gap-5">
        <EditFrame editing={editing} of="promise" written={texts.promise !== undefined}>
          <h1 lang={texts.promise && texts.promise.lang !== lang ? texts.promise.lang : undefined}>
            {texts.promise?.body ?? (circle.tagline || circle.name)}
          </h1>
        </EditFrame>
        <EditFrame editing={editing} of="lead" written={texts.lead !== undefined}>
          {texts.lead && (
            <Prose
              class="lead"
              html={renderMarkdown(texts.lead.body, 3)}
              lang={texts.lead.lang === lang ? undefined : texts.lead.lang}
            />
          )}
        </EditFrame>
        <div class="cluster">
          {member ? (
            <ButtonLink size="big" href={`/kringen/${circle.slug}`} icon="arrow-right">
              {t.goInside}
            </ButtonLink>
          ) : circle.archivedAt ? null : (
            <ButtonLink size="big" href="#meedoen" icon="arrow-right">
              {t.join}
            </ButtonLink>
          )}
          <ButtonLink size="big" kind="quiet" href="#hoe">
            {t.lookFirst}
          </ButtonLink>
        </div>
        <div class="cluster hero__crowd">
          {people.length > 0 && <Avatars people={people.slice(0, 5)} size={2} onPage />}
          <p class="small">
            {t.before(circle.memberCount)}
            <br />
            {front.latest ? t.latest(relativeTime(front.latest, lang, front.now)) : t.nobodyYet}
          </p>
        </div>
        <Lineage lang={lang} {...front.lineage} />
      </div>
      <Wheel lang={lang} label={t.wheel(circle.name)} hub={hubLines(circle.name)} spokes={spokesOf(front)} />
    </div>
  )
}

function spokesOf({ lang, circle, member, turned }: Front) {
  const inside = (part: string, anchor: string) => (member ? `/kringen/${circle.slug}/${part}` : anchor)
  const spoke = <S extends keyof typeof turned>(name: S, href: string) => ({
    spoke: name,
    label: UI[lang].spoke[name],
    count: turned[name],
    unit: W[lang].unit[name],
    href,
  })
  return [
    spoke('meet', inside('ontmoeten', '#hoe')),
    spoke('exchange', inside('uitwisselen', '#wie')),
    spoke('work', inside('werken', '#wie')),
    spoke('harvest', inside('oogsten', '#hoe')),
    spoke('learn', inside('leren', '#hoe')),
  ]
}
