import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Listed } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { H } from '../words-hosts.ts'

const A_SHEET = 10

interface Props {
  frame: Frame
  gathering: Gathering
  people: Listed[]
}

/** `/bijeenkomsten/:id/badges`: names to cut out and pin on, ten on a sheet. */
export function BadgesPage({ frame, gathering, people }: Props) {
  const t = H[frame.lang]
  const badges = people
    .filter(({ way }) => way === 'place')
    .flatMap(({ name, organisation, seats, plusOneName }) => [
      { name, organisation },
      ...(seats > 1 ? [{ name: plusOneName || (name && t.badgeWith(name)), organisation: '' }] : []),
    ])
    .filter(({ name }) => name)
  const sheets = Array.from({ length: Math.ceil(badges.length / A_SHEET) }, (_, i) =>
    badges.slice(i * A_SHEET, (i + 1) * A_SHEET),
  )
  return (
    <AppPage frame={frame} title={t.badges}>
      <div class="stack gap-5 badges">
        <div class="stack gap-4 off-paper">
          <PageHead title={t.badges} lead={t.badgesLead} />
          <p>
            <TextLink href={gathering.href} lead="arrow-left">
              {gathering.title}
            </TextLink>
          </p>
          {badges.length > 0 && (
            <div>
              <Button type="button" lead="printer" data-print>
                {t.print}
              </Button>
            </div>
          )}
        </div>
        {badges.length === 0 && <Empty title={t.badgesNobody} />}
        {sheets.map((sheet) => (
          <ul class="badges__sheet">
            {sheet.map(({ name, organisation }) => (
              <li class="badge">
                <b>{name}</b>
                {organisation && <span>{organisation}</span>}
                <small>{gathering.title}</small>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </AppPage>
  )
}
