const HUES = 12
const TURNS = 8

/**
 * The two disks and the turn that belong to one person, always the same.
 * @param id what stays the same for this person
 */
export function avatarClasses(id: string): string {
  const hash = fnv1a(id)
  const back = hash % HUES
  // Three to nine steps further round the colour wheel: two disks that are always told apart.
  const front = (back + 3 + (Math.floor(hash / HUES) % 7)) % HUES
  const turn = Math.floor(hash / (HUES * 7)) % TURNS
  return `av-a-${back} av-b-${front} av-t-${turn}`
}

/**
 * First and last letter-bearing word: "Marijn de Wael" becomes MW.
 * @param name as the person writes it
 */
export function initials(name: string): string {
  const first = name.match(/(?<=^|[\s-])\p{L}/gu) ?? []
  return first
    .filter((_, i) => i === 0 || i === first.length - 1)
    .join('')
    .toUpperCase()
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  // Ids are plain letters and digits, whose UTF-8 is themselves; encoding them all costs more than the hash.
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
