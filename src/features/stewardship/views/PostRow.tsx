import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Time } from '#ui/Time.tsx'
import type { MailLine } from '../queries.ts'
import { W } from '../words.ts'
import { POST } from '../words-post.ts'

/** One mail of the outbox. @param readable no mail server takes mails away: they are read here */
export function PostRow({ lang, one, readable }: { lang: Lang; one: MailLine; readable: boolean }) {
  const t = POST[lang]
  const { id, subject, recipient } = one
  return (
    <li class="cluster between">
      <div>
        <h2 class="h3">{readable ? <a href={`/beheer/post/${id}`}>{subject}</a> : subject}</h2>
        <p class="small muted">
          {W[lang].to} {recipient}, <Time at={one.queuedAt} lang={lang} />, {stateOf(one, readable, lang)}
        </p>
      </div>
      {one.held && !readable && (
        <form class="cluster gap-2" method="post" action={`/beheer/post/${id}/verstuur`}>
          <Button size="small" kind="quiet" aria-label={t.sendOne(subject, recipient)}>
            {t.send}
          </Button>
          <Button
            size="small"
            kind="quiet"
            formaction={`/beheer/post/${id}/laat-weg`}
            aria-label={t.dropOne(subject, recipient)}
          >
            {t.drop}
          </Button>
        </form>
      )}
    </li>
  )
}

function stateOf(one: MailLine, readable: boolean, lang: Lang): string {
  const t = W[lang]
  if (one.sentAt) return t.sent
  if (one.droppedAt) return POST[lang].dropped
  if (readable) return t.notSent
  if (one.stale) return POST[lang].stale
  if (one.held) return POST[lang].waitsForYou
  return one.tries > 0 ? t.failed(one.tries) : t.waitingMail
}
