import type { ComponentChildren } from 'preact'
import type { Frame } from './frame.ts'
import { W } from './words.ts'

/** The end of every page: help always stands first here, then the rest in the same order. */
export function Foot({ frame, children }: { frame: Frame; children?: ComponentChildren }) {
  const w = W[frame.lang]
  const other = frame.lang === 'nl' ? 'en' : 'nl'
  return (
    <footer class="foot">
      {children}
      <ul aria-label={w.foot}>
        <li>
          <a href="/over">{w.help}</a>
        </li>
        <li>
          <a href="/privacy">{w.privacy}</a>
        </li>
        <li>
          <a href="/toegankelijkheid">{w.accessibility}</a>
        </li>
        <li>
          <form action="/taal" method="post" data-turbo="false">
            <input type="hidden" name="taal" value={other} />
            <input type="hidden" name="terug" value={frame.path} />
            <button class="as-link" type="submit" lang={other}>
              {other === 'en' ? 'English' : 'Nederlands'}
            </button>
          </form>
        </li>
      </ul>
    </footer>
  )
}
