// After a form came back with errors, reading starts at them. Turbo itself focuses [autofocus].

function focusErrors(root: ParentNode): void {
  const summary = root.querySelector<HTMLElement>('.error-summary')
  const heading = summary?.querySelector<HTMLElement>('h1, h2, h3') ?? summary
  if (!heading || heading.closest('.error-summary')?.contains(document.activeElement)) return
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
  heading.focus()
}

// A moment later, as Turbo still moves the focus after it says that it rendered.
const soon = (root: ParentNode) => setTimeout(focusErrors, 0, root)

document.addEventListener('turbo:render', () => {
  if (!document.documentElement.hasAttribute('data-turbo-preview')) soon(document)
})
document.addEventListener('turbo:frame-render', (event) => soon(event.target as Element))
soon(document)

export {}
