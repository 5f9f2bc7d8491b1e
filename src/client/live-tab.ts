// Where there is no SharedWorker (Chrome on Android, for one): the tabs choose a leader, who holds the stream for all.
import { stayAlive, whenGone } from './live-alive.ts'
import { type Holder, makeHolder } from './live-holder.ts'
import type { Ask, News } from './live-words.ts'

// A leader in the background may be frozen by the browser: it then keeps its lock but brings nothing.
const ANSWER_WITHIN_MS = 1500

type Word =
  | { tab: string; ask: Ask }
  | { to: string; news: News }
  | { leader: string }
  | { tab: string; there: true }
  | { here: true }

/**
 * Leads the tabs of this person in this browser, or follows the tab that does.
 * @returns says what this tab follows
 */
export function askLeader(who: string, take: (news: News) => void): (ask: Ask) => void {
  if (!navigator.locks || !('BroadcastChannel' in window)) return alone(take)
  const channel = new BroadcastChannel(`live ${who}`)
  const say = (word: Word) => channel.postMessage(word)
  const me = stayAlive()
  let tab = ''
  let mine: Ask = { topics: [], shown: [] }
  let holder: Holder<string> | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  let queued = false
  const known = new Set<string>()

  async function lead(steal: boolean): Promise<void> {
    tab = await me
    if (!steal) queued = true
    try {
      await navigator.locks.request(`live-leader ${who}`, { steal }, () => {
        if (!steal) queued = false
        holder = makeHolder((to, news) => (to === tab ? take(news) : say({ to, news })), steal)
        holder.ask(tab, mine)
        say({ leader: tab })
        return new Promise(() => {})
      })
    } catch {
      // Another tab found this one silent and took over.
      holder?.close()
      holder = null
      if (!queued) void lead(false)
    }
  }

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if ('ask' in data && holder) {
      const { tab: other } = data
      if (!known.has(other)) whenGone(other, () => holder?.drop(other))
      known.add(other)
      holder.ask(other, data.ask)
    } else if ('to' in data && data.to === tab) take(data.news)
    else if ('leader' in data) say({ tab, ask: { ...mine, shown: [] } })
    else if ('there' in data && holder) say({ here: true })
    else if ('here' in data) clearTimeout(waiting)
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(waiting)
    if (document.hidden || holder) return
    say({ tab, there: true })
    waiting = setTimeout(() => void lead(true), ANSWER_WITHIN_MS)
  })

  void lead(false)
  return (ask) => {
    mine = ask
    if (holder) holder.ask(tab, ask)
    else void me.then((name) => say({ tab: name, ask }))
  }
}

// No locks without TLS: each tab has a stream of its own, up to the six that a browser allows.
function alone(take: (news: News) => void): (ask: Ask) => void {
  const holder = makeHolder<string>((_, news) => take(news))
  return (ask) => holder.ask('', ask)
}
