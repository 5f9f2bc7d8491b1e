// A link within the page is the browser's own affair: Turbo would fetch the page anew and throw away what was typed.
document.addEventListener('turbo:click', (event) => {
  const to = new URL(event.detail.url)
  const { origin, pathname, search } = location
  if (to.hash && to.origin === origin && to.pathname === pathname && to.search === search) event.preventDefault()
})

export {}
