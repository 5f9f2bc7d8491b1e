// Turbo 8 comes without types; this is the part that is used here.
declare module '@hotwired/turbo' {
  export function renderStreamMessage(html: string): void
  export function visit(location: string, options?: { action: 'advance' | 'replace' }): void
  /** What a `<turbo-stream action>` does; `this` is the element. */
  export const StreamActions: Record<string, (this: HTMLElement) => void>
  export const cache: { exemptPageFromCache(): void }
  export const session: unknown
}

/** The same, as `app.ts` brought it: for scripts of their own. */
interface Window {
  Turbo: Pick<typeof import('@hotwired/turbo'), 'renderStreamMessage' | 'visit' | 'StreamActions'>
}

interface TurboSubmitEndEvent extends CustomEvent {
  detail: {
    success?: boolean
    formSubmission: { formElement: HTMLFormElement }
    fetchResponse?: { location: URL; redirected: boolean }
  }
}

interface DocumentEventMap {
  'turbo:load': CustomEvent
  'turbo:render': CustomEvent
  'turbo:frame-render': CustomEvent
  'turbo:before-cache': CustomEvent
  'turbo:before-render': CustomEvent
  'turbo:before-frame-render': CustomEvent
  'turbo:before-stream-render': CustomEvent
  'turbo:before-visit': CustomEvent<{ url: string }>
  'turbo:click': CustomEvent<{ url: string }>
  'turbo:submit-start': CustomEvent<{ formSubmission: { formElement: HTMLFormElement } }>
  'turbo:submit-end': TurboSubmitEndEvent
}
