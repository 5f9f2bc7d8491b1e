// The SharedWorker: one stream for all tabs of a browser.
import { whenGone } from './live-alive.ts'
import { makeHolder } from './live-holder.ts'
import type { Ask } from './live-words.ts'

const holder = makeHolder<MessagePort>((port, news) => port.postMessage(news))

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0] as MessagePort
  port.onmessage = ({ data }: MessageEvent<Ask | { alive: string }>) => {
    if ('alive' in data) whenGone(data.alive, () => holder.drop(port))
    else holder.ask(port, data)
  }
})
