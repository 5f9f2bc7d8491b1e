import type { Lang } from '#kit/i18n.ts'
import { Person } from '#ui/Person.tsx'
import { photoUrl } from '#ui/respond.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { MemberCard as Card } from '../queries-directory.ts'
import { P } from '../words-profile.ts'
import { MemberCard } from './MemberCard.tsx'

export interface PreviewProps {
  lang: Lang
  /** As circle mates see it in the directory. */
  circles: Card
  /** As the public page shows it; null when one is not shown there. */
  front: { id: string; name: string; photoId: string | null; worksOn: string } | null
  /** One's own page in the present circle. */
  pageHref: string | null
}

/** How others see me, from inside and from outside. */
export function Preview({ lang, circles, front, pageHref }: PreviewProps) {
  const t = P[lang]
  return (
    <section class="panel panel--soft stack gap-5 stay-near" aria-labelledby="h-preview">
      <h2 id="h-preview">{t.preview}</h2>
      <div class="stack gap-2">
        <h3 class="small muted">{t.previewCircles}</h3>
        <div class="preview-card">
          <MemberCard lang={lang} member={circles} as="div" />
        </div>
        {pageHref && (
          <TextLink href={pageHref} icon="arrow-right">
            {t.wholePage}
          </TextLink>
        )}
      </div>
      <div class="stack gap-3">
        <h3 class="small muted">{t.previewFront}</h3>
        {front ? (
          <Person id={front.id} name={front.name} photo={photoUrl(front.photoId)} note={front.worksOn} />
        ) : (
          <p>{t.previewFrontNot}</p>
        )}
      </div>
      <TextLink href="/ik">{t.toAccount}</TextLink>
    </section>
  )
}
