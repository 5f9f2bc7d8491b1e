// `<vw-passkey src="/where/to/ask" deed="get"><form data-with hidden>`: the form appears where the browser knows passkeys.
// Sending it asks the device first; what it signs goes along in the field `antwoord`.

class Passkey extends HTMLElement {
  connectedCallback(): void {
    if (!('PublicKeyCredential' in window) || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) return
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
    this.sign().then(
      (answer) => {
        field.value = answer
        form.requestSubmit()
        // Read by now, and worth nothing a second time.
        field.value = ''
      },
      () => this.show('[data-failed]', true),
    )
  }

  private async sign(): Promise<string> {
    const response = await fetch(this.getAttribute('src') ?? '', { method: 'POST', redirect: 'error' })
    if (!response.ok) throw new Error(String(response.status))
    const options = await response.json()
    const made =
      this.getAttribute('deed') === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    return JSON.stringify(made)
  }

  private show(what: string, shown: boolean): void {
    for (const one of this.querySelectorAll<HTMLElement>(what)) one.hidden = !shown
  }
}

customElements.define('vw-passkey', Passkey)

export {}
