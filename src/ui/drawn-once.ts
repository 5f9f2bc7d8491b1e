import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'

/**
 * For parts that look the same on every page: HTML is made of them once, and then only copied. Icons are a third of the
 * elements of a page and two thirds of its attributes. On the server only: in a browser such a part stays empty.
 * @param draw makes the part; everything it depends on must be in its key
 * @returns the same part out of a closed set of keys: what was drawn is never forgotten
 */
export function drawnOnce<Key>(draw: (key: Key) => VNode): (key: Key) => VNode {
  const drawn = new Map<Key, string>()
  return (key) => {
    let html = drawn.get(key)
    if (html === undefined) {
      html = render(draw(key))
      drawn.set(key, html)
    }
    return jsxTemplate([html])
  }
}
