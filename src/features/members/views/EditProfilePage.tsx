import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Check } from '#ui/Check.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { P } from '../words-profile.ts'
import { FindFields } from './FindFields.tsx'
import { Preview, type PreviewProps } from './Preview.tsx'
import { TellFields } from './TellFields.tsx'
import { WhoFields } from './WhoFields.tsx'

interface Props {
  frame: Frame
  typed: Typed
  errors?: FieldErrors
  saved?: boolean
  /** What people in the same circles call theirs. */
  organisations: string[]
  opgaven: string[]
  preview: Omit<PreviewProps, 'lang'>
}

/** `/ik/profiel`: what one tells of oneself, and to whom. */
export function EditProfilePage({ frame, typed, errors = {}, saved, organisations, opgaven, preview }: Props) {
  const { lang } = frame
  const t = P[lang]
  const shared = { frame, typed, errors }
  return (
    <AppPage frame={frame} title={t.title} head={{ title: t.title, lead: t.lead }} disks="corner">
      {saved && (
        <Alert tone="success" live>
          {t.saved}
        </Alert>
      )}
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <div class="split above-4">
        <Form action="/ik/profiel" files guard>
          <WhoFields {...shared} organisations={organisations} />
          <TellFields {...shared} />
          <FindFields {...shared} opgaven={opgaven} />
          <section class="form-part" aria-labelledby="h-front">
            <h2 id="h-front">{t.partFront}</h2>
            <Check lang={lang} name="shown" label={t.shown} hint={t.shownHint} checked={Boolean(typed.shown)} />
          </section>
          <div>
            <Button size="big" icon="check">
              {t.save}
            </Button>
          </div>
        </Form>
        <aside>
          <Preview lang={lang} {...preview} />
        </aside>
      </div>
    </AppPage>
  )
}
