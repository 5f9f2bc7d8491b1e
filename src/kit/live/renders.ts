import type { Viewer } from '../access/viewer.ts'
import type { Kit } from '../kit.ts'
import { errorFields, type Log } from '../log.ts'
import { type Parcel, parcelOf } from './connection.ts'
import type { Topic } from './index.ts'
import { limit } from './limit.ts'

// Fewer than the pool has connections, so that a burst of fragments never keeps the pages waiting.
const RENDERS_AT_ONCE = 4
// After a restart everybody comes back at once and asks for the same.
const KEPT_MS = 2000

export interface Found {
  topic: Topic
  id: string
}

export interface Renders {
  readonly count: number
  /** The fragment as it is now: the render under way, the one just made if nothing changed since, or a new one. */
  ask(name: string, found: Found, viewer: Viewer): Promise<Parcel | null>
  /** What changed, for the viewer's language. */
  changes(name: string, found: Found, viewer: Viewer, details: readonly string[]): Promise<Parcel | null>
  /** Says that a topic changed: what was rendered before serves nobody who asks from now on. */
  forget(name: string): void
  forgetAll(): void
}

/** Whom one render serves: everyone in a language or, when personal, this viewer with the rights of this moment. */
export function audienceOf(topic: Topic, viewer: Viewer): unknown {
  return topic.personal ? viewer : viewer.lang
}

export function makeRenders(kit: Kit, log: Log): Renders {
  const atMost = limit(RENDERS_AT_ONCE)
  const kept = new Map<string, Map<unknown, Promise<Parcel | null>>>()
  let turn = 0
  let count = 0

  async function render(
    name: string,
    { topic, id }: Found,
    viewer: Viewer,
    details?: readonly string[],
  ): Promise<Parcel | null> {
    const mine = ++turn
    count++
    try {
      const html = await (details ? topic.changes?.(kit, viewer, id, details) : topic.fragment(kit, viewer, id))
      return html === null || html === undefined ? null : parcelOf(name, mine, html)
    } catch (error) {
      log('error', 'live: a fragment could not be rendered', { topic: topic.name, ...errorFields(error) })
      return null
    }
  }

  function drop(name: string, audience: unknown, work: unknown): void {
    const ofTopic = kept.get(name)
    if (ofTopic?.get(audience) !== work) return
    ofTopic?.delete(audience)
    if (ofTopic?.size === 0) kept.delete(name)
  }

  return {
    get count() {
      return count
    },
    ask(name, found, viewer) {
      const audience = audienceOf(found.topic, viewer)
      const ready = kept.get(name)?.get(audience)
      if (ready) return ready
      const work = atMost(() => render(name, found, viewer))
      if (!kept.has(name)) kept.set(name, new Map())
      kept.get(name)?.set(audience, work)
      void work.then(() => setTimeout(drop, found.topic.personal ? 0 : KEPT_MS, name, audience, work).unref())
      return work
    },
    changes: (name, found, viewer, details) => atMost(() => render(name, found, viewer, details)),
    forget: (name) => void kept.delete(name),
    forgetAll: () => kept.clear(),
  }
}
