import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { K } from '../words-carry.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  /** The names of what can be taken along. */
  kinds: readonly string[]
  why?: string
}

/** `/kringen/:slug/beheer/meenemen`: what the circle made, each as a file. */
export function CarryPage({ frame, circle, kinds, why }: Props) {
  const t = K[frame.lang]
  const base = `/kringen/${circle.slug}/beheer`
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5 narrow">
        {why && (
          <Alert tone="danger" live>
            {why}
          </Alert>
        )}
        <p>{t.which}</p>
        <Form action={`${base}/meenemen`} anew class="panel carry" label={t.title}>
          {kinds.map((kind) => {
            const { what, more } = t.kinds[kind] ?? { what: kind, more: '' }
            return (
              <div class="carry-kind">
                <div>
                  <h2>{what}</h2>
                  {more && <p class="small muted">{more}</p>}
                </div>
                <p class="carry-take">
                  {(['csv', 'json'] as const).map((as) => (
                    <Button
                      kind="quiet"
                      size="small"
                      lead="download"
                      name="wat"
                      value={`${kind}.${as}`}
                      aria-label={t.takeAs(what, t[as])}
                    >
                      {t[as]}
                    </Button>
                  ))}
                </p>
              </div>
            )
          })}
        </Form>
        <p>{t.care}</p>
        <p>{t.logged}</p>
        <p>
          <TextLink href={base} lead="arrow-left">
            {t.back}
          </TextLink>
        </p>
      </div>
    </AppPage>
  )
}
