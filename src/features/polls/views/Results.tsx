import type { Lang } from '#kit/i18n.ts'
import { Panel } from '#ui/Panel.tsx'
import { Poll as Bars } from '#ui/Poll.tsx'
import { Seats } from '#ui/Seats.tsx'
import { type Line, result } from '../queries-counting.ts'
import { LEAST_ANONYMOUS, type Standing } from '../queries-poll.ts'
import { consentOptions, P } from '../words.ts'
import { Objections } from './Objections.tsx'
import { ResultTable } from './ResultTable.tsx'

interface Props {
  lang: Lang
  poll: Standing
  memberCount: number
  level?: 2 | 3
}

/** How a poll stands, the same for everyone in the circle: a ring of who voted, bars, and all of it as a table. */
export function Results({ lang, poll, memberCount, level = 2 }: Props) {
  const t = P[lang]
  const Heading = `h${level}` as 'h2'
  const { counts, voters } = poll
  const options = poll.kind === 'consent' ? consentOptions(lang) : poll.options
  const lines = counts && result(counts, { kind: poll.kind, options: options.length }, poll.method)
  // Who left again may have voted: a ring never has more people than chairs.
  const seats = Math.max(memberCount, voters)
  return (
    <Panel id={`uitslag-${poll.id}`} labelledby={`h-uitslag-${poll.id}`} class="stack gap-5">
      <div class="poll-head">
        <div class="stack gap-2">
          <Heading id={`h-uitslag-${poll.id}`}>{poll.state === 'running' ? t.soFar : t.result}</Heading>
          <p class="muted">{t.turnout(voters, seats)}</p>
          {lines && voters > 0 && <Verdict {...{ lang, poll, lines, options }} />}
        </div>
        <Seats taken={voters} total={seats} unit={t.ofMembers(seats)} label={t.turnout(voters, seats)} size={8} />
      </div>
      {lines && voters > 0 ? (
        <>
          {poll.kind === 'dots' && <p class="small muted">{t.inDots}</p>}
          {poll.kind === 'ranking' && <p class="small muted">{t.inRanking[poll.method]}</p>}
          <Bars
            lang={lang}
            whole={wholeOf(poll, lines)}
            options={lines.map(({ option, score }) => ({ label: options[option] ?? '', votes: score }))}
          />
          <Objections lang={lang} objections={poll.objections} />
          <ResultTable {...{ lang, poll, lines, options, counts }} />
        </>
      ) : (
        <p>{whyNothing(lang, poll)}</p>
      )}
    </Panel>
  )
}

function Verdict({ lang, poll, lines, options }: { lang: Lang; poll: Standing; lines: Line[]; options: string[] }) {
  const t = P[lang]
  if (poll.kind === 'consent') {
    const objections = lines[2]?.score ?? 0
    if (objections > 0) return <p class="strong">{t.consentNot(objections)}</p>
    return poll.state === 'closed' ? <p class="strong">{t.consentGiven}</p> : null
  }
  const first = lines.filter((line) => line.first).map(({ option }) => options[option] ?? '')
  if (poll.state === 'running') return null
  if (first.length > 1) return <p class="strong">{t.tie(first.join(', '))}</p>
  const beatsAll =
    poll.kind === 'ranking' && poll.method === 'schulze' && lines.some(({ score }) => score === lines.length - 1)
  const words = poll.kind !== 'ranking' ? t.wins : beatsAll ? t.winsSchulze : t.leads
  return <p class="strong">{words(first[0] ?? '')}</p>
}

// A bar is a part of those who voted where each option can have everyone; else of the largest, or of all.
function wholeOf(poll: Standing, lines: Line[]): number | undefined {
  if (poll.kind === 'multiple' || poll.kind === 'consent') return poll.voters
  return poll.kind === 'ranking' ? Math.max(1, ...lines.map(({ score }) => score)) : undefined
}

function whyNothing(lang: Lang, poll: Standing): string {
  const t = P[lang]
  if (poll.state === 'counting') return t.counting
  if (poll.anonymous && poll.state === 'running') return t.hidden
  if (poll.voters === 0) return poll.state === 'running' ? t.noVotes : t.noVotesAtAll
  return poll.voters < LEAST_ANONYMOUS ? t.tooFew : t.unreadable
}
