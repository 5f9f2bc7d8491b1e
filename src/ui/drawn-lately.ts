import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'

/**
 * For parts that many people ask for while they are new, and that look the same to all of them: HTML is made once and kept
 * while it is asked for. On the server only: in a browser such a part stays empty.
 * @param draw makes the part out of nothing but its argument
 * @param keyOf everything that the part depends on, as text
 * @param most how many are kept
 */
export function drawnLately<Props>(
  draw: (props: Props) => VNode,
  keyOf: (props: Props) => string,
  most: number,
): (props: Props) => VNode {
  const drawn = new Map<string, string>()
  return (props) => {
    const key = keyOf(props)
    const html = drawn.get(key) ?? render(draw(props))
    // Taken out and put back, so that what is asked for least stands first and goes first.
    drawn.delete(key)
    drawn.set(key, html)
    if (drawn.size > most) drawn.delete(drawn.keys().next().value ?? '')
    return jsxTemplate([html])
  }
}
