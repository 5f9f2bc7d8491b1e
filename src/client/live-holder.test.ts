import { beforeEach, expect, it, vi } from 'vitest'
import { makeHolder, type Source } from './live-holder.ts'

interface Fake extends Source {
  url: string
}

let sources: Fake[]
let told: string[]

beforeEach(() => {
  vi.useFakeTimers()
  sources = []
  told = []
})

function open(url: string): Fake {
  const source: Fake = {
    url,
    readyState: 1,
    onmessage: null,
    onopen: null,
    onerror: null,
    close() {
      ;(this as { readyState: number }).readyState = 2
    },
  }
  sources.push(source)
  return source
}

const holderOf = (behind = false) =>
  makeHolder<string>((tab, { topic, html }) => told.push(`${tab}<${topic}=${html}`), behind, open)
const asks = (...topics: string[]) => ({ topics, shown: topics })
const last = () => sources.at(-1) as Fake
const bring = (data: string) => last().onmessage?.call(undefined as never, { data } as MessageEvent)
const fail = () => {
  ;(last() as { readyState: number }).readyState = 2
  last().onerror?.call(undefined as never, new Event('error'))
}
const openOnes = () => sources.filter(({ readyState }) => readyState !== 2)

it('has one stream for what all tabs follow together, whoever asked last in front', () => {
  const holder = holderOf()
  holder.ask('one', asks('a:1', 'b:2'))
  holder.ask('two', asks('b:2', 'c:3'))
  vi.advanceTimersByTime(100)
  expect(sources.map(({ url }) => url)).toEqual(['/live/stroom?o=b:2,c:3,a:1'])
  bring('b:2\n<p>\nb</p>')
  bring('c:3\nc')
  expect(told).toEqual(['one<b:2=<p>\nb</p>', 'two<b:2=<p>\nb</p>', 'two<c:3=c'])
})

it('opens anew when something is added, not when the same is asked again', () => {
  const holder = holderOf()
  holder.ask('one', asks('a:1'))
  vi.advanceTimersByTime(100)
  holder.ask('two', asks('a:1'))
  vi.advanceTimersByTime(60_000)
  expect(sources).toHaveLength(1)
  holder.ask('two', asks('b:2'))
  vi.advanceTimersByTime(100)
  expect(openOnes().map(({ url }) => url)).toEqual(['/live/stroom?o=b:2,a:1'])
})

it('lets go of what nobody follows after a while, and of the stream when nothing is left', () => {
  const holder = holderOf()
  holder.ask('one', asks('a:1'))
  holder.ask('two', asks('b:2'))
  vi.advanceTimersByTime(100)
  holder.drop('two')
  vi.advanceTimersByTime(1000)
  expect(sources).toHaveLength(1)
  vi.advanceTimersByTime(30_000)
  expect(openOnes().map(({ url }) => url)).toEqual(['/live/stroom?o=a:1'])
  holder.ask('one', asks())
  vi.advanceTimersByTime(30_000)
  expect(openOnes()).toEqual([])
})

it('tells a page that has just come what came while it was on its way', () => {
  const holder = holderOf()
  holder.ask('one', asks('a:1'))
  vi.advanceTimersByTime(100)
  bring('a:1\nnew')
  holder.ask('one', { topics: ['a:1'], shown: [] })
  expect(told).toEqual(['one<a:1=new'])
  holder.ask('one', asks('a:1'))
  expect(told).toEqual(['one<a:1=new', 'one<a:1=new'])
  vi.advanceTimersByTime(31_000)
  holder.ask('one', asks('a:1'))
  expect(told).toHaveLength(2)
})

it('tries again ever more slowly when the answer is no stream, and then asks for everything', () => {
  holderOf().ask('one', asks('a:1'))
  vi.advanceTimersByTime(100)
  for (let n = 0; n < 10; n++) {
    fail()
    vi.advanceTimersByTime(1000)
    expect(sources).toHaveLength(n + 1)
    vi.advanceTimersByTime(75_000)
    expect(sources).toHaveLength(n + 2)
  }
  expect(last().url).toBe('/live/stroom?o=a:1&alles=1')
  last().onopen?.call(undefined as never, new Event('open'))
})

it('asks for everything when it takes over from a holder that was silent, or a page was away', () => {
  holderOf(true).ask('one', asks('a:1'))
  vi.advanceTimersByTime(100)
  expect(last().url).toContain('&alles=1')
  const holder = holderOf()
  holder.ask('one', asks('a:1'))
  vi.advanceTimersByTime(100)
  holder.ask('one', { ...asks('a:1'), missed: true })
  vi.advanceTimersByTime(100)
  expect(last().url).toContain('&alles=1')
})

it('never asks for more than the server gives', () => {
  const holder = holderOf()
  holder.ask('one', asks(...Array.from({ length: 60 }, (_, n) => `a:${n}`)))
  vi.advanceTimersByTime(100)
  expect(last().url.split(',')).toHaveLength(40)
})
