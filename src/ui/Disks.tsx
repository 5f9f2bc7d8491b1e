import { type Hue, hueClass } from './hue.ts'
import type { Spoke } from './spokes.ts'

export type DisksKind = 'page' | 'corner' | 'pair' | 'next' | 'dream' | 'band' | 'low' | 'wall' | 'beside'

const HUES_OF_SPOKE: Record<Spoke, Hue[]> = {
  meet: ['meet', 'harvest', 'exchange'],
  exchange: ['exchange', 'work', 'harvest'],
  work: ['work', 'exchange', 'learn'],
  harvest: ['harvest', 'meet', 'exchange'],
  learn: ['learn', 'harvest', 'work'],
}

const COUNT: Record<DisksKind, number> = {
  page: 3,
  corner: 2,
  pair: 2,
  next: 1,
  dream: 2,
  band: 2,
  low: 1,
  wall: 2,
  beside: 3,
}

/**
 * Flat disks printed over each other: decoration, in a corner, never behind running text.
 * @param props.kind one of the fixed compositions
 * @param props.spoke takes the hues from the part of the wheel
 * @param props.hues or says them
 */
export function Disks({
  kind = 'page',
  spoke = 'meet',
  hues = HUES_OF_SPOKE[spoke],
}: {
  kind?: DisksKind
  spoke?: Spoke
  hues?: Hue[]
}) {
  return (
    <div class={`disks disks--${kind}`} aria-hidden="true">
      {hues.slice(0, COUNT[kind]).map((hue) => (
        <i class={hueClass(hue)} />
      ))}
    </div>
  )
}
