import type { ViewerCircle } from '#kit/access/viewer.ts'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { W } from '../words.ts'
import { H } from '../words-hold.ts'
import { R } from '../words-reports.ts'
import { DeskCard } from './DeskCard.tsx'

interface Props {
  frame: Frame
  circle: ViewerCircle
  /** How many applications wait for an answer. */
  waiting: number
  /** How much of what was reported waits. */
  reported: number
}

/** `/kringen/:slug/beheer`: everything with which a steward looks after a circle. */
export function CircleDesk({ frame, circle, waiting, reported }: Props) {
  const t = W[frame.lang]
  // At rest only what can still be done.
  const rests = circle.archivedAt !== null
  const base = `/kringen/${circle.slug}`
  return (
    <AppPage frame={frame} title={t.tend} head={{ title: t.tend, lead: t.tendLead(circle.name) }}>
      <ul class="grid">
        <DeskCard
          href={`${base}/beheer/aanmeldingen`}
          icon="message-circle"
          title={t.applications}
          lead={t.waiting(waiting)}
          count={waiting}
        />
        <DeskCard
          href={`${base}/beheer/meldingen`}
          icon="flag"
          title={R[frame.lang].desk}
          lead={R[frame.lang].deskCard(reported)}
          count={reported}
        />
        {!rests && (
          <>
            <DeskCard href={`${base}/beheer/stappen`} icon="compass" title={t.steps} lead={t.stepsLead} />
            <DeskCard href={`${base}/voorkant`} icon="pencil" title={t.texts} lead={t.textsLead} />
          </>
        )}
        <DeskCard
          href={`${base}/beheer/leden`}
          icon="users"
          title={t.people}
          lead={rests ? t.peopleResting : t.peopleLead}
        />
        {!rests && (
          <DeskCard
            href={`${base}/beheer/uitnodigingen`}
            icon="user-plus"
            title={t.invitations}
            lead={t.invitationsLead}
          />
        )}
        <DeskCard
          href={`${base}/beheer/instellingen`}
          icon="settings"
          title={t.settings}
          lead={rests ? t.settingsResting : t.settingsLead}
        />
        <DeskCard
          href={`${base}/beheer/bewaarplicht`}
          icon="lock"
          title={H[frame.lang].title}
          lead={H[frame.lang].card}
        />
        {!rests && (
          <DeskCard
            href={`${base}/beheer/afkortingen`}
            icon="at-sign"
            title={t.abbreviations}
            lead={t.abbreviationsLead}
          />
        )}
        <DeskCard href={`${base}/beheer/meenemen`} icon="download" title={t.carry} lead={t.carryLead} />
        <DeskCard href={`${base}/beheer/logboek`} icon="file-text" title={t.log} lead={t.logLead} />
        {circle.founding && <DeskCard href="/beheer" icon="shield" title={t.site} lead={t.siteLead} />}
      </ul>
    </AppPage>
  )
}
