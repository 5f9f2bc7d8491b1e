import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import { TextField } from '#ui/TextField.tsx'
import { W } from '#ui/words.ts'
import { F } from '../words-feeds.ts'

interface Props {
  lang: Lang
  /** Of its field on the page. */
  id: string
  /** What it is the calendar of. */
  of: string
  /** Left out: everything of theirs. */
  circle?: string
  /** Left out: there is none yet. */
  url?: string
  /** The one main thing of its page. */
  main?: boolean
}

/** The secret address of a calendar: to copy, to open, to make anew or to end. */
export function FeedLink({ lang, id, of, circle = '', url, main }: Props) {
  const t = F[lang]
  if (!url)
    return (
      <Form action="/ik/agenda" class="contents" label={`${t.make}: ${of}`}>
        <input type="hidden" name="kring" value={circle} />
        <div>
          <Button {...(main ? { icon: 'link' } : { kind: 'quiet', lead: 'link' })}>{t.make}</Button>
        </div>
      </Form>
    )
  const field = `link-${id}`
  return (
    <div class="stack gap-4">
      <TextField lang={lang} name="link" label={t.link} hint={t.linkHint} value={url} readOnly id={field} />
      <div class="cluster">
        <ButtonLink kind={main ? 'main' : 'quiet'} lead="calendar-plus" href={url.replace(/^https?:/, 'webcal:')}>
          {t.open}
        </ButtonLink>
        <vw-copy for={field} said={W[lang].copied}>
          <div data-with hidden>
            <div class="cluster">
              <Button type="button" kind="quiet" lead="copy" data-copy>
                {W[lang].copy}
              </Button>
              <span role="status" class="small strong" />
            </div>
          </div>
        </vw-copy>
      </div>
      {main && <p class="small muted">{t.renewHint}</p>}
      <div class="cluster">
        <Form action="/ik/agenda" class="contents" label={`${t.renew}: ${of}`}>
          <input type="hidden" name="kring" value={circle} />
          <input type="hidden" name="had" value="ja" />
          <Button kind="quiet" size="small" lead="refresh-cw">
            {t.renew}
          </Button>
        </Form>
        <Form action="/ik/agenda/weg" class="contents" label={`${t.end}: ${of}`}>
          <input type="hidden" name="kring" value={circle} />
          <Button kind="quiet" size="small" lead="x">
            {t.end}
          </Button>
        </Form>
      </div>
    </div>
  )
}
