import type { ComponentChildren } from 'preact'
import { type PartNames, partName } from '#kit/parts/names.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { photoUrl } from '#ui/respond.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { Time } from '#ui/Time.tsx'
import { memberHref } from '../queries.ts'
import type { Meeting } from '../queries-introductions.ts'
import type { Member } from '../queries-profile.ts'
import { profileId } from '../queries-things.ts'
import { W } from '../words.ts'
import { D } from '../words-directory.ts'
import { Meetings } from './Meetings.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; partNames?: PartNames }
  member: Member
  meetings: Meeting[]
  /** The viewer's own page. */
  mine: boolean
  /** The viewer does not want to hear them. */
  blocked: boolean
  /** Why what they tell is out of sight, for who still needs to know. */
  hidden: string | null
}

/** `/kringen/:slug/leden/:id`: someone, as the members of this circle may see them. */
export function ProfilePage({ frame, circle, member, meetings, mine, blocked, hidden }: Props) {
  const { lang } = frame
  const t = D[lang]
  const base = `/kringen/${circle.slug}`
  const short = member.name.split(' ')[0] ?? member.name
  return (
    <AppPage frame={frame} title={member.name} disks="corner">
      <p class="crumb">
        <TextLink href={`${base}/leden`} lead="arrow-left">
          {partName(circle, 'leden', lang)}
        </TextLink>
      </p>
      {mine && (
        <Alert
          action={
            <ButtonLink kind="quiet" href="/ik/profiel" lead="pencil">
              {t.edit}
            </ButtonLink>
          }
        >
          {t.isYou}
        </Alert>
      )}
      {hidden && (
        <HiddenNote
          lang={lang}
          thing={{ kind: 'profile', id: profileId(member.circleId, member.personId) }}
          reason={hidden}
          mine={mine}
        />
      )}
      {blocked && (
        <Alert
          action={
            <ButtonLink kind="quiet" href="/ik/blokkades">
              {t.unblock}
            </ButtonLink>
          }
        >
          {t.blockedThem(short)}
        </Alert>
      )}
      <header class="profile-head">
        <Avatar id={member.personId} name={member.name} photo={photoUrl(member.photoId)} size={8} />
        <div class="stack gap-3">
          <h1>{member.name}</h1>
          {member.headline && <p class="lead muted">{member.headline}</p>}
          <Labels {...{ lang, member }} />
          {!mine && !blocked && !frame.resting && (
            <div class="cluster profile-do">
              <ButtonLink href={`${base}/voorstellen?een=${member.personId}`} icon="handshake">
                {t.introduceTo(short)}
              </ButtonLink>
              <form action={`${base}/gesprek/samen`} method="post">
                <Button kind="quiet" lead="message-circle" name="wie" value={member.personId}>
                  {t.message}
                </Button>
              </form>
              <ButtonLink
                kind="quiet"
                href={`${memberHref(circle, { id: member.personId, name: member.name })}/schrijf`}
                lead="mail"
              >
                {t.write(short)}
              </ButtonLink>
            </div>
          )}
        </div>
      </header>
      <div class="split profile-body">
        <Told {...{ lang, member, mine }} />
        <aside class="stack gap-6">
          <Facts {...{ lang, member, base }} />
          {meetings.length > 0 && <Meetings lang={lang} meetings={meetings} />}
          {!mine && (
            <p class="stack gap-2">
              <ReportLink lang={lang} thing={{ kind: 'profile', id: profileId(member.circleId, member.personId) }} />
              {!blocked && (
                <a
                  class="textlink small"
                  href={`/ik/blokkades/nieuw?wie=${member.personId}&kring=${circle.slug}`}
                  rel="nofollow"
                >
                  <Icon name="eye-off" />
                  {t.block(short)}
                </a>
              )}
            </p>
          )}
        </aside>
      </div>
    </AppPage>
  )
}

function Labels({ lang, member }: { lang: Frame['lang']; member: Member }) {
  const t = W[lang]
  const role = member.role === 'own' ? member.roleWords : t.role[member.role]
  const fresh = Date.now() - member.joinedAt.getTime() < 30 * 86_400_000
  if (!role && !member.thanks && !fresh) return null
  return (
    <div class="cluster gap-2">
      {role && member.role !== 'no-box' && <Chip icon="circle-user">{role}</Chip>}
      {member.role === 'no-box' && <Chip icon="shapes">{role}</Chip>}
      {member.thanks > 0 && (
        <Chip kind="fill" icon="handshake">
          {t.helped(member.thanks)}
        </Chip>
      )}
      {fresh && (
        <Chip kind="fill" icon="sprout">
          {t.freshHere}
        </Chip>
      )}
    </div>
  )
}

function Told({ lang, member, mine }: { lang: Frame['lang']; member: Member; mine: boolean }) {
  const t = D[lang]
  const { worksOn, brings, seeks, about } = member
  if (!worksOn && !brings && !seeks && !about)
    return <Empty title={mine ? t.nothingYou : t.nothing(member.name.split(' ')[0] ?? member.name)} />
  return (
    <div class="stack gap-6">
      <dl class="told">
        {worksOn && <Part name={t.worksOn} spoke="work" icon="hammer" text={worksOn} />}
        {brings && <Part name={t.brings} spoke="harvest" icon="gift" text={brings} />}
        {seeks && <Part name={t.seeks} spoke="exchange" icon="search" text={seeks} />}
      </dl>
      {about && (
        <section class="stack gap-3" aria-labelledby="h-about">
          <h2 id="h-about">{t.about}</h2>
          {about.split(/\n{2,}/).map((paragraph) => (
            <p class="measure lines">{paragraph}</p>
          ))}
        </section>
      )}
    </div>
  )
}

function Part({ name, spoke, icon, text }: { name: string; spoke: string; icon: IconName; text: string }) {
  return (
    <div class={`hue hue--${spoke}`}>
      <dt>
        <i>
          <Icon name={icon} />
        </i>
        {name}
      </dt>
      <dd class="lines">{text}</dd>
    </div>
  )
}

function Facts({ lang, member, base }: { lang: Frame['lang']; member: Member; base: string }) {
  const t = D[lang]
  const { organisation, region, link, opgaven } = member
  return (
    <dl class="facts">
      {opgaven.length > 0 && (
        <Fact name={t.opgaven}>
          <ul class="cluster gap-2">
            {opgaven.map((one) => (
              <li>
                <Chip href={`${base}/leden?opgave=${encodeURIComponent(one)}`}>{one}</Chip>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {organisation && <Fact name={t.organisation}>{organisation}</Fact>}
      {region && (
        <Fact name={t.inRegion}>
          <a class="link-plain" href={`${base}/leden?regio=${region}`}>
            {W[lang].region[region] ?? region}
          </a>
        </Fact>
      )}
      {link && (
        <Fact name={t.link}>
          <a href={link} rel="nofollow noopener">
            {link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      <Fact name={t.since}>
        <Time at={member.joinedAt} lang={lang} kind="date" />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
