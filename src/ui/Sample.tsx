import type { ComponentChildren } from 'preact'

/** One group of building blocks, under its own line. */
export function Sample({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="stack rule">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
