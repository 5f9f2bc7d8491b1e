import { renderMarkdown } from '#kit/text/markdown.ts'
import { Band } from '#ui/Band.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Person } from '#ui/Person.tsx'
import { Prose } from '#ui/Prose.tsx'
import { Seats } from '#ui/Seats.tsx'
import type { Front } from '../queries-front.ts'
import { joinWords, W } from '../words.ts'
import { EditFrame } from './EditFrame.tsx'
import { JoinForm } from './JoinForm.tsx'

/** The way in: the form for who is not in yet, a door for who is, or why there is no form. */
export function JoinBand({ front }: { front: Front }) {
  const { circle, member, joinable } = front
  // The ring of seats stands where the disk would be.
  const seated = joinable && !member && circle.memberCount < circle.threshold
  const yellow = Math.abs(circle.hue - 92) > 30
  return (
    <Band
      id="meedoen"
      labelledby="h-mee"
      hue={yellow ? 'harvest' : 'meet'}
      disks={seated || member ? undefined : { kind: 'low', hues: [yellow ? 46 : 345] }}
    >
      <div class="site">
        {member ? (
          <Member front={front} />
        ) : joinable ? (
          <Stranger front={front} />
        ) : circle.archivedAt ? (
          <Resting front={front} />
        ) : (
          <ByInvitation front={front} />
        )}
      </div>
    </Band>
  )
}

function Stranger({ front }: { front: Front }) {
  const { lang, circle, welcomer, texts, editing, me } = front
  const t = W[lang]
  const open = circle.joining === 'open'
  return (
    <div class="split cols-2-3">
      <div class="stack gap-5">
        <h2 id="h-mee">{t.joinTitle}</h2>
        <EditFrame editing={editing} of="join" written={texts.join !== undefined}>
          <Prose
            class="lead"
            html={renderMarkdown(texts.join?.body ?? joinWords(lang, circle, welcomer?.name ?? null), 3)}
          />
        </EditFrame>
        {welcomer && !open && <Person {...welcomer} size={5} note={t.welcomes} />}
        {circle.memberCount < circle.threshold && (
          <Seats
            size={8}
            taken={circle.memberCount}
            total={circle.threshold}
            unit={t.seats(circle.threshold)}
            label={t.seatsLabel(circle.memberCount, circle.threshold)}
          />
        )}
      </div>
      <div class="panel plain">
        <JoinForm lang={lang} circle={circle} me={me} typed={{}} errors={{}} agreementsHref="#afspraken" />
      </div>
    </div>
  )
}

function Member({ front }: { front: Front }) {
  const { lang, circle, texts, editing } = front
  const t = W[lang]
  return (
    <div class="stack gap-5">
      <h2 id="h-mee">{t.youAreIn}</h2>
      <p class="lead measure">{t.youAreInLead(circle.name)}</p>
      <div>
        <ButtonLink size="big" href={`/kringen/${circle.slug}`} icon="arrow-right">
          {t.goInside}
        </ButtonLink>
      </div>
      {editing.may && (
        <EditFrame editing={editing} of="join" written={texts.join !== undefined}>
          {texts.join && <Prose html={renderMarkdown(texts.join.body, 3)} />}
        </EditFrame>
      )}
    </div>
  )
}

function Resting({ front: { lang } }: { front: Front }) {
  const t = W[lang]
  return (
    <div class="stack gap-5">
      <h2 id="h-mee">{t.rests}</h2>
      <p class="lead measure">{t.restsLead}</p>
    </div>
  )
}

function ByInvitation({ front: { lang, welcomer } }: { front: Front }) {
  const t = W[lang]
  return (
    <div class="stack gap-5">
      <h2 id="h-mee">{t.byInvitation}</h2>
      <p class="lead measure">{t.byInvitationLead}</p>
      {welcomer && <Person {...welcomer} size={5} />}
    </div>
  )
}
