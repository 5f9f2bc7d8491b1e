// `<form data-leave-guard>` with typed text that was not sent: the browser asks, in its own words, before the page goes.

const sending = new WeakSet<HTMLFormElement>()

function isUnsent(form: HTMLFormElement): boolean {
  if (sending.has(form)) return false
  // What came back with errors stands in the page as if it had been there always, but it was not kept.
  const refused = form.querySelector('[aria-invalid=true]') !== null
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return refused ? field.value !== '' : field.value !== field.defaultValue
    const typed = field instanceof HTMLInputElement && !/^(hidden|submit|button|checkbox|radio)$/.test(field.type)
    return typed && (refused ? field.value !== '' : field.value !== field.defaultValue)
  })
}

const anyUnsent = () => [...document.querySelectorAll<HTMLFormElement>('form[data-leave-guard]')].some(isUnsent)

window.addEventListener('beforeunload', (event) => {
  if (anyUnsent()) event.preventDefault()
})

// Turbo would leave without unloading: leaving the ordinary way makes the browser ask.
document.addEventListener('turbo:before-visit', (event) => {
  if (!anyUnsent()) return
  event.preventDefault()
  location.href = event.detail.url
})

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  if (form.closest('[data-turbo=false]')) sending.add(form)
})
document.addEventListener('turbo:submit-start', (event) => sending.add(event.detail.formSubmission.formElement))
document.addEventListener('turbo:submit-end', (event) => {
  if (!event.detail.success) sending.delete(event.detail.formSubmission.formElement)
})
document.addEventListener('input', (event) => {
  const form = (event.target as HTMLInputElement).form
  if (form) sending.delete(form)
})

export {}
