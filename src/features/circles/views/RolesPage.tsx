import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Person } from '#ui/Person.tsx'
import { photoUrl } from '#ui/respond.ts'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import type { Departed, RoleLine } from '../queries-life.ts'
import { L } from '../words-life.ts'

interface Props {
  frame: Frame
  circle: { slug: string; name: string }
  q: string
  /** Who has a role; only on the first page of everyone. */
  holders: RoleLine[]
  /** Who left lately; only on the first page of everyone. */
  gone: Departed[]
  lines: RoleLine[]
  near: boolean
  next: string | null
  note?: string
}

/** `/kringen/:slug/beheer/leden`: who does what, for stewards. */
export function RolesPage({ frame, circle, q, holders, gone, lines, near, next, note }: Props) {
  const { lang } = frame
  const t = L[lang]
  const here = `/kringen/${circle.slug}/beheer/leden`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead(circle.name) }}>
      <div class="stack gap-6 narrow">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <form class="home-search" action={here} method="get">
          <TextField lang={lang} name="q" type="search" label={t.search} value={q} maxLength={200} />
          <Button kind="quiet" lead="search">
            {t.go}
          </Button>
        </form>
        {holders.length > 0 && <People lang={lang} here={here} id="h-rollen" title={t.holders} lines={holders} />}
        {lines.length === 0 ? (
          <Empty title={t.nobody}>{t.nobodyLead}</Empty>
        ) : (
          <People
            lang={lang}
            here={here}
            id="h-leden"
            title={q ? t.found : t.everyone}
            note={near ? t.near : undefined}
            lines={lines}
          />
        )}
        {next && (
          <p>
            <TextLink href={`${here}?${new URLSearchParams(q ? { q, na: next } : { na: next })}`} icon="arrow-right">
              {t.more}
            </TextLink>
          </p>
        )}
        {gone.length > 0 && <Gone lang={lang} lines={gone} />}
      </div>
    </AppPage>
  )
}

function Gone({ lang, lines }: { lang: Lang; lines: Departed[] }) {
  const t = L[lang]
  return (
    <section class="panel panel--soft stack gap-4" id="vertrokken" aria-labelledby="h-vertrokken">
      <div class="stack gap-1">
        <h2 id="h-vertrokken">{t.gone}</h2>
        <p class="small muted">{t.goneLead}</p>
      </div>
      <ul class="rows">
        {lines.map((one) => (
          <li class="stack gap-1">
            <p>
              <b>{one.name}</b>{' '}
              <span class="small muted">
                <Time at={one.leftAt} lang={lang} kind="date" />
              </span>
            </p>
            {one.reason ? <p class="prewrap">{one.reason}</p> : <p class="muted">{t.goneSilent}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PeopleProps {
  lang: Lang
  here: string
  id: string
  title: string
  note?: string
  lines: RoleLine[]
}

function People({ lang, here, id, title, note, lines }: PeopleProps) {
  const t = L[lang]
  return (
    <section class="stack gap-4" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p class="small muted">{note}</p>}
      <ul class="stack gap-4">
        {lines.map((one) => (
          <li>
            <Person
              id={one.id}
              name={one.name}
              photo={photoUrl(one.photoId)}
              href={`${here}/${one.id}`}
              note={one.roles.length > 0 ? one.roles.map((role) => t.role[role]).join(', ') : one.headline || t.noRole}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
