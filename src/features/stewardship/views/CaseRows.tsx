import type { Lang } from '#kit/i18n.ts'
import { Chip } from '#ui/Chip.tsx'
import { Time } from '#ui/Time.tsx'
import type { Case } from '../queries-reports.ts'
import { R } from '../words-reports.ts'

/** Cases in a list, each leading to its page. @param props.base where the desk stands */
export function CaseRows({ lang, base, cases }: { lang: Lang; base: string; cases: Case[] }) {
  const t = R[lang]
  return (
    <ul class="rows">
      {cases.map((one) => (
        <li class="stack gap-2">
          <div class="cluster between">
            <h3>
              <a class="link-ink" href={`${base}/${one.id}`}>
                {one.title || t.kindLine(t.kind(one.thing.kind))}
              </a>
            </h3>
            {one.state === 'appeal' && <Chip icon="hand">{t.appealWaits}</Chip>}
            {one.state === 'decided' && <Chip kind="line">{t.state[one.verdict ?? 'open']}</Chip>}
          </div>
          {one.state !== 'decided' && one.said && <p class="measure">{beginning(one.said)}</p>}
          <p class="small muted">
            {t.kindLine(t.kind(one.thing.kind))} {t.by(one.maker?.name ?? t.gone)}, {t.times(one.count)},{' '}
            <Time at={one.decidedAt ?? one.openedAt} lang={lang} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 140 ? `${line.slice(0, 139).replace(/\s+\S*$/, '')}…` : line
}
