import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import { W } from '../words.ts'

interface Props {
  frame: Frame
  mail: { subject: string; recipient: string; queuedAt: Date; bodyText: string }
}

/** One mail as its reader gets it, with its links working. */
export function MailPage({ frame, mail }: Props) {
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={mail.subject}>
      <div class="stack gap-5">
        <div class="page-head">
          <h1 class="h2">{mail.subject}</h1>
          <p>
            {t.to} {mail.recipient}, <Time at={mail.queuedAt} lang={frame.lang} />
          </p>
        </div>
        <div class="panel prewrap measure">{linked(mail.bodyText)}</div>
        <div>
          <ButtonLink kind="quiet" href="/beheer/post">
            {t.back}
          </ButtonLink>
        </div>
      </div>
    </AppPage>
  )
}

function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))
}
