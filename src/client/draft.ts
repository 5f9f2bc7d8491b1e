// `<form data-draft="key">` keeps what is typed on this device until it was sent, or until
// something with `data-drop-draft` in it is pressed. Signing out throws all of it away.
import { type Kept, keep, kept, throwAllAway, throwAway, throwOthersAway, throwSentAway } from './draft-store.ts'
import { whoIsHere } from './who.ts'

const AFTER_MS = 300
const TYPED = /^(text|search|email|url|tel|number|date|time|datetime-local|month|week)$/
type Field = HTMLInputElement | HTMLTextAreaElement

const keyOf = (form: HTMLFormElement) => form.dataset.draft as string

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((one): one is Field => {
    if (one.closest('[data-no-draft]') || !one.getAttribute('name')) return false
    if (one instanceof HTMLTextAreaElement) return true
    return one instanceof HTMLInputElement && TYPED.test(one.type) && one.autocomplete !== 'one-time-code'
  })
}

function save(form: HTMLFormElement): void {
  const changed = fieldsOf(form).filter((field) => field.value !== field.defaultValue)
  const draft: Kept = {}
  for (const field of changed) draft[field.name] = [field.value, field.defaultValue]
  if (changed.length) keep(whoIsHere(), keyOf(form), draft)
  else throwAway(whoIsHere(), keyOf(form))
}

// Only where the page still says what it said when this was typed: what came back with errors, or was edited
// elsewhere, is newer than the draft.
function restore(form: HTMLFormElement): void {
  const draft = kept(whoIsHere(), keyOf(form))
  for (const field of fieldsOf(form)) {
    const [value, original] = draft?.[field.name] ?? []
    if (value === undefined || field.defaultValue !== original || field.value !== original) continue
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

function restoreAll(): void {
  throwOthersAway(whoIsHere())
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) restore(form)
}

const waiting = new Map<HTMLFormElement, number>()

function saveNow(): void {
  for (const [form, timer] of waiting) {
    clearTimeout(timer)
    save(form)
  }
  waiting.clear()
}

document.addEventListener('input', (event) => {
  const form = (event.target as Field).form
  if (!form?.matches('[data-draft]')) return
  clearTimeout(waiting.get(form))
  waiting.set(form, window.setTimeout(saveNow, AFTER_MS))
})
window.addEventListener('pagehide', saveNow)
document.addEventListener('turbo:before-render', saveNow)

document.addEventListener('turbo:submit-end', (event) => {
  const { success, formSubmission, fetchResponse } = event.detail
  const form = formSubmission.formElement
  if (!success) return
  if (form.matches('[action="/uitloggen"]')) return throwAllAway()
  // A session that turned out to be over leads to signing in: nothing was accepted yet.
  if (!form.matches('[data-draft]') || fetchResponse?.location.pathname.startsWith('/inloggen')) return
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  throwAway(whoIsHere(), keyOf(form))
})

// What was typed when a session was over is sent, or dropped, by the page that gave it back.
document.addEventListener('submit', (event) => {
  const given = (event.target as Element).closest('[data-gives-back]')
  if (!given) return
  const fields = [...given.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
  throwSentAway(
    whoIsHere(),
    fields.map(({ value }) => value),
  )
})

// "Never mind": what was typed may go.
document.addEventListener('click', (event) => {
  const form = (event.target as Element).closest('[data-drop-draft]')?.closest<HTMLFormElement>('form[data-draft]')
  if (!form) return
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  throwAway(whoIsHere(), keyOf(form))
})

document.addEventListener('turbo:load', restoreAll)
document.addEventListener('turbo:frame-render', restoreAll)
