// The messages of a conversation as they stand in the page: each in its place, by the day, with what is one's own.
import { whoIsHere } from './who.ts'

const TOGETHER_MS = 5 * 60_000

const said = (list: Element) => [...list.querySelectorAll<HTMLElement>(':scope > li.line:not([data-sending])')]

/**
 * Puts a message in its place, or in the place of how it was.
 * @returns true when it was not there before
 */
export function place(list: HTMLElement, line: HTMLElement): boolean {
  own(line)
  const old = document.getElementById(line.id)
  if (old && list.contains(old)) {
    if (Number(old.dataset.rev) < Number(line.dataset.rev)) {
      line.classList.toggle('line--next', old.classList.contains('line--next') && !line.querySelector('.line__gone'))
      keepFocus(old, line)
    }
    return false
  }
  drop(list, line.dataset.key)
  const seq = Number(line.dataset.seq)
  const before = said(list).findLast((one) => Number(one.dataset.seq) < seq)
  const first = before ? null : list.querySelector(`li.line[data-day="${line.dataset.day}"]`)
  if (before) before.after(line)
  else if (first) first.before(line)
  else list.prepend(line)
  if (before?.dataset.day !== line.dataset.day && list.querySelector(`[data-day="${line.dataset.day}"]`) === line)
    line.before(dayOf(line))
  else if (before && follows(before, line)) line.classList.add('line--next')
  return true
}

/** Takes out what was shown as being sent. */
export function drop(list: Element, key: string | undefined): void {
  if (key) list.querySelector(`li[data-sending="${CSS.escape(key)}"]`)?.remove()
}

/** The number of the last message that stands in the page. */
export const lastSeq = (list: Element) => Number(said(list).at(-1)?.dataset.seq ?? 0)

// What comes in live is the same for everyone: the browser knows whose it is.
function own(line: HTMLElement): void {
  const me = whoIsHere()
  line.classList.toggle('line--mine', me !== '' && line.dataset.maker === me)
  for (const button of line.querySelectorAll<HTMLElement>('[data-by]')) {
    button.setAttribute('aria-pressed', String(button.dataset.by?.split(' ').includes(me) === true))
  }
}

function keepFocus(old: HTMLElement, line: HTMLElement): void {
  const within = old.contains(document.activeElement)
  old.replaceWith(line)
  if (within) line.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true })
}

function dayOf(line: HTMLElement): HTMLElement {
  const day = document.createElement('li')
  day.className = 'said__day'
  day.dataset.day = line.dataset.day
  const words = document.createElement('h2')
  words.textContent = line.dataset.dayWords ?? ''
  day.append(words)
  return day
}

function follows(before: HTMLElement, line: HTMLElement): boolean {
  return (
    before.dataset.maker !== '' &&
    before.dataset.maker === line.dataset.maker &&
    Number(line.dataset.at) - Number(before.dataset.at) < TOGETHER_MS &&
    !before.querySelector('.line__gone') &&
    !line.querySelector('.line__gone')
  )
}
