// `<vw-copy for="field-id" said="Gekopieerd"><div data-with hidden><button data-copy>…</button></div><p role="status"></p></vw-copy>`:
// the button appears where JavaScript runs, and puts what the field holds on the clipboard.

class Copy extends HTMLElement {
  connectedCallback(): void {
    for (const one of this.querySelectorAll<HTMLElement>('[data-with]')) one.hidden = false
    this.addEventListener('click', this)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this)
  }

  handleEvent(event: Event): void {
    if (!(event.target as Element).closest('[data-copy]')) return
    const field = document.getElementById(this.getAttribute('for') ?? '')
    if (field instanceof HTMLInputElement) void this.copy(field)
  }

  private async copy(field: HTMLInputElement): Promise<void> {
    field.select()
    // Without TLS a browser has no clipboard to write to; then what is selected is copied the old way.
    const done = await (navigator.clipboard?.writeText(field.value) ?? Promise.reject()).then(
      () => true,
      () => document.execCommand('copy'),
    )
    const status = this.querySelector('[role="status"]')
    if (done && status) status.textContent = this.getAttribute('said')
  }
}

customElements.define('vw-copy', Copy)

export {}
