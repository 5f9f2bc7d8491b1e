import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import type { Frame } from '#ui/frame.ts'
import { QrCode } from '#ui/QrCode.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { W } from '#ui/words.ts'
import type { Gathering } from '../queries-gathering.ts'
import { whenIn } from '../queries-when.ts'
import { H } from '../words-hosts.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** The whole address. */
  url: string
  /** It lets people in who have no account. */
  invites: boolean
}

/** `/bijeenkomsten/:id/affiche`: a code to point a phone at, on paper or to pass on. */
export function PosterPage({ frame, gathering, url, invites }: Props) {
  const { lang } = frame
  const t = H[lang]
  const when = whenIn(lang, gathering)
  const where = [gathering.place, gathering.town].filter((part, i, all) => part && all.indexOf(part) === i).join(', ')
  return (
    <AppPage frame={frame} title={t.poster} head={{ title: t.poster, lead: t.posterLead }}>
      <div class="stack gap-5">
        <p class="off-paper">
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <section class="panel panel--fill hue hue--meet hand-out" aria-labelledby="h-affiche">
          <QrCode text={url} label={t.posterCode(gathering.title)} />
          <div class="stack gap-4">
            <h2 id="h-affiche" class="statement">
              {gathering.title}
            </h2>
            {gathering.theme && <p class="lead">{gathering.theme}</p>}
            <p class="lead">
              {when.day}, {when.hours}
              {where && (
                <>
                  <br />
                  {where}
                </>
              )}
            </p>
            <p>{t.posterPoint}</p>
            {invites && <p class="small off-paper">{t.posterGuests}</p>}
            <TextField lang={lang} name="link" label={t.posterLink} value={url} readOnly id="link" />
            <p class="only-paper made-link">{url}</p>
            <vw-copy for="link" said={W[lang].copied}>
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
          </div>
        </section>
      </div>
    </AppPage>
  )
}
