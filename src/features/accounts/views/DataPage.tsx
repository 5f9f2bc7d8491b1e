import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import type { IconName } from '#ui/icons.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { D } from '../words-data.ts'

const ICONS: Record<keyof (typeof D)['nl']['parts'], IconName> = {
  account: 'user',
  circles: 'users',
  written: 'pencil',
  photo: 'image',
  happened: 'file-text',
}

/** `/ik/gegevens`: what is in the file, and one button. */
export function DataPage({ frame, why }: { frame: Frame; why?: string }) {
  const t = D[frame.lang]
  const parts = Object.entries(t.parts) as [keyof typeof ICONS, { what: string; more: string }][]
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }}>
      <div class="stack gap-5 narrow">
        {why && (
          <Alert tone="danger" live>
            {why}
          </Alert>
        )}
        <section class="panel stack" aria-labelledby="h-inside">
          <h2 id="h-inside">{t.inside}</h2>
          <ul class="parts">
            {parts.map(([part, { what, more }]) => (
              <li>
                <Icon name={ICONS[part]} />
                <div>
                  <b>{what}</b>
                  <p class="small muted">{more}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <p>{t.how}</p>
        <p>
          {t.safe} {t.without}
        </p>
        <Form action="/ik/gegevens" anew>
          <div>
            <Button size="big" icon="download">
              {t.take}
            </Button>
          </div>
        </Form>
        <p>
          <TextLink href="/ik" lead="arrow-left">
            {t.back}
          </TextLink>
        </p>
      </div>
    </AppPage>
  )
}
