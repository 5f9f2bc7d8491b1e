// `<vw-preview for="textarea-id" src="/url"><div data-output></div></vw-preview>`: shows how typed Markdown will look.
// The server answers `POST src` with `text=...` as safe HTML. Without [data-output] the element itself is filled.

const AFTER_MS = 400

class Preview extends HTMLElement {
  private timer = 0
  private latest: AbortController | null = null
  private source: HTMLTextAreaElement | null = null

  connectedCallback(): void {
    const source = document.getElementById(this.getAttribute('for') ?? '')
    if (!(source instanceof HTMLTextAreaElement)) return
    this.source = source
    this.output.setAttribute('aria-live', 'polite')
    source.addEventListener('input', this)
    if (source.value) this.handleEvent()
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
    this.latest?.abort()
    this.source?.removeEventListener('input', this)
  }

  handleEvent(): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.show().catch(() => {}), AFTER_MS)
  }

  private async show(): Promise<void> {
    this.latest?.abort()
    this.latest = new AbortController()
    const { signal } = this.latest
    const body = new URLSearchParams({ text: this.source?.value ?? '' })
    const response = await fetch(this.getAttribute('src') ?? '', { method: 'POST', body, signal, redirect: 'error' })
    if (!response.ok) return
    const html = await response.text()
    if (!signal.aborted) this.output.innerHTML = html
  }

  private get output(): Element {
    return this.querySelector('[data-output]') ?? this
  }
}

customElements.define('vw-preview', Preview)

export {}
