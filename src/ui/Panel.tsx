import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Disks } from './Disks.tsx'
import { type Hue, hueClass } from './hue.ts'

interface Props {
  /** `fill` is a statement: one in a view, two at most. */
  kind?: 'plain' | 'soft' | 'fill'
  hue?: Hue
  id?: string
  /** The id of the heading inside; makes it a section with a name. */
  labelledby?: string
  /** Disks in its corner. */
  disks?: 'next' | 'dream'
  class?: string
  children: ComponentChildren
}

/** A quiet or bright surface for things that belong together. */
export function Panel({ kind = 'plain', hue, id, labelledby, disks, class: extra, children }: Props) {
  const Tag = labelledby ? 'section' : 'div'
  const name = classes(
    'panel',
    kind !== 'plain' && `panel--${kind}`,
    hue !== undefined && hueClass(hue),
    extra ?? 'stack',
  )
  return (
    <Tag class={name} id={id} aria-labelledby={labelledby}>
      {disks && (
        <Disks kind={disks} hues={disks === 'dream' ? ['meet', 'harvest'] : [hue === 'harvest' ? 'meet' : 'harvest']} />
      )}
      {children}
    </Tag>
  )
}
