import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Listed } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'
import { H } from '../words-hosts.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  coming: Listed[]
  waiting: Listed[]
}

/** `/bijeenkomsten/:id/wie`, for who looks after it: everyone, with what they said. Prints as a list. */
export function ListPage({ frame, gathering, coming, waiting }: Props) {
  const { lang } = frame
  const t = C[lang]
  const lead = t.listLead(gathering.atPlace + gathering.inCall, gathering.waiting)
  return (
    <AppPage frame={frame} title={t.listTitle} head={{ title: t.listTitle, lead }}>
      <div class="stack gap-6">
        <p class="off-paper">
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        {coming.length > 0 && (
          <div class="cluster off-paper">
            <Button type="button" kind="quiet" lead="printer" data-print>
              {t.print}
            </Button>
            <ButtonLink kind="quiet" lead="id-card" href={`${gathering.href}/badges`}>
              {H[lang].badges}
            </ButtonLink>
          </div>
        )}
        {coming.length === 0 && <Empty title={t.nobodyComes} />}
        <People lang={lang} gathering={gathering} people={coming} title={t.listTitle} />
        <People lang={lang} gathering={gathering} people={waiting} title={t.waitingTitle} />
      </div>
    </AppPage>
  )
}

interface PeopleProps {
  lang: Lang
  gathering: Gathering
  people: Listed[]
  title: string
}

function People({ lang, gathering: { held, questions }, people, title }: PeopleProps) {
  const t = C[lang]
  if (people.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard
    <section class="table-wrap" tabIndex={0} aria-label={title}>
      <table class="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.whoComes}</th>
            {held === 'both' && <th scope="col">{t.means}</th>}
            {questions.map(({ question }) => (
              <th scope="col">{question}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr>
              <th scope="row">
                <Name lang={lang} one={one} />
              </th>
              {held === 'both' && <td>{one.way === 'online' ? t.inCall : t.atPlace}</td>}
              {questions.map(({ id }) => (
                <td>{one.answers[id]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Name({ lang, one }: { lang: Lang; one: Listed }) {
  const t = C[lang]
  const notes = [
    one.organisation,
    one.guest && `${t.guest}, ${one.email}`,
    one.seats > 1 && (one.plusOneName ? t.withWhom(one.plusOneName) : t.withSomeone),
    !one.shown && t.hiddenMark,
  ].filter(Boolean)
  return (
    <>
      {one.href ? (
        <a class="link-ink" href={one.href}>
          {one.name}
        </a>
      ) : (
        one.name || t.guest
      )}
      {notes.length > 0 && <small class="table__note">{notes.join(', ')}</small>}
    </>
  )
}
