import type { GatheringLine } from '#features/gatherings/queries.ts'
import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { whenIn } from '#features/gatherings/queries-when.ts'
import { memberHref } from '#features/members/queries.ts'
import type { Lang } from '#kit/i18n.ts'
import { attachmentUrl } from '#kit/storage/routes.ts'
import { renderMarkdown } from '#kit/text/markdown.ts'
import { boxOf } from '#ui/Attachments.tsx'
import { DateDisc } from '#ui/DateDisc.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Person } from '#ui/Person.tsx'
import { Prose } from '#ui/Prose.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { PublicItem } from '../queries.ts'
import type { Account, Photo, Section } from '../queries-account.ts'
import { A } from '../words-account.ts'
import { whoSaid } from './Note.tsx'

/** What a report shows. */
export interface AccountParts {
  gathering: Gathering
  /** Null: not to be read yet. */
  account: Account | null
  photos: Photo[]
  /** With an address for members, who can open each. */
  items: (PublicItem & { href?: string })[]
  /** What people answered that others may read. */
  brought: { answer: string; name: string }[]
  next: GatheringLine[]
  /** Whether there is something in the goodie bag that the viewer may see. */
  hasBag: boolean
  inside: boolean
}

/** What was presented, asked, found and said, and where one goes from here. Empty sections are left out. */
export function AccountBody(props: AccountParts & { lang: Lang }) {
  const { lang, account, photos, items, brought, gathering } = props
  const t = A[lang]
  const sections = (account?.sections ?? []).filter((one) => !one.removed)
  const opening = sections.find(({ kind }) => kind === 'opening')
  const told = sections.filter((one) => one.kind !== 'opening' && one.kind !== 'more' && (one.body || one.link))
  const quotes = items.filter(({ kind }) => kind === 'quote')
  return (
    <div class="stack gap-7">
      {opening?.body && <Prose html={renderMarkdown(opening.body, 2)} class="account__opening" />}
      {opening?.link && <Link lang={lang} url={opening.link} />}
      {told.map((section, i) => (
        <div class={quotes[i] ? 'split account__pair' : 'stack'}>
          <Told {...{ lang, section }} />
          {quotes[i] && <Said {...{ lang, item: quotes[i] }} />}
        </div>
      ))}
      {photos.length > 0 && (
        <section class="stack" aria-labelledby="h-fotos">
          <h2 id="h-fotos">{t.photos}</h2>
          <div class="account__photos">
            {photos.map((photo) => (
              <figure>
                <a href={attachmentUrl(photo)} data-turbo="false">
                  <img src={attachmentUrl(photo)} alt={photo.alt ?? ''} loading="lazy" {...boxOf(photo, 900, 900)} />
                </a>
                {photo.credit && <figcaption>{t.photoBy(photo.credit)}</figcaption>}
              </figure>
            ))}
          </div>
        </section>
      )}
      {items.length > quotes.length && (
        <div class="split cols-half">
          <Items title={t.insights} id="h-inzichten" items={items.filter(({ kind }) => kind === 'insight')} />
          <Items title={t.questions} id="h-vragen" items={items.filter(({ kind }) => kind === 'question')} chairs />
        </div>
      )}
      {quotes.length > told.length && (
        <section class="stack gap-5" aria-labelledby="h-citaten">
          <h2 id="h-citaten">{t.quotes}</h2>
          {quotes.slice(told.length).map((item) => (
            <Said {...{ lang, item }} />
          ))}
        </section>
      )}
      {brought.length > 0 && (
        <section class="stack" aria-labelledby="h-bracht">
          <h2 id="h-bracht">{t.brought}</h2>
          <ul class="rows measure">
            {brought.map(({ answer, name }) => (
              <li class="stack gap-1">
                <p class="as-typed">{answer}</p>
                <p class="small muted">{name || t.noName}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="split cols-half account__after">
        <More
          {...{ lang, gathering, inside: props.inside, hasBag: props.hasBag }}
          section={sections.find(({ kind }) => kind === 'more')}
        />
        {props.next.length > 0 && <Next {...{ lang, next: props.next }} />}
      </div>
    </div>
  )
}

function Told({ lang, section }: { lang: Lang; section: Section }) {
  const t = A[lang]
  const { id, title, presenter, body, link } = section
  return (
    <section class="stack gap-3" id={`deel-${id}`} aria-label={title || t.untitled}>
      {title && <h2>{title}</h2>}
      {presenter && <p class="muted">{t.presenter(presenter)}</p>}
      {body && <Prose html={renderMarkdown(body, 3)} />}
      {link && <Link lang={lang} url={link} />}
    </section>
  )
}

function Said({ lang, item }: { lang: Lang; item: PublicItem & { href?: string } }) {
  const who = whoSaid(lang, item)
  const words = `‘${item.text}’`
  return (
    <figure class="account__quote hue hue--harvest">
      <blockquote class="hand">{item.href ? <a href={item.href}>{words}</a> : words}</blockquote>
      {who && <figcaption>{who}</figcaption>}
    </figure>
  )
}

interface ItemsProps {
  title: string
  id: string
  items: (PublicItem & { href?: string })[]
  chairs?: boolean
}

function Items({ title, id, items, chairs }: ItemsProps) {
  if (items.length === 0) return null
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="account__items">
        {items.map(({ text, href }) => (
          <li>
            <Icon name={chairs ? 'armchair' : 'lightbulb'} />
            {href ? (
              <a class="link-plain" href={href}>
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const FILM = /(?:youtube|youtu\.be|vimeo|peertube|video)/i

function Link({ lang, url }: { lang: Lang; url: string }) {
  const t = A[lang]
  return (
    <p>
      <a class="textlink" href={url} rel="noopener nofollow">
        <Icon name={FILM.test(url) ? 'play' : 'external-link'} />
        {FILM.test(url) ? t.watch : t.see}
      </a>
    </p>
  )
}

interface MoreProps {
  lang: Lang
  gathering: Gathering
  section?: Section
  inside: boolean
  hasBag: boolean
}

function More({ lang, gathering, section, inside, hasBag }: MoreProps) {
  const t = A[lang]
  if (!section?.body && !section?.ask && !section?.link && !hasBag) return null
  return (
    <section class="panel panel--soft hue hue--harvest stack" aria-labelledby="h-meer">
      <h2 id="h-meer">{t.more}</h2>
      {section?.body && <Prose html={renderMarkdown(section.body, 3)} />}
      {section?.ask && (
        <Person
          id={section.ask.id}
          name={section.ask.name}
          photo={section.ask.photo}
          href={inside ? memberHref(gathering.circle, section.ask) : undefined}
          note={t.askThem(section.ask.name.split(' ')[0] ?? section.ask.name)}
        />
      )}
      {section?.link && <Link lang={lang} url={section.link} />}
      {hasBag && (
        <TextLink href={`${gathering.href}/goodiebag`} lead="gift">
          {t.goodies}
        </TextLink>
      )}
    </section>
  )
}

function Next({ lang, next }: { lang: Lang; next: GatheringLine[] }) {
  return (
    <section class="stack" aria-labelledby="h-volgende">
      <h2 id="h-volgende">{A[lang].next}</h2>
      <ul class="stack">
        {next.map((one) => (
          <li class="account__next">
            <DateDisc at={one.startsAt} lang={lang} hue="meet" />
            <span>
              <a class="link-ink" href={one.href}>
                {one.title}
              </a>
              <small class="muted">{[whenIn(lang, one).hours, one.town || one.place].filter(Boolean).join(', ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
