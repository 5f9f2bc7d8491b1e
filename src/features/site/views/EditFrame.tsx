import type { ComponentChildren } from 'preact'
import { Icon } from '#ui/Icon.tsx'
import type { TextKey } from '../forms.ts'
import type { Editing } from '../queries-front.ts'
import { W } from '../words.ts'

/**
 * A text on the page; for a steward with a way to change it right there.
 * @param props.written whether the circle wrote it, or the house or nobody
 */
export function EditFrame(props: { editing: Editing; of: TextKey; written: boolean; children?: ComponentChildren }) {
  const { editing, of, written, children } = props
  if (!editing.may) return <>{children}</>
  const t = W[editing.lang]
  return (
    <turbo-frame id={`tekst-${of}`} class="edit-frame">
      {children}
      {!children && (
        <p class="edit-frame__empty">
          <b>{t.key[of]}.</b> {t.emptyText}
        </p>
      )}
      <p class="edit-frame__way">
        <a class="textlink" href={`/kringen/${editing.slug}/teksten/${of}`}>
          <Icon name="pencil" />
          {written ? t.edit : t.writeIt}
          <span class="sr-only">: {t.key[of]}</span>
        </a>
      </p>
    </turbo-frame>
  )
}
