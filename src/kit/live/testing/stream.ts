import { until } from './house.ts'

/** A stream as a browser reads it. */
export interface Reading {
  status: number
  headers: Headers
  /** In order of arrival. */
  events: { topic: string; html: string }[]
  retry: number | null
  over: boolean
  /** Waits for an event on a topic with this text in it. */
  heard(topic: string, text: string): Promise<void>
  leave(): void
}

/**
 * Opens a stream and reads it until it ends.
 * @param headers with the cookie
 */
export async function readStream(url: string, headers: Record<string, string>): Promise<Reading> {
  const abort = new AbortController()
  const response = await fetch(url, { headers, signal: abort.signal })
  const reading: Reading = {
    status: response.status,
    headers: response.headers,
    events: [],
    retry: null,
    over: false,
    heard: (topic, text) =>
      until(() => reading.events.some((event) => event.topic === topic && event.html.includes(text))),
    leave: () => abort.abort(),
  }
  void read(response, reading)
    .catch(() => {})
    .then(() => {
      reading.over = true
    })
  return reading
}

async function read(response: Response, reading: Reading): Promise<void> {
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) take(block.split('\n'), reading)
  }
}

function take(lines: string[], reading: Reading): void {
  const of = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2))
  const [topic, ...html] = of('data')
  if (topic) reading.events.push({ topic, html: html.join('\n') })
  const [retry] = of('retry')
  if (retry) reading.retry = Number(retry)
}
