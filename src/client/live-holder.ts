import type { Ask, News } from './live-words.ts'

// The union changes with every page that opens: changes are taken together. What is merely too much can wait longer.
const ADD_AFTER_MS = 100
const DROP_AFTER_MS = 30_000
/** As long as a page may be under way: news that came in this while is told again to whoever begins to show it. */
const FRESH_MS = 30_000
const MOST_TOPICS = 40
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 60_000

/** The part of EventSource that is used. */
export type Source = Pick<EventSource, 'onmessage' | 'onopen' | 'onerror' | 'readyState' | 'close'>

/** Holds the one stream of a browser for all its tabs. */
export interface Holder<Tab> {
  ask(tab: Tab, ask: Ask): void
  drop(tab: Tab): void
  close(): void
}

/**
 * @param tell brings news to a tab
 * @param behind true when the holder before this one may have been silent for a while
 * @param open makes an EventSource
 */
export function makeHolder<Tab>(
  tell: (tab: Tab, news: News) => void,
  behind = false,
  open: (url: string) => Source = (url) => new EventSource(url),
): Holder<Tab> {
  const tabs = new Map<Tab, Set<string>>()
  const latest = new Map<string, { html: string; at: number }>()
  let source: Source | null = null
  let carried = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS
  let all = behind

  // The tab that asked last comes first: when there are too many topics, the oldest tabs stay still.
  const wanted = () => new Set([...tabs.values()].reverse().flatMap((topics) => [...topics]))

  function later(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(reopen, ms)
  }

  function reopen(): void {
    const next = new Set([...wanted()].slice(0, MOST_TOPICS))
    const same = next.size === carried.size && [...next].every((topic) => carried.has(topic))
    if (source && source.readyState !== 2 && same && !all) return
    source?.close()
    source = null
    carried = next
    for (const topic of latest.keys()) if (!carried.has(topic)) latest.delete(topic)
    if (carried.size === 0) return
    const url = `/live/stroom?o=${[...carried].join(',')}${all ? '&alles=1' : ''}`
    const mine = open(url)
    source = mine
    mine.onopen = () => {
      retryMs = FIRST_RETRY_MS
      all = false
    }
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      const end = data.indexOf('\n')
      bring(data.slice(0, end), data.slice(end + 1))
    }
    mine.onerror = () => {
      // While it is connecting it tries by itself. Closed is an answer other than a stream: no longer allowed, or a
      // proxy whose server is starting. The first is for long, the second for a moment, and they look the same.
      if (mine.readyState !== 2 || source !== mine) return
      all = true
      later(retryMs * (0.75 + Math.random() / 2))
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    }
  }

  function bring(topic: string, html: string): void {
    latest.set(topic, { html, at: Date.now() })
    for (const [tab, topics] of tabs) if (topics.has(topic)) tell(tab, { topic, html })
  }

  function weigh(): void {
    const topics = wanted()
    if (source?.readyState === 2 || [...topics].slice(0, MOST_TOPICS).some((topic) => !carried.has(topic))) {
      later(ADD_AFTER_MS)
    } else if (topics.size < carried.size) later(DROP_AFTER_MS)
  }

  return {
    ask(tab, { topics, shown, missed }) {
      tabs.delete(tab)
      if (topics.length) tabs.set(tab, new Set(topics))
      for (const topic of shown) {
        const news = latest.get(topic)
        if (news && news.at > Date.now() - FRESH_MS) tell(tab, { topic, html: news.html })
      }
      if (missed) all = true
      if (missed) later(ADD_AFTER_MS)
      else weigh()
    },
    drop(tab) {
      tabs.delete(tab)
      weigh()
    },
    close() {
      clearTimeout(timer)
      source?.close()
      tabs.clear()
    },
  }
}
