import type { Lang } from '#kit/i18n.ts'
import { Person } from './Person.tsx'
import { Time } from './Time.tsx'

/** Something that someone wrote, in a short list: who, what, when. */
export interface PostItem {
  href: string
  title: string
  person: { id: string; name: string; photo: string | null }
  /** What stands under it: "nog geen antwoord". */
  note: string
  at: Date
}

/** A short list of what people wrote, one under another. */
export function PostLines({ lang, items }: { lang: Lang; items: PostItem[] }) {
  return (
    <ul class="post-lines">
      {items.map(({ href, title, person, note, at }) => (
        <li>
          <Person {...person} size={2} note={<Time at={at} lang={lang} />} />
          <a class="link-ink" href={href}>
            {title}
          </a>
          <span class="small muted">{note}</span>
        </li>
      ))}
    </ul>
  )
}
