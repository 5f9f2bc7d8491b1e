// `<vw-programme>` around the editor of a programme: parts are dragged by their handle or moved with the keyboard, and every
// button answers in place. Without it each button is an ordinary form.

class Programme extends HTMLElement {
  /** The row under way, the order before it, and how it is moved. */
  private lifted: { row: HTMLElement; before: HTMLElement[]; by: 'keys' | 'pointer' } | null = null
  /** Moving a row in the page takes the focus from it for a moment: that is not letting go. */
  private moving = false

  connectedCallback(): void {
    for (const name of ['submit', 'keydown', 'pointerdown', 'focusout']) this.addEventListener(name, this)
    for (const name of ['pointermove', 'pointerup', 'pointercancel']) this.addEventListener(name, this)
    this.ready()
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') void this.answer(event as SubmitEvent)
    else if (event.type === 'keydown') this.key(event as KeyboardEvent)
    else if (event.type === 'pointerdown') this.take(event as PointerEvent)
    else if (event.type === 'pointermove') this.follow(event as PointerEvent)
    else if (event.type === 'pointerup') this.drop('pointer')
    else if (event.type === 'pointercancel') this.cancel('pointer')
    else if (!this.moving) this.cancel('keys')
  }

  // Handles are there for who can use them.
  private ready(): void {
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-grip], [data-how]')) hidden.hidden = false
  }

  private get list(): HTMLElement | null {
    return this.querySelector('.programme-rows')
  }
  private get rows(): HTMLElement[] {
    return [...(this.list?.querySelectorAll<HTMLElement>('.programme-row') ?? [])]
  }

  private key(event: KeyboardEvent): void {
    const grip = (event.target as Element).closest<HTMLElement>('[data-grip]')
    const row = grip?.closest<HTMLElement>('.programme-row')
    if (!row) return
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (event.key === ' ' || event.key === 'Enter') {
      if (this.lifted) this.drop('keys')
      else this.lift(row, 'keys')
    } else if (event.key === 'Escape' && this.lifted) this.cancel('keys')
    else if (step && this.lifted?.by === 'keys') {
      const { rows } = this
      const to = rows.indexOf(row) + step
      if (to >= 0 && to < rows.length) this.move(row, to)
      grip?.focus()
    } else return
    event.preventDefault()
  }

  private take(event: PointerEvent): void {
    const grip = (event.target as Element).closest<HTMLElement>('[data-grip]')
    const row = grip?.closest<HTMLElement>('.programme-row')
    if (!row || event.button !== 0 || this.lifted) return
    event.preventDefault()
    grip?.focus()
    grip?.setPointerCapture(event.pointerId)
    this.lift(row, 'pointer')
  }

  private follow(event: PointerEvent): void {
    if (this.lifted?.by !== 'pointer') return
    const { row } = this.lifted
    const { rows } = this
    const from = rows.indexOf(row)
    // Over the middle of a neighbour: then it changes places with it.
    const past = (one: HTMLElement) => {
      const { top, height } = one.getBoundingClientRect()
      return event.clientY > top + height / 2
    }
    const others = rows.filter((one) => one !== row)
    const to = others.filter(past).length
    if (to !== from) this.move(row, to)
    if (event.clientY < 70) scrollBy(0, -14)
    else if (event.clientY > innerHeight - 70) scrollBy(0, 14)
  }

  private lift(row: HTMLElement, by: 'keys' | 'pointer'): void {
    this.lifted = { row, before: this.rows, by }
    row.dataset.lifted = ''
    this.say(this.dataset.lifted)
  }

  private move(row: HTMLElement, to: number): void {
    const { list } = this
    if (!list) return
    const grip = row.querySelector<HTMLElement>('[data-grip]')
    const others = this.rows.filter((one) => one !== row)
    this.moving = true
    // The row stays where it is and its neighbours go around it: so it keeps the pointer and the focus.
    for (const one of others.slice(0, to)) list.insertBefore(one, row)
    for (const one of others.slice(to)) list.append(one)
    if (document.activeElement !== grip) grip?.focus()
    this.moving = false
    this.tick()
    this.say(this.dataset.place, row)
  }

  private drop(by: 'keys' | 'pointer'): void {
    if (this.lifted?.by !== by) return
    const { row, before } = this.lifted
    this.let()
    const { rows } = this
    const form = row.closest('form')
    if (rows.every((one, i) => one === before[i])) this.say(this.dataset.cancelled)
    else if (form) this.keep(form, row, before)
  }

  private keep(form: HTMLFormElement, row: HTMLElement, before: HTMLElement[]): void {
    this.say(this.dataset.dropped, row)
    const body = new FormData(form)
    body.set('volgorde', this.rows.map((one) => one.dataset.id).join(','))
    void this.send(form, body, `#${row.id} [data-grip]`, () => this.put(before))
  }

  private cancel(by: 'keys' | 'pointer'): void {
    if (this.lifted?.by !== by) return
    const { row, before } = this.lifted
    const focused = row.contains(document.activeElement)
    this.put(before)
    if (focused) row.querySelector<HTMLElement>('[data-grip]')?.focus()
    this.let()
    this.say(this.dataset.cancelled)
  }

  private put(rows: readonly HTMLElement[]): void {
    this.moving = true
    for (const one of rows) this.list?.append(one)
    this.moving = false
    this.tick()
  }

  private let(): void {
    delete this.lifted?.row.dataset.lifted
    this.lifted = null
  }

  // The clock, as the server counts it.
  private tick(): void {
    const begins = Number(this.list?.dataset.begins)
    const dot = this.list?.dataset.dot ?? ':'
    const shown = (at: number) => `${Math.floor((at % 1440) / 60)}${dot}${String(at % 60).padStart(2, '0')}`
    let at = begins
    for (const { dataset, children } of this.rows) {
      if (dataset.fixed) at = begins + Number(dataset.fixed)
      const hour = [...children].find((one) => (one as HTMLElement).dataset.hour !== undefined)
      if (hour) hour.textContent = shown(at)
      at += Number(dataset.minutes)
    }
    const end = this.querySelector<HTMLElement>('[data-ends]')
    if (end) end.textContent = (end.dataset.ends ?? '').replace('{time}', shown(at))
  }

  private async answer(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement
    // What belongs to another page goes there.
    if (!new URL(form.action).pathname.endsWith('/programma')) return
    event.preventDefault()
    const by = event.submitter as HTMLButtonElement | null
    await this.send(form, new FormData(form, by), by?.value ? `[value="${by.value}"]:not(:disabled)` : '')
  }

  // The answer is the page itself: what stands in it takes the place of what stands here.
  private async send(form: HTMLFormElement, body: FormData, focus: string, undo?: () => void): Promise<void> {
    const id = focus.match(/[0-9a-z]{12}/)?.[0]
    try {
      const answer = await fetch(form.action, { method: 'POST', body })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('vw-programme [data-live-part]')
      const here = this.querySelector('[data-live-part]')
      // Signed out meanwhile, or no gathering any more: the page says what.
      if (!fresh || !here) {
        location.reload()
        return
      }
      here.replaceWith(document.importNode(fresh, true))
      this.ready()
      const said = this.querySelector<HTMLElement>('[role=alert]')
      if (said) said.scrollIntoView({ block: 'center' })
      const next =
        (focus && this.querySelector<HTMLElement>(focus)) ||
        (id && this.querySelector<HTMLElement>(`#deel-${id} [data-grip]`))
      if (next) next.focus({ preventScroll: said !== null })
    } catch {
      undo?.()
      this.say(this.dataset.away)
      this.querySelector<HTMLElement>('[data-how]')?.replaceChildren(this.dataset.away ?? '')
    }
  }

  private say(words = '', row?: HTMLElement): void {
    const note = this.querySelector<HTMLElement>('[data-say]')
    if (!note) return
    const { rows } = this
    const time = row?.querySelector<HTMLElement>('[data-hour]')?.textContent ?? ''
    note.textContent = words
      .replace('{n}', String(row ? rows.indexOf(row) + 1 : 0))
      .replace('{all}', String(rows.length))
      .replace(/\{time\}/, time)
  }
}

customElements.define('vw-programme', Programme)

export {}
