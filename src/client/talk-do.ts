// In a conversation the page of what one can do with a message opens as a small menu beside it.
const FITS_PX = 8

let opener: HTMLAnchorElement | null = null

const panel = () => document.querySelector<HTMLElement>('.do--menu')

function close(): void {
  opener?.removeAttribute('aria-expanded')
  opener = null
  panel()?.removeAttribute('src')
  panel()?.replaceChildren()
}

function stand(menu: HTMLElement, beside: Element): void {
  const around = (menu.offsetParent ?? document.body).getBoundingClientRect()
  const at = beside.getBoundingClientRect()
  const below = at.bottom + menu.offsetHeight + FITS_PX < window.innerHeight
  const top = below || at.top < menu.offsetHeight ? at.bottom : at.top - menu.offsetHeight
  const left = Math.min(at.left, around.right - menu.offsetWidth) - around.left
  menu.style.setProperty('inset-block-start', `${Math.round(top - around.top)}px`)
  menu.style.setProperty('inset-inline-start', `${Math.round(Math.max(0, left))}px`)
}

document.addEventListener('click', (event) => {
  const target = event.target as Element
  const link = target.closest<HTMLAnchorElement>('vw-talk a[data-turbo-frame=doen]')
  const within = target.closest('.do--menu')
  const again = link !== null && link === opener
  if (within && !target.closest('a')) return
  if (opener && !within) close()
  if (!link || again) {
    if (again) event.preventDefault()
    return
  }
  opener = link
  link.setAttribute('aria-expanded', 'true')
})

document.addEventListener('turbo:frame-render', (event) => {
  const menu = event.target as HTMLElement
  if (!menu.matches('.do--menu') || !opener) return
  stand(menu, opener)
  menu.querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true })
})

document.addEventListener('turbo:submit-end', (event) => {
  if (event.detail.formSubmission.formElement.closest('.do--menu')) close()
})

// Whoever chose to reply has what they came for.
document.addEventListener('turbo:before-frame-render', (event) => {
  if ((event.target as Element).id === 'schrijf') close()
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !opener) return
  const back = opener
  close()
  back.focus()
})

export {}
