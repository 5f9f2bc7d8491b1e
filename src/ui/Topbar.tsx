import { Avatar } from './Avatar.tsx'
import { Bell } from './Bell.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import type { Frame } from './frame.ts'
import { IconLink } from './IconButton.tsx'
import { Logo } from './Logo.tsx'
import { W } from './words.ts'

/** The top of a page inside: home, search, notices, you. */
export function Topbar({ frame }: { frame: Frame }) {
  const { circle, lang, notices } = frame
  const w = W[lang]
  return (
    <header class="topbar">
      <a class="brand" href={frame.me ? '/vandaag' : '/'}>
        <Logo />
        <span>vliegwiel</span>
      </a>
      {circle && <IconLink icon="search" label={w.search} href={`/kringen/${circle.slug}/leden`} />}
      {notices && <Bell lang={lang} href={notices.href} count={notices.count} />}
      {notices?.topic && <vw-live hidden aside topics={notices.topic} />}
      <MeOrSignIn frame={frame} />
    </header>
  )
}

/** Your face, or the way in. */
export function MeOrSignIn({ frame: { me, lang, path } }: { frame: Frame }) {
  if (!me)
    // At the door itself there is no way to the door.
    return path.startsWith('/inloggen') ? null : (
      <ButtonLink kind="quiet" href="/inloggen">
        {W[lang].signIn}
      </ButtonLink>
    )
  return (
    <a href="/ik" aria-label={W[lang].you(me.name)}>
      <Avatar id={me.id ?? me.slug} name={me.name} photo={me.photo} size={3} />
    </a>
  )
}
