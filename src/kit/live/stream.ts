import { type ComponentChildren, h } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What a Turbo Stream does with its target. Only those that come out the same when they are done twice. */
export type StreamAction = 'replace' | 'update' | 'append' | 'prepend' | 'before' | 'after' | 'remove'

/** What lets an open page be made anew: for whoever follows something that they may not see, or not any more. */
export const REFRESH = '<turbo-stream action="refresh"></turbo-stream>'

/**
 * A component as a Turbo Stream, for a topic's fragment.
 * @param action append and prepend come out the same twice only when the content has an id of its own
 * @param target id of the element on the page
 * @param morph true keeps what did not change in place (focus, open details); not around fields that people type in
 */
export function turboStream(
  action: StreamAction,
  target: string,
  content?: ComponentChildren,
  { morph = false } = {},
): string {
  const attributes = { action, target, ...(morph && { method: 'morph' }) }
  return renderToString(h('turbo-stream', attributes, content === undefined ? null : h('template', null, content)))
}
