import type { Lang } from '#kit/i18n.ts'
import { W as U } from '#ui/words.ts'
import type { Counts, Line } from '../queries-counting.ts'
import type { NamedVote, Standing } from '../queries-poll.ts'
import { P } from '../words.ts'

interface Props {
  lang: Lang
  poll: Standing
  lines: Line[]
  options: string[]
  counts: Counts
}

/** The result as a table, with who chose what when that has names; of a ranking also each pair. */
export function ResultTable({ lang, poll, lines, options, counts }: Props) {
  const t = P[lang]
  const unit = poll.kind === 'ranking' && poll.method === 'schulze' ? t.unit.schulze : t.unit[poll.kind]
  return (
    <details class="poll-table">
      <summary>{t.asTable}</summary>
      <div class="stack gap-5">
        <div class="table-wrap">
          <table class={poll.anonymous ? 'table table--slim' : 'table'}>
            <thead>
              <tr>
                <th scope="col">{t.option}</th>
                <th scope="col" class="num">
                  {unit}
                </th>
                {!poll.anonymous && <th scope="col">{t.who}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ option, score }) => (
                <tr>
                  <th scope="row">{options[option]}</th>
                  <td class="num">{score}</td>
                  {!poll.anonymous && <td>{who(lang, poll, option)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {poll.kind === 'ranking' && <Pairs {...{ lang, options, counts }} />}
      </div>
    </details>
  )
}

function Pairs({ lang, options, counts }: Pick<Props, 'lang' | 'options' | 'counts'>) {
  return (
    <div class="table-wrap">
      <table class="table">
        <caption>{P[lang].pairs}</caption>
        <thead>
          <tr>
            <td />
            {options.map((option) => (
              <th scope="col" class="num">
                {option}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option, i) => (
            <tr>
              <th scope="row">{option}</th>
              {options.map((_, j) => (
                <td class="num">{i === j ? '' : counts[i * options.length + j]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function who(lang: Lang, { kind, votes }: Standing, option: number): string {
  const t = P[lang]
  const chose = ({ choice }: NamedVote) => choice[option] ?? 0
  const said = (vote: NamedVote) => {
    const name = vote.name ?? U[lang].someone
    if (kind === 'dots') return t.dotsOf(name, chose(vote))
    return kind === 'ranking' ? t.placeOf(name, chose(vote)) : name
  }
  return votes.filter(chose).map(said).join(', ')
}
