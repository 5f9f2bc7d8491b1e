import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Comer } from '../queries-coming.ts'
import type { Gathering } from '../queries-gathering.ts'
import { C } from '../words-coming.ts'
import { Comes } from './Comers.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  people: Comer[]
  /** Where the list goes on. */
  next: string | null
}

/** `/bijeenkomsten/:id/wie`, for members: who lets it be seen that they come. */
export function ComersPage({ frame, gathering, people, next }: Props) {
  const { lang } = frame
  const t = C[lang]
  const lead = t.listLead(gathering.atPlace + gathering.inCall, gathering.waiting)
  return (
    <AppPage frame={frame} title={t.listTitle} head={{ title: t.listTitle, lead }}>
      <div class="stack gap-5">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ul class="comers">
          {people.map((one) => (
            <li>
              <Comes lang={lang} one={one} both={gathering.held === 'both'} />
            </li>
          ))}
        </ul>
        {next && (
          <div>
            <ButtonLink kind="quiet" href={next}>
              {t.more}
            </ButtonLink>
          </div>
        )}
      </div>
    </AppPage>
  )
}
