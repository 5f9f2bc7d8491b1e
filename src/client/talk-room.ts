// `<vw-talk>` around a conversation: what is said stands there at once, what comes in is put in its place, and what was
// missed is asked for. The same form and the same pages work without it.
import { drop, lastSeq, place } from './talk-lines.ts'
import { forgetUnsent, keepUnsent, type Unsent, unsent } from './talk-outbox.ts'

const { renderStreamMessage, StreamActions, visit } = window.Turbo

const STREAM = 'text/vnd.turbo-stream.html'
const GIVE_UP_MS = 15_000
const READ_AFTER_MS = 1500
// What came in later, spread: or everyone in a full conversation would say so in the same moment after each message.
const spreadMs = () => 4000 + Math.random() * 56_000
const SAY_EVERY_MS = 10_000
const NEAR_PX = 160

type Words = Record<'you' | 'sending' | 'notSent' | 'tryAgain' | 'dropIt' | 'newHere' | 'one' | 'more' | 'and', string>

class Talk extends HTMLElement {
  private rev = 0
  private read = 0
  private missed = 0
  private reading = 0
  private toldRead = false
  private saying = 0
  private near = false
  private heard: string[] = []
  /** Sent while the connection was away: sent again, with the same key, when it is back. */
  private lost = new Set<string>()
  private words = {} as Words

  connectedCallback(): void {
    this.rev = Number(this.dataset.rev)
    this.read = Number(this.dataset.read)
    this.words = JSON.parse(this.dataset.words ?? '{}') as Words
    this.addEventListener('submit', this)
    this.addEventListener('click', this)
    // A poll that shows itself takes room: whoever was at the end stays there.
    this.addEventListener('turbo:before-frame-render', this)
    this.addEventListener('turbo:frame-render', this)
    document.addEventListener('visibilitychange', this)
    window.addEventListener('online', this)
    window.addEventListener('scroll', this, { passive: true })
    for (const one of this.atEnd ? unsent(this.here) : []) this.send(one)
    if (!location.hash && this.atEnd) {
      this.toEnd()
      // A visit by Turbo goes to the top after this.
      document.addEventListener('turbo:load', () => this.isConnected && this.toEnd(), { once: true })
    }
    this.markRead()
    if (this.dataset.missed !== undefined) this.catchUp(0)
  }

  disconnectedCallback(): void {
    this.tellRead()
    for (const timer of [this.missed, this.saying]) clearTimeout(timer)
    document.removeEventListener('visibilitychange', this)
    window.removeEventListener('online', this)
    window.removeEventListener('scroll', this)
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') this.submit(event as SubmitEvent)
    else if (event.type === 'click') this.press(event.target as Element)
    else if (event.type === 'online') this.catchUp(0)
    else if (event.type === 'turbo:before-frame-render') this.near = this.isNear()
    else if (event.type === 'turbo:frame-render') {
      if (this.near && (event.target as Element).matches('.poll-embed')) this.toEnd()
    } else if (document.hidden) this.tellRead()
    else this.markRead()
  }

  /** What came in: messages, or that there may be more than one knows. */
  take(lines: HTMLElement[], from: number, to: number): void {
    const { list } = this
    if (!list) return
    if (!lines.length && !to) {
      this.catchUp(0)
      return
    }
    const near = this.isNear()
    const blocked = new Set(this.dataset.blocked?.split(' '))
    const last = lastSeq(list)
    for (const line of lines) {
      if (line.dataset.maker && blocked.has(line.dataset.maker)) continue
      // Only the end of a conversation grows; elsewhere what is in view is kept up, and the rest is a link away.
      if (!this.atEnd && !document.getElementById(line.id)) {
        this.offerEnd()
        continue
      }
      const fresh = place(list, line) && Number(line.dataset.seq) > last
      if (fresh && !line.classList.contains('line--mine')) this.hear(line.dataset.name ?? '')
    }
    if (near) this.toEnd()
    this.markRead()
    if (!to) return
    if (from <= this.rev + 1) this.rev = Math.max(this.rev, to)
    else this.catchUp(100)
  }

  private get here(): string {
    return this.dataset.here ?? ''
  }
  private get list(): HTMLElement | null {
    return document.getElementById(`gesprek-${this.here}`)
  }
  private get atEnd(): boolean {
    return this.dataset.end !== undefined
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement
    const field = form.querySelector<HTMLTextAreaElement>('textarea[name=bericht]')
    const key = form.querySelector<HTMLInputElement>('input[name=sleutel]')
    // Away from the end the page itself goes there; and with files it comes back as the server has them.
    if (!field || !key || !this.atEnd || form.querySelector('[data-file]')) return
    event.preventDefault()
    if (!field.value.trim()) {
      field.focus()
      return
    }
    const replyTo = form.querySelector<HTMLInputElement>('input[name=antwoord]')?.value ?? ''
    const one = { key: key.value, text: field.value, replyTo }
    keepUnsent(this.here, one)
    this.send(one)
    // Another message, another key; and the draft of this one goes.
    key.value = crypto.getRandomValues(new Uint32Array(4)).join('-')
    field.value = ''
    form.querySelector('.composer__reply')?.remove()
    form.closest('turbo-frame')?.querySelector('.error-summary')?.remove()
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }

  private press(target: Element): void {
    const line = target.closest<HTMLElement>('li[data-sending]')
    const one = line && unsent(this.here).find(({ key }) => key === line.dataset.sending)
    if (!one) return
    if (target.closest('[data-again]')) this.send(one)
    else if (target.closest('[data-drop]')) this.giveBack(one)
  }

  private async send(one: Unsent): Promise<void> {
    this.lost.delete(one.key)
    this.show(one, this.words.sending)
    const body = new URLSearchParams({ bericht: one.text, sleutel: one.key, antwoord: one.replyTo })
    const headers = { Accept: STREAM, 'X-In-Background': '1' }
    const signal = AbortSignal.timeout(GIVE_UP_MS)
    try {
      const answer = await fetch(this.dataset.base ?? '', { method: 'POST', body, headers, signal })
      const text = await answer.text()
      if (answer.ok && answer.headers.get('content-type')?.startsWith(STREAM)) {
        forgetUnsent(this.here, one.key)
        renderStreamMessage(text)
        if (this.list) drop(this.list, one.key)
      } else if (answer.status === 422) this.show(one, text, true)
      else this.show(one, this.words.notSent, true)
    } catch {
      // Perhaps it did arrive: with the same key it is sent again without harm.
      this.lost.add(one.key)
      this.show(one, this.words.notSent, true)
    }
  }

  private giveBack(one: Unsent): void {
    forgetUnsent(this.here, one.key)
    if (this.list) drop(this.list, one.key)
    const field = this.querySelector<HTMLTextAreaElement>('textarea[name=bericht]')
    if (!field || field.value) return
    field.value = one.text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }

  private show(one: Unsent, words: string, failed = false): void {
    const { list } = this
    if (!list) return
    drop(list, one.key)
    const line = document.createElement('li')
    line.className = 'line line--mine line--sending'
    line.dataset.sending = one.key
    const state = textIn('p', words, failed ? 'line__failed' : 'line__state')
    if (failed) {
      const buttons = [this.words.tryAgain, this.words.dropIt].map((label) => textIn('button', label, 'as-link'))
      buttons[0]?.setAttribute('data-again', '')
      buttons[1]?.setAttribute('data-drop', '')
      state.append(' ', ...buttons.flatMap((button) => [button, ' ']))
      state.setAttribute('role', 'alert')
    }
    const article = textIn('article', '', 'message')
    article.append(textIn('div', one.text, 'bubble'))
    line.append(article, state)
    list.append(line)
    this.toEnd()
  }

  private catchUp(afterMs: number): void {
    clearTimeout(this.missed)
    // Everyone who lost the same connection would ask in the same moment.
    this.missed = window.setTimeout(() => void this.ask(), afterMs + Math.random() * 200)
  }

  private async ask(): Promise<void> {
    const answer = await fetch(`${this.dataset.base}/sinds?na=${this.rev}`, { headers: { Accept: STREAM } }).catch(
      () => null,
    )
    if (!this.isConnected) return
    if (!answer || answer.status >= 500) this.catchUp(3000)
    else if (answer.status === 204) visit(location.href, { action: 'replace' })
    else if (answer.ok && answer.headers.get('content-type')?.startsWith(STREAM)) {
      renderStreamMessage(await answer.text())
      for (const one of unsent(this.here)) if (this.lost.has(one.key)) this.send(one)
    }
  }

  private markRead(): void {
    const last = this.list ? lastSeq(this.list) : 0
    if (document.hidden || !this.atEnd || last <= this.read || !this.isNear()) return
    this.read = last
    this.reading ||= window.setTimeout(() => this.tellRead(), this.toldRead ? spreadMs() : READ_AFTER_MS)
  }

  private tellRead(): void {
    clearTimeout(this.reading)
    if (!this.reading) return
    this.reading = 0
    this.toldRead = true
    const body = new URLSearchParams({ tot: String(this.read) })
    void fetch(`${this.dataset.base}/gelezen`, { method: 'POST', body, keepalive: true }).catch(() => {})
  }

  // Told in one sentence now and then, so that a busy conversation does not talk through everything else.
  private hear(name: string): void {
    this.heard.push(name)
    if (this.saying) return
    this.saying = window.setTimeout(
      () => {
        this.saying = 0
        const names = [...new Set(this.heard)].join(', ').replace(/, ([^,]*)$/, ` ${this.words.and} $1`)
        const words = this.heard.length === 1 ? this.words.one : this.words.more.replace('#', String(this.heard.length))
        this.heard = []
        const status = this.querySelector('[data-news]')
        if (status) status.textContent = words.replace('@', names)
      },
      this.querySelector('[data-news]')?.textContent ? SAY_EVERY_MS : 1000,
    )
  }

  private offerEnd(): void {
    const ways = this.querySelector('#einde')
    if (!ways || ways.querySelector('[data-new-here]')) return
    const link = textIn('a', this.words.newHere, 'chip chip--fill') as HTMLAnchorElement
    link.href = `${this.dataset.base}#einde`
    link.dataset.newHere = ''
    ways.append(link)
  }

  private isNear(): boolean {
    const end = this.querySelector('#einde')?.getBoundingClientRect().top ?? 0
    return end < window.innerHeight + NEAR_PX
  }

  private toEnd(): void {
    this.querySelector('#einde')?.scrollIntoView({ block: 'end' })
  }
}

function textIn(tag: string, text: string, name: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  element.textContent = text
  if (element instanceof HTMLButtonElement) element.type = 'button'
  return element
}

customElements.define('vw-talk', Talk)

StreamActions.talk = function (this: HTMLElement & { templateContent?: DocumentFragment }) {
  const id = this.getAttribute('target')?.replace('gesprek-', '') ?? ''
  const talk = document.querySelector<Talk>(`vw-talk[data-here="${CSS.escape(id)}"]`)
  const content = this.querySelector('template') ? this.templateContent : null
  const lines = [...(content?.querySelectorAll<HTMLElement>('li.line') ?? [])]
  talk?.take(lines, Number(this.getAttribute('from') ?? 0), Number(this.getAttribute('to') ?? 0))
}
