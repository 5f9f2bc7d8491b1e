// `<vw-files>` around a field for files: each arrives as soon as it is chosen, pasted or dropped in the form, and stands in the
// list with the question what there is to see. Without it the files come with the form.

class Files extends HTMLElement {
  private busy = 0
  /** Pressed while a file was under way: sent when it has arrived. */
  private waits: { by: HTMLElement | null } | null = null
  private form: HTMLFormElement | null = null

  connectedCallback(): void {
    this.form = this.closest('form')
    this.addEventListener('change', this)
    this.addEventListener('click', this)
    // Else the Enter key in any field of the form would press the first of these.
    for (const button of this.querySelectorAll('button')) button.type = 'button'
    for (const name of ['paste', 'dragover', 'drop']) this.form?.addEventListener(name, this)
    this.form?.addEventListener('submit', this, { capture: true })
  }

  disconnectedCallback(): void {
    for (const name of ['paste', 'dragover', 'drop']) this.form?.removeEventListener(name, this)
    this.form?.removeEventListener('submit', this, { capture: true })
  }

  handleEvent(event: Event): void {
    const files = (event as ClipboardEvent).clipboardData?.files ?? (event as DragEvent).dataTransfer?.files
    if (event.type === 'submit') this.hold(event as SubmitEvent)
    else if (event.type === 'click') this.take(event)
    else if (event.type === 'change') {
      const { input } = this
      if (event.target !== input || !input?.files) return
      const chosen = [...input.files]
      input.value = ''
      void this.bring(chosen)
    } else if (event.type === 'dragover') {
      if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault()
      // What is copied out of a document comes as text and as a picture of it: then the text is meant.
    } else if (files?.length && !(event as ClipboardEvent).clipboardData?.types.includes('text/plain')) {
      event.preventDefault()
      void this.bring([...files])
    }
  }

  private get input(): HTMLInputElement | null {
    return this.querySelector('input[type=file]')
  }
  private get list(): HTMLElement | null {
    return this.querySelector('ul')
  }

  private async bring(files: File[]): Promise<void> {
    const wrong: string[] = []
    let first: HTMLElement | null = null
    this.busy++
    this.say(this.dataset.busy)
    for (const file of files) {
      const answer = await this.send(file)
      if (typeof answer === 'string') wrong.push(answer)
      else first ??= answer
    }
    this.busy--
    this.say(wrong.join(' ') || this.dataset.added, wrong.length > 0)
    first?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
    // What keeps drafts hears of it.
    this.list?.dispatchEvent(new Event('input', { bubbles: true }))
    if (this.busy || !this.waits) return
    const { by } = this.waits
    this.waits = null
    if (!wrong.length) this.form?.requestSubmit(by)
  }

  private async send(file: File): Promise<HTMLElement | string> {
    const { list, form } = this
    if (!list || !form) return ''
    if (list.children.length >= Number(this.getAttribute('most'))) return this.dataset.full ?? ''
    if (file.size > Number(this.getAttribute('bytes'))) return `${file.name}: ${this.dataset.big}`
    const body = new FormData(form)
    body.set('bestanden', file)
    body.set('doe', 'erbij')
    try {
      const url = form.getAttribute('action') ?? ''
      const answer = await fetch(url, { method: 'POST', body, headers: { 'X-In-Background': '1' }, redirect: 'error' })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const error = page.querySelector('vw-files .error span:not(.sr-only)')
      const known = new Set([...list.children].map((one) => (one as HTMLElement).dataset.file))
      const fresh = [...page.querySelectorAll<HTMLElement>('vw-files li[data-file]')].filter(
        (one) => !known.has(one.dataset.file),
      )
      for (const button of fresh.flatMap((one) => [...one.querySelectorAll('button')])) button.type = 'button'
      list.append(...fresh)
      return fresh[0] ?? (error?.lastChild?.textContent || `${this.dataset.away}`)
    } catch {
      return this.dataset.away ?? ''
    }
  }

  private say(words = '', wrong = false): void {
    const note = this.querySelector<HTMLElement>('[data-note]')
    if (!note) return
    note.textContent = words
    note.classList.toggle('error', wrong)
  }

  private take(event: Event): void {
    const button = (event.target as Element).closest('button[name=haal]')
    if (!button) return
    event.preventDefault()
    button.closest('li')?.remove()
    this.say()
    this.input?.focus()
    this.list?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  private hold(event: SubmitEvent): void {
    if (!this.busy) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.waits = { by: event.submitter }
  }
}

customElements.define('vw-files', Files)

export {}
