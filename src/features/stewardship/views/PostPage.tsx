import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import type { MailLine, Part } from '../queries.ts'
import { W } from '../words.ts'
import { Older } from './Older.tsx'

interface Props {
  frame: Frame
  post: Part<MailLine>
  /** No mail server takes mails away: they are read here. */
  readable: boolean
}

/** `/beheer/post`: every mail that the site wrote. */
export function PostPage({ frame, post, readable }: Props) {
  const { lang } = frame
  const { lines: mails, next } = post
  const t = W[lang]
  return (
    <AppPage frame={frame} title={t.post} head={{ title: t.post, lead: t.postLead }}>
      <div class="stack gap-5">
        <Alert>{readable ? t.postNoSmtp : t.postSmtp}</Alert>
        {mails.length === 0 ? (
          <Empty title={t.postEmpty}>{t.postEmptyLead}</Empty>
        ) : (
          <ul class="rows">
            {mails.map((one) => (
              <li>
                <h2 class="h3">{readable ? <a href={`/beheer/post/${one.id}`}>{one.subject}</a> : one.subject}</h2>
                <p class="small muted">
                  {t.to} {one.recipient}, <Time at={one.queuedAt} lang={lang} />, {stateOf(one, readable, lang)}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Older lang={lang} next={next} />
      </div>
    </AppPage>
  )
}

function stateOf(one: MailLine, readable: boolean, lang: Lang): string {
  const t = W[lang]
  if (one.sentAt) return t.sent
  if (readable) return t.notSent
  return one.tries > 0 ? t.failed(one.tries) : t.waitingMail
}
