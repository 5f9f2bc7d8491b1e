// `<vw-beside for="form-id" src="/url"><div data-output></div></vw-beside>`: while one fills in a form, the server says
// what goes with it. It answers `POST src` with the form's fields as safe HTML.

const AFTER_MS = 1000

class Beside extends HTMLElement {
  private timer = 0
  private latest: AbortController | null = null
  private form: HTMLFormElement | null = null

  connectedCallback(): void {
    const form = document.getElementById(this.getAttribute('for') ?? '')
    if (!(form instanceof HTMLFormElement)) return
    this.form = form
    this.output.setAttribute('aria-live', 'polite')
    form.addEventListener('input', this)
    // Once it is on its way there is nothing to keep or look up any more.
    form.addEventListener('submit', this)
    if ([...form.querySelectorAll('textarea')].some(({ value }) => value)) this.handleEvent(new Event('input'))
  }

  disconnectedCallback(): void {
    this.stop()
    this.form?.removeEventListener('input', this)
    this.form?.removeEventListener('submit', this)
  }

  handleEvent(event: Event): void {
    this.stop()
    if (event.type === 'input') this.timer = window.setTimeout(() => void this.show().catch(() => {}), AFTER_MS)
  }

  private stop(): void {
    clearTimeout(this.timer)
    this.latest?.abort()
  }

  private async show(): Promise<void> {
    if (!this.form) return
    this.latest = new AbortController()
    const { signal } = this.latest
    const body = new URLSearchParams(new FormData(this.form) as never)
    const response = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body, signal, redirect: 'error' })
    if (!response.ok) return
    const html = await response.text()
    if (!signal.aborted) this.output.innerHTML = html
  }

  private get output(): Element {
    return this.querySelector('[data-output]') ?? this
  }
}

customElements.define('vw-beside', Beside)

export {}
