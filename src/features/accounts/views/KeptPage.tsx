import type { KeptForm } from '#kit/session/kept.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import type { Frame } from '#ui/frame.ts'
import { W } from '../words.ts'

/** What someone was sending when their session turned out to be over: to send after all, or to drop. */
export function KeptPage({ frame, kept }: { frame: Frame; kept: KeptForm | null }) {
  const t = W[frame.lang]
  if (!kept)
    return (
      <AppPage frame={frame} title={t.keptTitle} head={{ title: t.keptTitle }}>
        <Alert>{t.keptGone}</Alert>
      </AppPage>
    )
  return (
    <AppPage frame={frame} title={t.keptTitle} head={{ title: t.keptTitle, lead: t.keptLead }}>
      <div class="stack gap-5 measure">
        {kept.fields
          .filter(([, value]) => value.length > 12)
          .map(([, value]) => (
            <blockquote class="panel panel--soft prewrap">{value}</blockquote>
          ))}
        <div class="cluster" data-gives-back="">
          <form action="/inloggen/verder" method="post" data-turbo="false">
            {kept.fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Button icon="arrow-right">{t.keptSend}</Button>
          </form>
          <form action="/inloggen/bewaard" method="post">
            <Button kind="quiet">{t.keptDrop}</Button>
          </form>
        </div>
      </div>
    </AppPage>
  )
}
