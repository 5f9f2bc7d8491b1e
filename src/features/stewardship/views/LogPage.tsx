import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import type { DeedLine, Part } from '../queries.ts'
import { W } from '../words.ts'
import { Older } from './Older.tsx'

interface Props {
  frame: Frame
  log: Part<DeedLine>
  home: string
}

/** Who did what, when, with what result. */
export function LogPage({ frame, log, home }: Props) {
  const { lang } = frame
  const { lines, next } = log
  const t = W[lang]
  return (
    <AppPage frame={frame} title={t.log} head={{ title: t.log, lead: t.logLead }}>
      <div class="stack gap-5">
        <p>
          <a href={home}>{t.tend}</a>
        </p>
        {lines.length === 0 ? (
          <Empty title={t.logEmpty}>{t.logEmptyLead}</Empty>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          <section class="table-wrap" tabIndex={0} aria-label={t.log}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{t.when}</th>
                  <th scope="col">{t.who}</th>
                  <th scope="col">{t.what}</th>
                  <th scope="col">{t.result}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr>
                    <td>
                      <Time at={line.at} lang={lang} kind="full" />
                    </td>
                    <td>
                      {line.personName ??
                        (line.action === 'report.made' ? t.unnamed : line.byNobody ? t.somebody : t.gone)}
                    </td>
                    <td>{deed(line.action, lang)}</td>
                    <td>{line.result === 'done' ? t.done : t.refused}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        <Older lang={lang} next={next} />
      </div>
    </AppPage>
  )
}

// A deed without words of its own is shown by its name: the trail is never silent.
function deed(action: string, lang: Lang): string {
  return W[lang].deeds[action] ?? action
}
