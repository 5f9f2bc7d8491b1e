import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

interface Props {
  title: ComponentChildren
  /** The whole card leads here; buttons inside stay pressable. */
  href?: string
  level?: 2 | 3 | 4
  /** What stands above the title. */
  top?: ComponentChildren
  class?: string
  /** A card in a list is a list item. */
  as?: 'article' | 'li' | 'div'
  children?: ComponentChildren
}

/** Something you can open. */
export function Card({ title, href, level = 3, top, class: extra, as: Tag = 'article', children }: Props) {
  const Heading = `h${level}` as 'h3'
  return (
    <Tag class={classes('card', extra)}>
      {top}
      <Heading>
        {href ? (
          <a class="card__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children}
    </Tag>
  )
}
