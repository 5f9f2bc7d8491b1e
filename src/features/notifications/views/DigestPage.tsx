import { AppPage } from '#ui/AppPage.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Frame } from '#ui/frame.ts'
import type { Digest } from '../queries-digest.ts'
import { D } from '../words-digest.ts'

/** `/ik/meldingen/voorbeeld`: the digest as it would be now. */
export function DigestPage({ frame, digest, off }: { frame: Frame; digest: Digest; off: boolean }) {
  const t = D[frame.lang]
  const choose = (
    <ButtonLink kind="quiet" href="/ik/meldingen" lead="arrow-left">
      {t.choose}
    </ButtonLink>
  )
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-6 notices">
        {digest.sections.map(({ heading, items }, at) => (
          <section class="stack gap-3" aria-labelledby={`deel-${at}`}>
            <h2 id={`deel-${at}`}>{heading}</h2>
            <ul class="rows">
              {items.map(({ title, line, path }) => (
                <li>
                  <a class="link-ink" href={path}>
                    {title}
                  </a>
                  {line && <p class="muted">{line}</p>}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {digest.items === 0 ? (
          <Empty title={t.nothing} action={choose}>
            {off ? t.off : t.nothingLead}
          </Empty>
        ) : (
          <div>{choose}</div>
        )}
      </div>
    </AppPage>
  )
}
