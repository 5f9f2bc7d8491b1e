import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Time } from '#ui/Time.tsx'
import { W } from '#ui/words.ts'
import { N } from '../words-invitations.ts'

/** A link that was made just now. */
export interface Made {
  url: string
  mostUses: number
  expiresAt: Date
}

interface Props {
  lang: Lang
  circle: { name: string; tagline: string }
  made: Made
}

/** The only moment at which a link can be read: to copy, to point a phone at, or to put on paper. */
export function MadeLink({ lang, circle, made }: Props) {
  const t = N[lang]
  return (
    <section class="panel panel--fill hue hue--exchange hand-out" aria-labelledby="h-gemaakt">
      <QrCode text={made.url} label={t.qr(circle.name)} />
      <div class="stack gap-4">
        <h2 id="h-gemaakt" class="off-paper">
          {t.made}
        </h2>
        <div class="only-paper">
          <p class="statement">{t.invitedTitle(circle.name)}</p>
          {circle.tagline && <p class="lead">{circle.tagline}</p>}
          <p>{t.point}</p>
        </div>
        <TextField lang={lang} name="link" label={t.link} value={made.url} readOnly id="gemaakt" />
        <p class="only-paper made-link">{made.url}</p>
        <vw-copy for="gemaakt" said={W[lang].copied}>
          <div data-with hidden>
            <div class="cluster">
              <Button type="button" lead="copy" data-copy>
                {W[lang].copy}
              </Button>
              <Button type="button" kind="quiet" lead="printer" data-print>
                {t.print}
              </Button>
              <span role="status" class="small strong" />
            </div>
          </div>
        </vw-copy>
        <p>
          {t.worksFor(made.mostUses)} <Time at={made.expiresAt} lang={lang} kind="date" />.
        </p>
        <p class="small off-paper">{t.madeLead}</p>
      </div>
    </section>
  )
}
