import { stayAlive } from './live-alive.ts'
import type { Ask, News } from './live-words.ts'

/**
 * Asks a SharedWorker to hold the stream.
 * @param script its address
 * @param who one worker a person: nobody gets news that was meant for who used this browser before
 * @returns says what this tab follows
 */
export function askWorker(script: string, who: string, take: (news: News) => void): (ask: Ask) => void {
  const { port } = new SharedWorker(script, { type: 'module', name: `live ${who}` })
  port.onmessage = ({ data }: MessageEvent<News>) => take(data)
  void stayAlive().then((alive) => port.postMessage({ alive }))
  return (ask) => port.postMessage(ask)
}
