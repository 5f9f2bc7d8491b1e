// `<button type="button" data-print>`: opens the browser's own print window.

document.addEventListener('click', (event) => {
  if ((event.target as Element).closest?.('[data-print]')) window.print()
})

export {}
