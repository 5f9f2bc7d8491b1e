// `<a href="/page" data-dialog="#id">` opens that <dialog>; without it, or without JavaScript, the link leads to the page.

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return
  const opener = (event.target as Element).closest?.<HTMLElement>('[data-dialog]')
  const dialog = opener && document.querySelector(opener.dataset.dialog as string)
  if (!(dialog instanceof HTMLDialogElement)) return
  event.preventDefault()
  if (!dialog.open) dialog.showModal()
})

// Kept open in Turbo's cache it would come back as a box that is no dialog.
document.addEventListener('turbo:before-cache', () => {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog:modal')) dialog.close()
})

export {}
