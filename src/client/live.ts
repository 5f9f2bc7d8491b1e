// `<vw-live topics="people:abc inbox:def">`: while it stands in the page, what changes on those topics is put in place.
// With `aside` it is a small thing beside the page, such as a count: going back may show the page as it was, and only this
// is asked anew.
import { cache, renderStreamMessage, StreamActions } from '@hotwired/turbo'
import { askWorker } from './live-shared.ts'
import { askLeader } from './live-tab.ts'
import type { Ask, News } from './live-words.ts'
import { whoIsHere } from './who.ts'

const shown = new Set<Live>()
let fresh: string[] = []
let missed = false
let link: { who: string; say: (ask: Ask) => void } | null = null
let timer = 0

class Live extends HTMLElement {
  static observedAttributes = ['topics']

  get topics(): string[] {
    return this.getAttribute('topics')?.split(/\s+/).filter(Boolean) ?? []
  }

  connectedCallback(): void {
    shown.add(this)
    // Going back to a page from Turbo's cache would show how things were.
    if (!this.hasAttribute('aside')) cache.exemptPageFromCache()
    missed ||= this.dataset.old !== undefined && !document.documentElement.hasAttribute('data-turbo-preview')
    delete this.dataset.old
    this.attributeChangedCallback()
  }

  attributeChangedCallback(): void {
    if (!this.isConnected) return
    fresh.push(...this.topics)
    soon()
  }

  disconnectedCallback(): void {
    shown.delete(this)
    soon()
  }
}

// Turbo takes the old page out and puts the new one in: one change, not two.
function soon(): void {
  clearTimeout(timer)
  timer = window.setTimeout(() => ask(), 20)
}

function ask(): void {
  const topics = [...new Set([...shown].flatMap((element) => element.topics))]
  const who = whoIsHere()
  if (link && link.who !== who) link.say({ topics: [], shown: [] })
  if (link?.who !== who) link = topics.length ? { who, say: connect(who) } : null
  link?.say({ topics, shown: fresh, missed })
  fresh = []
  missed = false
}

function connect(who: string): (ask: Ask) => void {
  const take = ({ topic, html }: News) => {
    if (who === whoIsHere() && [...shown].some((element) => element.topics.includes(topic))) renderStreamMessage(html)
  }
  const script = [...shown].find((element) => element.dataset.worker)?.dataset.worker
  const worker = script ?? document.documentElement.dataset.liveWorker
  return worker && 'SharedWorker' in window ? askWorker(worker, who, take) : askLeader(who, take)
}

customElements.define('vw-live', Live)

// Until the script of a conversation is there (talk-room.ts), it only remembers that there was something.
StreamActions.talk ??= () => document.querySelector('vw-talk')?.setAttribute('data-missed', '')

// A page that the browser itself kept and shows again has missed what happened meanwhile.
window.addEventListener('pageshow', (event) => {
  missed = event.persisted && shown.size > 0
  if (missed) ask()
})
document.addEventListener('turbo:before-cache', () => {
  for (const element of shown) element.dataset.old = ''
})
