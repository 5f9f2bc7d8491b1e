import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import type { MailLine, Part } from '../queries.ts'
import { W } from '../words.ts'
import { HeldMail } from './HeldMail.tsx'
import { Older } from './Older.tsx'
import { PostRow } from './PostRow.tsx'

interface Props {
  frame: Frame
  post: Part<MailLine>
  /** No mail server takes mails away: they are read here. */
  readable: boolean
  /** How many wait for a steward. */
  held: number
  note?: string
}

/** `/beheer/post`: every mail that the site wrote, and what becomes of those that nothing sends by itself. */
export function PostPage({ frame, post, readable, held, note }: Props) {
  const { lang } = frame
  const { lines: mails, next } = post
  const t = W[lang]
  return (
    <AppPage frame={frame} title={t.post} head={{ title: t.post, lead: t.postLead }}>
      <div class="stack gap-5">
        {note && (
          <Alert tone="success" live>
            {note}
          </Alert>
        )}
        <Alert>{readable ? t.postNoSmtp : t.postSmtp}</Alert>
        {held > 0 && <HeldMail lang={lang} count={held} />}
        {mails.length === 0 ? (
          <Empty title={t.postEmpty}>{t.postEmptyLead}</Empty>
        ) : (
          <ul class="rows">
            {mails.map((one) => (
              <PostRow lang={lang} one={one} readable={readable} />
            ))}
          </ul>
        )}
        <Older lang={lang} next={next} />
      </div>
    </AppPage>
  )
}
