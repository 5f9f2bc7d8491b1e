import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Chip } from '#ui/Chip.tsx'
import { Time } from '#ui/Time.tsx'
import type { InvitationLine } from '../queries-invitations.ts'
import { N } from '../words-invitations.ts'

interface Props {
  lang: Lang
  line: InvitationLine
  action: string
}

/** One invitation: to whom, by whom, how it stands, who came in by it; and taking it back. */
export function InvitationRow({ lang, line, action }: Props) {
  const t = N[lang]
  const name = line.email ?? t.aLink
  return (
    <li class="cluster between">
      <div class="stack gap-1">
        <p class="cluster gap-2">
          <b class="made-link">{name}</b>
          <Chip kind={line.state === 'open' ? 'fill' : 'soft'} hue={line.state === 'open' ? 'exchange' : undefined}>
            {t.state[line.state]}
          </Chip>
        </p>
        <p class="small muted">
          <Time at={line.madeAt} lang={lang} /> {t.madeBy(line.byName)}, {t.used(line.uses, line.mostUses)},{' '}
          {line.revokedAt ? (
            <>
              {t.revokedBy(line.revokedBy ?? '')} <Time at={line.revokedAt} lang={lang} kind="date" />
            </>
          ) : (
            <>
              {t.until} <Time at={line.expiresAt} lang={lang} kind="date" />
            </>
          )}
        </p>
        {line.came.length > 0 && (
          <p class="small">
            {t.came}:{' '}
            {line.came.map((one, i) => (
              <>
                {i > 0 && ', '}
                {one.name} (<Time at={one.at} lang={lang} />)
              </>
            ))}
          </p>
        )}
      </div>
      {line.state === 'open' && (
        <form action={action} method="post">
          <Button kind="quiet" size="small">
            {t.revoke}
            <span class="sr-only">: {name}</span>
          </Button>
        </form>
      )}
    </li>
  )
}
