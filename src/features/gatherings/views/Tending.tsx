import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { IconName } from '#ui/Icon.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { G } from '../words.ts'
import { H } from '../words-hosts.ts'
import { S } from '../words-series.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  /** How many drafts there are in its series. */
  drafts?: number
}

/** What who receives people can do with the gathering. */
export function Tending({ lang, gathering, drafts = 0 }: Props) {
  const t = G[lang]
  const { href, state } = gathering
  if (state === 'cancelled') return null
  return (
    <section class="panel stack gap-4" aria-labelledby="h-ontvangt">
      <h2 id="h-ontvangt">{t.tend}</h2>
      <div class="cluster">
        {state === 'draft' && (
          <Form action={`${href}/bekend`} class="contents" label={t.publish}>
            <Button icon="send">{t.publish}</Button>
          </Form>
        )}
        {state === 'draft' && drafts > 1 && (
          <Form action={`${href}/bekend`} class="contents" label={S[lang].publishAll(drafts)}>
            <input type="hidden" name="reeks" value="ja" />
            <Button kind="quiet" lead="send">
              {S[lang].publishAll(drafts)}
            </Button>
          </Form>
        )}
        <ButtonLink kind="quiet" lead="pencil" href={`${href}/wijzig`}>
          {t.edit}
        </ButtonLink>
        {state === 'draft' && (
          <Form action={`${href}/weg`} class="contents" label={t.discard}>
            <Button kind="quiet" lead="trash">
              {t.discard}
            </Button>
          </Form>
        )}
        {state === 'draft' && drafts > 1 && (
          <Form action={`${href}/weg`} class="contents" label={S[lang].discardAll(drafts)}>
            <input type="hidden" name="reeks" value="ja" />
            <Button kind="quiet" lead="trash">
              {S[lang].discardAll(drafts)}
            </Button>
          </Form>
        )}
        {state !== 'draft' && state !== 'over' && (
          <ButtonLink kind="quiet" href={`${href}/afblazen`}>
            {t.cancel}
          </ButtonLink>
        )}
      </div>
      <ul class="stack gap-2">
        {ways(lang, gathering).map(({ path, icon, words }) => (
          <li>
            <TextLink href={`${href}/${path}`} lead={icon}>
              {words}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ways(lang: Lang, { state, startsAt }: Gathering): { path: string; icon: IconName; words: string }[] {
  const t = H[lang]
  const near = startsAt.getTime() - Date.now() < 86_400_000
  const hosts = { path: 'gastheren', icon: 'users', words: t.hosts } as const
  if (state === 'draft') return [hosts]
  return [
    ...(near ? [{ path: 'aanwezig', icon: 'check', words: t.attendance } as const] : []),
    { path: 'wie', icon: 'list', words: t.list },
    hosts,
    ...(state === 'over'
      ? []
      : [
          { path: 'badges', icon: 'id-card', words: t.badges } as const,
          { path: 'affiche', icon: 'qr-code', words: t.poster } as const,
        ]),
  ]
}
