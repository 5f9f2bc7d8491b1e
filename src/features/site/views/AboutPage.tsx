import { renderMarkdown } from '#kit/text/markdown.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Person } from '#ui/Person.tsx'
import { Prose } from '#ui/Prose.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import type { Text } from '../queries.ts'
import type { Editing, Face } from '../queries-front.ts'
import { type Contact, P } from '../words-pages.ts'
import { EditFrame } from './EditFrame.tsx'

interface Props {
  frame: Frame
  contact: Contact
  /** The founding circle, when its page is public. */
  circle: { name: string; about?: Text; welcomer: Face | null; editing: Editing } | null
}

/** `/over`: what this is, help, and a person to ask. */
export function AboutPage({ frame, contact, circle }: Props) {
  const { lang } = frame
  const t = P[lang]
  return (
    <SitePage frame={frame} title={t.overTitle} description={t.overLead} column>
      <PageHead title={t.overTitle} lead={t.overLead} />
      <div class="split cols-3-2">
        <Prose class="place-text" html={renderMarkdown(t.over(contact), 2)} />
        <div class="stack gap-6 about-side">
          {circle && (circle.about || circle.editing.may) && (
            <section class="panel panel--soft stack" aria-labelledby="h-kring">
              <h2 id="h-kring">{t.aboutCircle(circle.name)}</h2>
              <EditFrame editing={circle.editing} of="about" written={circle.about !== undefined}>
                {circle.about && (
                  <Prose
                    html={renderMarkdown(circle.about.body, 3)}
                    lang={circle.about.lang === lang ? undefined : circle.about.lang}
                  />
                )}
              </EditFrame>
            </section>
          )}
          <section class="panel stack" aria-labelledby="h-vraag">
            <h2 id="h-vraag">{t.askUs}</h2>
            <p>{t.askUsLead}</p>
            {circle?.welcomer && <Person {...circle.welcomer} size={5} note={t.answers} />}
            <p>
              <a href={`mailto:${contact.email}`}>{contact.email}</a>
            </p>
          </section>
        </div>
      </div>
    </SitePage>
  )
}
