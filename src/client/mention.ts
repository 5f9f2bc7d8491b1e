// `<vw-mention src="..." label="...">` around a text area: while one types an at sign and a name, it offers who may be meant.

const AFTER_MS = 150
const TYPED = /(?:^|[\s(])@([\p{L}][\p{L}'’-]*(?: [\p{L}][\p{L}'’-]*)?)$/u

class Mention extends HTMLElement {
  private timer = 0
  private asked = ''

  connectedCallback(): void {
    for (const name of ['input', 'keydown', 'click', 'focusout']) this.addEventListener(name, this)
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
  }

  handleEvent(event: Event): void {
    if (event.type === 'input') this.typed()
    else if (event.type === 'keydown') this.key(event as KeyboardEvent)
    else if (event.type === 'focusout') {
      if (!this.contains((event as FocusEvent).relatedTarget as Node | null)) this.close()
    } else {
      const button = (event.target as Element).closest<HTMLElement>('[data-name]')
      if (button) this.choose(button.dataset.name ?? '')
    }
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }
  private get options(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-name]')]
  }

  private typed(): void {
    clearTimeout(this.timer)
    const beginning = this.beginning()
    if (beginning === null) this.close()
    else this.timer = window.setTimeout(() => void this.ask(beginning), AFTER_MS)
  }

  private beginning(): string | null {
    const { field } = this
    return TYPED.exec(field?.value.slice(0, field.selectionStart) ?? '')?.[1] ?? null
  }

  private async ask(beginning: string): Promise<void> {
    this.asked = beginning
    const answer = await fetch(`${this.getAttribute('src')}?q=${encodeURIComponent(beginning)}`).catch(() => null)
    if (!answer?.ok || this.asked !== beginning || this.beginning() !== beginning) return
    this.offer((await answer.json()) as { name: string }[])
  }

  private offer(people: { name: string }[]): void {
    this.close()
    if (!people.length) return
    const list = document.createElement('ul')
    list.className = 'mention'
    list.setAttribute('aria-label', this.getAttribute('label') ?? '')
    for (const { name } of people) {
      const button = document.createElement('button')
      button.type = 'button'
      button.dataset.name = name
      button.textContent = name
      const item = document.createElement('li')
      item.append(button)
      list.append(item)
    }
    this.append(list)
  }

  private key(event: KeyboardEvent): void {
    const { options } = this
    if (!options.length) return
    const at = options.indexOf(document.activeElement as HTMLElement)
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown') options[(at + 1) % options.length]?.focus()
    else if (event.key === 'ArrowUp') options.at(at < 1 ? -1 : at - 1)?.focus()
    else if (event.key === 'Tab' && at < 0 && !event.shiftKey) this.choose(options[0]?.dataset.name ?? '')
    else return
    event.preventDefault()
  }

  private choose(name: string): void {
    const { field } = this
    const beginning = this.beginning()
    this.close()
    if (!field || beginning === null) return
    const end = field.selectionStart
    field.setRangeText(`${name} `, end - beginning.length, end, 'end')
    field.focus()
    field.dispatchEvent(new Event('input', { bubbles: true }))
    this.close()
  }

  private close(): void {
    this.asked = ''
    this.querySelector('.mention')?.remove()
  }
}

customElements.define('vw-mention', Mention)

export {}
