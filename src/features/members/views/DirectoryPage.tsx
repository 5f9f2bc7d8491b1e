import { type PartNames, partName } from '#kit/parts/names.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import { photoUrl } from '#ui/respond.ts'
import { memberHref } from '../queries.ts'
import type { Kin } from '../queries-profile.ts'
import { W } from '../words.ts'
import { D } from '../words-directory.ts'
import { DirectoryFilters } from './DirectoryFilters.tsx'
import { DirectoryResults, type ResultsProps } from './DirectoryResults.tsx'

interface Props extends Omit<ResultsProps, 'lang'> {
  frame: Frame
  circle: ResultsProps['circle'] & { partNames?: PartNames }
  /** For a newcomer who just finished the profile: someone to meet, or null when nobody shares anything yet. */
  kin?: Kin | null
}

/** `/kringen/:slug/leden`: who is here, to be searched and filtered. */
export function DirectoryPage({ frame, kin, ...results }: Props) {
  const { lang } = frame
  const { circle, filter, found } = results
  const t = D[lang]
  const head = { title: t.head(circle.memberCount), lead: t.lead }
  return (
    <AppPage frame={frame} title={partName(circle, 'leden', lang)} head={head} disks="page">
      {kin === null && (
        <div class="below-5">
          <Alert tone="success">{t.savedNobody}</Alert>
        </div>
      )}
      {kin && <KinPanel {...{ frame, circle, kin }} />}
      <DirectoryFilters lang={lang} action={`/kringen/${circle.slug}/leden`} filter={filter} opgaven={found.opgaven} />
      <turbo-frame id="leden" target="_top" data-turbo-action="replace" class="directory">
        <DirectoryResults lang={lang} {...results} />
      </turbo-frame>
      {!frame.resting && circle.memberCount > 2 && (
        <Panel kind="fill" hue="exchange" labelledby="h-introduce" disks="next" class="above-6">
          <div class="stack narrow">
            <h2 id="h-introduce">{t.introduceTitle}</h2>
            <p>{t.introduceLead}</p>
            <div>
              <ButtonLink href={`/kringen/${circle.slug}/voorstellen`} icon="handshake">
                {t.introduce}
              </ButtonLink>
            </div>
          </div>
        </Panel>
      )}
    </AppPage>
  )
}

function KinPanel({ frame, circle, kin }: { frame: Frame; circle: { slug: string }; kin: Kin }) {
  const t = D[frame.lang]
  const first = kin.name.split(' ')[0] ?? kin.name
  const region = W[frame.lang].region[kin.region] ?? kin.region
  return (
    <section class="panel panel--soft kin" aria-labelledby="h-kin">
      <Avatar id={kin.id} name={kin.name} photo={photoUrl(kin.photoId)} size={6} />
      <div class="stack gap-1">
        <p class="small">{t.kinTitle}</p>
        <h2 id="h-kin">{kin.opgave ? t.kinOpgave(kin.name, kin.opgave) : t.kinRegion(kin.name, region)}</h2>
        <p>{t.kinLead}</p>
      </div>
      <ButtonLink href={memberHref(circle, kin)} icon="arrow-right">
        {t.kinSee(first)}
      </ButtonLink>
    </section>
  )
}
