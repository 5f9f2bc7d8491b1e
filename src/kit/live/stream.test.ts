import { h } from 'preact'
import { expect, it } from 'vitest'
import { parcelOf } from './connection.ts'
import { turboStream } from './stream.ts'

it('puts a component in a Turbo Stream, escaped', () => {
  expect(turboStream('replace', 'lid-1', h('p', { id: 'lid-1' }, '<Anke>'))).toBe(
    '<turbo-stream action="replace" target="lid-1"><template><p id="lid-1">&lt;Anke></p></template></turbo-stream>',
  )
  expect(turboStream('remove', 'lid-1')).toBe('<turbo-stream action="remove" target="lid-1"></turbo-stream>')
  expect(turboStream('update', 'a', 'b', { morph: true })).toContain('method="morph"')
})

it('writes each line of a fragment as data, so that no text can end the event or begin another', () => {
  expect(parcelOf('people:abc', 1, 'one\r\ntwo\rid: 9\n\nevent: x').bytes.toString()).toBe(
    'data: people:abc\ndata: one\ndata: two\ndata: id: 9\ndata: \ndata: event: x\n\n',
  )
})
