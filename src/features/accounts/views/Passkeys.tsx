import { ButtonLink } from '#ui/ButtonLink.tsx'
import type { Frame } from '#ui/frame.ts'
import { Time } from '#ui/Time.tsx'
import type { PasskeyLine } from '../queries-passkeys.ts'
import { P } from '../words-passkeys.ts'

interface Props {
  frame: Frame
  passkeys: PasskeyLine[]
  /** Passkeys need an address with a name. */
  possible: boolean
}

/** On `/ik`: the passkeys that open this account. */
export function Passkeys({ frame, passkeys, possible }: Props) {
  const t = P[frame.lang]
  return (
    <section class="stack" aria-labelledby="h-passkeys" id="passkeys">
      <h2 id="h-passkeys">{t.title}</h2>
      <p class="muted">{t.lead}</p>
      {passkeys.length > 0 && (
        <ul class="rows">
          {passkeys.map((one) => (
            <li class="cluster between">
              <div>
                <b>{one.name}</b>
                <p class="small muted">
                  {t.made} <Time at={one.createdAt} lang={frame.lang} />,{' '}
                  {one.usedAt ? (
                    <>
                      {t.lastUsed} <Time at={one.usedAt} lang={frame.lang} />
                    </>
                  ) : (
                    t.neverUsed
                  )}
                </p>
              </div>
              <ButtonLink kind="quiet" href={`/ik/passkeys/${one.id}`}>
                {t.change}
                <span class="sr-only">: {one.name}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
      {passkeys.length === 0 && possible && <p>{t.none}</p>}
      {possible ? (
        <div>
          <ButtonLink kind="quiet" lead="key-round" href="/ik/passkeys/nieuw">
            {t.add}
          </ButtonLink>
        </div>
      ) : (
        <p>{t.notHere}</p>
      )}
    </section>
  )
}
