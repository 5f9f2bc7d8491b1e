// A frame that is filled anew takes the focus away with what was in it. Whoever was in there stays in there: at the
// first field that asks for words, or else at the first thing to press.

let within: Element | null = null

document.addEventListener('turbo:before-frame-render', (event) => {
  const frame = event.target as Element
  within = frame.contains(document.activeElement) ? frame : null
})

// A moment later, as Turbo and what stands in the frame may still choose a place themselves.
document.addEventListener('turbo:frame-render', (event) => {
  const frame = event.target as HTMLElement
  if (within !== frame) return
  within = null
  setTimeout(() => {
    if (document.activeElement !== document.body) return
    const next =
      frame.querySelector<HTMLElement>('textarea, input:not([type=hidden])') ??
      frame.querySelector<HTMLElement>('a[href], button')
    next?.focus()
  }, 0)
})

export {}
