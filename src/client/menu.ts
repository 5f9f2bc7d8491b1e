// `<details class="menu">`: closes when one goes on elsewhere, or presses Escape.

function close(except: Element | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
    if (menu !== except) menu.open = false
}

document.addEventListener('click', (event) => {
  const target = event.target as Element
  const within = target.closest('details.menu')
  close(target.closest('.menu__panel a, .menu__panel button') ? null : within)
})

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const open = document.querySelector<HTMLDetailsElement>('details.menu[open]')
  if (!open) return
  close(null)
  open.querySelector('summary')?.focus()
})

export {}
