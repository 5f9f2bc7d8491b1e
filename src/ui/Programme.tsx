import type { Lang } from '#kit/i18n.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { Icon } from './Icon.tsx'
import { PartBar } from './PartBar.tsx'
import { Prose } from './Prose.tsx'
import { hourIn, lengthIn, type ProgrammeKind } from './programme-kinds.ts'
import { PROGRAMME } from './words-programme.ts'

/** A part as it is drawn. */
export interface ProgrammePart {
  id: string
  kind: ProgrammeKind
  title: string
  /** Markdown. */
  body: string
  minutes: number
  startsAt: Date
  fixed: boolean
  hosts: { name: string; role: string; href?: string }[]
  materials: { title: string; url: string }[]
  /** What has its place here. */
  cases?: { title: string; href: string }[]
}

interface Props {
  lang: Lang
  /** IANA name of where the clock stands. */
  zone: string
  parts: readonly ProgrammePart[]
  /** Marks the part that is on, while the gathering is. */
  now?: Date
  /** Of the headings of the parts. */
  level?: 2 | 3
}

/** A programme as a timeline: when each part begins, what it is, and how long it takes, in words and to the eye. */
export function Programme({ lang, zone, parts, now, level = 3 }: Props) {
  const last = parts.at(-1)
  const end = last && endOf(last)
  return (
    <ol class="programme">
      {parts.map((part) => (
        <PartRow {...{ lang, zone, part, level }} on={now !== undefined && part.startsAt <= now && now < endOf(part)} />
      ))}
      {end && (
        <li class="programme__end">
          <Hour {...{ lang, zone }} at={end} />
          <i aria-hidden="true" />
          <p>{PROGRAMME[lang].end}</p>
        </li>
      )}
    </ol>
  )
}

interface RowProps extends Pick<Props, 'lang' | 'zone'> {
  part: ProgrammePart
  level: 2 | 3
  on: boolean
}

function PartRow({ lang, zone, part, level, on }: RowProps) {
  const t = PROGRAMME[lang]
  const Heading = `h${level}` as 'h3'
  const kind = t.kinds[part.kind]
  return (
    <li class="programme__part" id={`deel-${part.id}`} aria-current={on ? 'step' : undefined}>
      <Hour {...{ lang, zone }} at={part.startsAt} />
      <PartBar kind={part.kind} minutes={part.minutes} />
      <div class="programme__what">
        <Heading>{part.title}</Heading>
        <p class="meta">
          {on && <b class="programme__now">{t.now}</b>}
          <span>{lengthIn(lang, part.minutes)}</span>
          {kind !== part.title && part.kind !== 'own' && <span>{kind}</span>}
          {part.fixed && (
            <span>
              <Icon name="pin" />
              {t.fixed}
            </span>
          )}
        </p>
        {part.body && <Prose html={renderMarkdown(part.body, level === 2 ? 3 : 4)} />}
        <PartHosts hosts={part.hosts} />
        {(part.cases ?? []).map(({ title, href }) => (
          <p class="programme__link">
            <Icon name="puzzle" />
            <span>
              {t.case} <a href={href}>{title}</a>
            </span>
          </p>
        ))}
        {part.materials.map(({ title, url }) => (
          <p class="programme__link">
            <Icon name="link" />
            <a href={url} rel="noreferrer">
              {title}
            </a>
          </p>
        ))}
      </div>
    </li>
  )
}

/** Who does something in a part, and what. */
export function PartHosts({ hosts }: { hosts: ProgrammePart['hosts'] }) {
  if (hosts.length === 0) return null
  return (
    <ul class="programme__hosts">
      {hosts.map(({ name, role, href }) => (
        <li>
          {href ? (
            <a class="link-ink" href={href}>
              {name}
            </a>
          ) : (
            <b>{name}</b>
          )}
          {role && <span class="muted">{role}</span>}
        </li>
      ))}
    </ul>
  )
}

function Hour({ lang, zone, at }: { lang: Lang; zone: string; at: Date }) {
  return (
    <time class="programme__hour" datetime={at.toISOString()}>
      {hourIn(lang, zone, at)}
    </time>
  )
}

function endOf({ startsAt, minutes }: ProgrammePart): Date {
  return new Date(startsAt.getTime() + minutes * 60_000)
}
