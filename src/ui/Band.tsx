import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Disks, type DisksKind } from './Disks.tsx'
import { type Hue, hueClass } from './hue.ts'

interface Props {
  id?: string
  labelledby: string
  hue?: Hue
  disks?: { kind: DisksKind; hues: Hue[] }
  children: ComponentChildren
}

/** A bright stripe over the whole width of a public page. */
export function Band({ id, labelledby, hue, disks, children }: Props) {
  return (
    <section class={classes('band', hue !== undefined && hueClass(hue))} id={id} aria-labelledby={labelledby}>
      {disks && <Disks {...disks} />}
      {children}
    </section>
  )
}
