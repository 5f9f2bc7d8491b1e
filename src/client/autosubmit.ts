// `<vw-autosubmit>` around a GET search form: it searches while people type. Give the form `data-turbo-frame`.

const AFTER_MS = 250
const TYPED = /^(text|search|email|url|tel|number)$/

class Autosubmit extends HTMLElement {
  private timer = 0
  private asked = ''

  connectedCallback(): void {
    this.form?.setAttribute('data-turbo-action', this.form.dataset.turboAction ?? 'replace')
    this.asked = this.query
    this.addEventListener('input', this)
    this.addEventListener('change', this)
    this.addEventListener('submit', this)
    document.addEventListener('turbo:click', this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
    document.removeEventListener('turbo:click', this)
  }

  handleEvent(event: Event): void {
    clearTimeout(this.timer)
    // Whoever follows a link has found what they looked for: a search that still waits would call them back.
    if (event.type === 'turbo:click') return
    if (event.type === 'submit') {
      this.asked = this.query
      return
    }
    const typing = event.target instanceof HTMLInputElement && TYPED.test(event.target.type)
    if (event.type === 'input' && typing && !(event as InputEvent).isComposing) {
      this.timer = window.setTimeout(() => this.submit(), AFTER_MS)
    } else if (event.type === 'change' && !typing) this.submit()
  }

  private submit(): void {
    if (this.isConnected && this.query !== this.asked) this.form?.requestSubmit()
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  private get query(): string {
    return this.form ? new URLSearchParams(new FormData(this.form) as never).toString() : ''
  }
}

customElements.define('vw-autosubmit', Autosubmit)

// A form inside what is replaced: the new field takes over what was typed meanwhile, and where.
let typing: { id: string; value: string; start: number | null; end: number | null } | null = null

function remember(): void {
  const field = document.activeElement
  typing =
    field instanceof HTMLInputElement && field.id && TYPED.test(field.type) && field.closest('vw-autosubmit')
      ? { id: field.id, value: field.value, start: field.selectionStart, end: field.selectionEnd }
      : null
}

function restore(): void {
  const field = typing && document.getElementById(typing.id)
  if (!typing || !(field instanceof HTMLInputElement) || field === document.activeElement) return
  const missed = field.value !== typing.value
  field.value = typing.value
  field.focus({ preventScroll: true })
  if (typing.start !== null) field.setSelectionRange(typing.start, typing.end)
  if (missed) field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

for (const name of ['turbo:before-render', 'turbo:before-frame-render'] as const) {
  document.addEventListener(name, remember)
}
for (const name of ['turbo:render', 'turbo:frame-render'] as const) document.addEventListener(name, restore)

export {}
