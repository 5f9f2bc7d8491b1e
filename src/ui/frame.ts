import type { Lang } from '#kit/i18n.ts'
import type { Spoke } from './spokes.ts'
import type { Tab } from './Tabs.tsx'

export type { Spoke }

/** What surrounds a page: everything the outer components need and a feature does not care about. */
export interface Frame {
  lang: Lang
  /** The path of this request, with its query; the language switch comes back to it. */
  path: string
  /** For <meta name="csp-nonce">, which Turbo reads for the one style element it makes. */
  nonce?: string
  theme: 'auto' | 'light' | 'dark'
  /** The hue of the place: the circle's, or the house's own outside a circle. One of HUES, else the nearest. */
  hue: number
  /** Addresses of the stylesheet, the module script, the shared worker, what only this page runs (`more`), the fonts worth fetching early and the icon (else /icon.svg). */
  assets: { css: string; js: string; worker: string; more?: string[]; preload?: string[]; icon?: string }
  /** Whoever is signed in. `id` is what Avatar hashes; without it the slug is used. */
  me: { slug: string; name: string; photo: string | null; id?: string } | null
  circle: { slug: string; name: string; hue: number } | null
  /** The circle of this page rests: a line says so. */
  resting?: boolean
  /** The part of the wheel this page belongs to. */
  spoke?: Spoke
  /** On the page of a part: the living parts of its spoke, this one marked. */
  tabs?: Tab[]
  /** What this page follows live, such as `people:abc`; a page without stays still. */
  topics?: string[]
  /** Unseen notices: shows the bell, which follows its topic. Left out, there is no bell. */
  notices?: { href: string; count: number; topic?: string }
  /** Requests are checked by origin: no token travels in a form. */
  csrf?: never
  /** Keeps the page out of search engines. */
  noindex?: boolean
}
