// In a conversation Enter sends, where there is a keyboard of its own; on glass it begins a new line.
const KEYBOARD = '(hover: hover) and (pointer: fine)'

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return
  const field = event.target as Element
  if (!field.matches('.composer textarea')) return
  if (!matchMedia(KEYBOARD).matches && !event.ctrlKey && !event.metaKey) return
  event.preventDefault()
  ;(field as HTMLTextAreaElement).form?.requestSubmit()
})

// Whoever chose to reply goes on typing.
document.addEventListener('turbo:frame-render', (event) => {
  const frame = event.target as Element
  if (frame.id === 'schrijf') frame.querySelector('textarea')?.focus()
})

export {}
