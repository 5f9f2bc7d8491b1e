import { words } from '#kit/i18n.ts'

/** From so many on they are not counted. */
export const COUNTED = 99

const some = (n: number) => (n >= COUNTED ? `${COUNTED}+` : `${n}`)

export const G = words(
  {
    talks: 'Waar het over gaat',
    somebody: 'iemand',
    fresh: (n: number, who: string) =>
      `${some(n)} ${n === 1 ? 'nieuw bericht' : 'nieuwe berichten'}. Het laatst schreef ${who}.`,
  },
  {
    talks: 'What people talk about',
    somebody: 'Somebody',
    fresh: (n: number, who: string) => `${some(n)} new ${n === 1 ? 'message' : 'messages'}. ${who} wrote last.`,
  },
)
