import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatars } from '#ui/Avatars.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { photoUrl } from '#ui/respond.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { maySettle, maySpeak, type Talk } from '../access.ts'
import type { Lines, Window } from '../queries-messages.ts'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'
import { titleOf } from '../words-text.ts'
import { Composer } from './Composer.tsx'
import { InView } from './InView.tsx'
import { JumpForm } from './JumpForm.tsx'
import { Said } from './Said.tsx'
import { type SideProps, TalkSide } from './TalkSide.tsx'

interface Props {
  frame: Frame
  talk: Talk
  href: string
  window: Window
  pinned: Lines
  side: Omit<SideProps, 'lang' | 'slug' | 'meId' | 'currentId'>
  paths: ReadonlyMap<string, string>
  onceKey: string
  replyTo: { id: string; name: string; text: string } | null
  noneThen?: boolean
  typed?: Typed
  files?: readonly Attachment[]
  errors?: FieldErrors
}

/** `/kringen/:slug/gesprek/:id`: a conversation, and beside it the others. */
export function TalkPage(props: Props) {
  const { frame, talk, href, window, pinned, side, noneThen } = props
  const { lang } = frame
  const t = W[lang]
  const { circle, viewer } = talk.scope
  const slug = circle.slug
  const title = titleOf(lang, talk)
  const pace = talk.kind === 'topic' ? Math.max(talk.slowSeconds, circle.slowSeconds) : 0
  return (
    <AppPage frame={frame} title={title}>
      <div class="talk-room">
        <TalkSide {...side} lang={lang} slug={slug} meId={viewer.person.id} currentId={talk.id} />
        <div class="talk-main">
          <header class="talk-head stack gap-2">
            <p class="talk-back">
              <TextLink href={`/kringen/${slug}/gesprek`} lead="arrow-left">
                {t.all}
              </TextLink>
            </p>
            <div class="cluster between nowrap">
              <h1>{title}</h1>
              {talk.others.length > 1 && <Avatars people={talk.others.slice(0, 6).map(faceOf)} size={2} onPage />}
            </div>
            <div class="talk-facts small muted">
              <p>
                <Icon name={talk.kind === 'topic' ? 'users' : 'lock'} />
                {talk.kind === 'topic' ? t.topicNote(circle.name) : t.privateNote}
              </p>
              <JumpForm lang={lang} href={href} />
              {talk.kind === 'topic' && talk.begunBy !== viewer.person.id && (
                <ReportLink lang={lang} thing={{ kind: 'conversation', id: talk.id }} what={title} />
              )}
              {(maySettle(talk) || (talk.kind === 'private' && talk.others.length > 1)) && (
                <TextLink href={`/kringen/${slug}/gesprek/${talk.id}/instellingen`} lead="settings">
                  {t.settle}
                </TextLink>
              )}
            </div>
          </header>
          {talk.hidden && (
            <HiddenNote
              lang={lang}
              thing={{ kind: 'conversation', id: talk.id }}
              reason={talk.hidden}
              mine={talk.begunBy === viewer.person.id}
            />
          )}
          {noneThen && <Alert>{t.noneThen}</Alert>}
          <InView lang={lang} slug={slug} talkId={talk.id} pinned={pinned} />
          <vw-talk
            data-here={talk.id}
            data-rev={talk.lastRev}
            data-read={window.after === null ? talk.lastSeq : talk.readSeq}
            data-base={`/kringen/${slug}/gesprek/${talk.id}`}
            data-end={window.after === null ? '' : undefined}
            data-blocked={talk.blocked.join(' ')}
            data-words={JSON.stringify(spoken(lang))}
          >
            <Said {...{ lang, talk, href, window }} paths={props.paths} />
            <turbo-frame id="doen" target="_top" class="do do--menu" />
            <p class="sr-only" role="status" data-news />
            {maySpeak(talk) ? (
              <Composer
                {...{ lang, href }}
                talkId={talk.id}
                onceKey={props.onceKey}
                replyTo={props.replyTo}
                mayPoll={talk.kind === 'topic'}
                note={pace ? t.slow(paceOf(lang, pace)) : undefined}
                typed={props.typed}
                files={props.files}
                errors={props.errors}
              />
            ) : (
              <Alert>{talk.closedAt ? t.closedNow : t.resting}</Alert>
            )}
          </vw-talk>
        </div>
      </div>
    </AppPage>
  )
}

const faceOf = (one: Talk['others'][number]) => ({ id: one.id, name: one.name, photo: photoUrl(one.photoId) })

function paceOf(lang: Frame['lang'], seconds: number): string {
  const names = R[lang].paceOf as Record<string, string>
  return (names[String(seconds)] ?? `${seconds} s`).toLowerCase()
}

// What the browser says by itself: `#` stands for a number, `@` for names.
function spoken(lang: Frame['lang']) {
  const t = W[lang]
  return {
    you: t.you,
    sending: t.sending,
    notSent: t.notSent,
    tryAgain: t.tryAgain,
    dropIt: t.dropIt,
    newHere: t.newHere,
    one: t.news(1, '@'),
    more: t.news(2, '@').replace('2', '#'),
    and: t.and,
  }
}
