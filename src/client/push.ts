// `<vw-push publickey="..."><form data-with hidden>`: the form appears where the browser can tell that there is something
// new. Sending it asks the owner of the browser first; where it can be reached goes along in the field `antwoord`.

class Push extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return
    this.show('[data-with]', true)
    this.show('[data-without]', false)
    this.addEventListener('submit', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('submit', this)
  }

  handleEvent(event: Event): void {
    const form = event.target as HTMLFormElement
    const field = form.elements.namedItem('antwoord') as HTMLInputElement
    if (field.value) return
    event.preventDefault()
    this.show('[data-failed]', false)
    subscribe(this.getAttribute('publickey') ?? '').then(
      (browser) => {
        field.value = JSON.stringify(browser)
        form.requestSubmit()
        field.value = ''
      },
      () => this.show('[data-failed]', true),
    )
  }

  private show(what: string, shown: boolean): void {
    for (const one of this.querySelectorAll<HTMLElement>(what)) one.hidden = !shown
  }
}

async function subscribe(applicationServerKey: string): Promise<PushSubscriptionJSON> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed')
  await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const made = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  // One that was made for keys of before is in the way of a new one.
  const browser = await made().catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe()
    return made()
  })
  return browser.toJSON()
}

customElements.define('vw-push', Push)

export {}
