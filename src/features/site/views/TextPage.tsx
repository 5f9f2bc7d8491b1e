import type { FieldErrors } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import type { TextKey } from '../forms.ts'
import type { Version } from '../queries.ts'
import { W } from '../words.ts'
import { TextForm } from './TextForm.tsx'
import { Versions } from './Versions.tsx'

interface Props {
  frame: Frame
  slug: string
  textKey: TextKey
  /** The language of the text, not of the page. */
  lang: Lang
  body: string
  /** The version that this one follows; empty when it is the first. */
  basedOn: string
  preview: boolean
  errors: FieldErrors
  versions: Version[]
  /** A later page of versions. */
  later: boolean
  next: string | null
}

/** One text of the public page: to change, to look at first, and with all versions before it. */
export function TextPage(props: Props) {
  const { frame, textKey } = props
  const t = W[frame.lang]
  return (
    <AppPage frame={frame} title={t.key[textKey]} head={{ title: t.key[textKey] }}>
      <turbo-frame id={`tekst-${textKey}`} class="edit-frame">
        <div class="stack gap-6 edit-frame__open">
          <TextForm {...props} />
          <Versions {...props} />
        </div>
      </turbo-frame>
    </AppPage>
  )
}
