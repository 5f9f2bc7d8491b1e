import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Disks } from '#ui/Disks.tsx'
import { W } from '../words.ts'

/** The invitation to bring two people together. */
export function KnowTwo({ lang, slug }: { lang: Lang; slug: string }) {
  const t = W[lang]
  return (
    <section class="panel panel--fill hue hue--exchange stack gap-4" aria-labelledby="h-two">
      <Disks kind="next" hues={['harvest']} />
      <h2 id="h-two" class="statement">
        {t.knowTwo}
      </h2>
      <p class="measure">{t.knowTwoLead}</p>
      <div>
        <ButtonLink href={`/kringen/${slug}/voorstellen`} icon="handshake">
          {t.introduce}
        </ButtonLink>
      </div>
    </section>
  )
}
