// The custom elements that src/client brings to life. Without JavaScript they are plain wrappers.
import type { ComponentChildren } from 'preact'

interface Wrapper {
  children?: ComponentChildren
  class?: string
  id?: string
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      /** Follows topics while it stands in the page. */
      'vw-live': Wrapper & { topics: string; aside?: boolean; hidden?: boolean }
      /** Has the browser tell that there is something new. */
      'vw-push': Wrapper & { publickey: string }
      /** Sends the search form inside as one types. */
      'vw-autosubmit': Wrapper
      /** Shows Markdown as it will look, while one types. */
      'vw-preview': Wrapper & { for: string; src: string }
      /** Shows what goes with a form, while one fills it in. */
      'vw-beside': Wrapper & { for: string; src: string }
      /** Puts what a field holds on the clipboard. */
      'vw-copy': Wrapper & { for: string; said: string }
      /** A form that a passkey answers. */
      'vw-passkey': Wrapper & { src: string; deed: 'create' | 'get' }
      'turbo-frame': Wrapper & {
        src?: string
        tabIndex?: number
        target?: string
        loading?: 'lazy'
        'data-turbo-action'?: 'advance' | 'replace'
      }
      'turbo-stream': Wrapper & { action: string; target?: string; targets?: string; from?: number; to?: number }
      /** A conversation: what is said appears at once, what comes in is put in its place. */
      'vw-talk': Wrapper & { [data: `data-${string}`]: string | number | undefined }
      /** Photos and files with a form: each arrives as soon as it is chosen. */
      'vw-files': Wrapper & { most: number; bytes: number; [data: `data-${string}`]: string }
      /** The parts of a programme, to drag and to move with the keyboard. */
      'vw-programme': Wrapper & { [data: `data-${string}`]: string }
      /** Offers the names of people while one types an at sign. */
      'vw-mention': Wrapper & { src: string; label: string }
    }
  }
}
