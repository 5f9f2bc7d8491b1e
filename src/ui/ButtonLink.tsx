import { ButtonInside, type ButtonLook, buttonClass } from './Button.tsx'

interface Link {
  href: string
  id?: string
  rel?: string
  target?: string
  download?: boolean | string
  lang?: string
  'aria-label'?: string
  'aria-current'?: 'page' | 'true'
  [data: `data-${string}`]: string | undefined
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, size, icon, lead, class: extra, children, ...rest }: ButtonLook & Link) {
  return (
    <a {...rest} class={buttonClass({ kind, size, extra })}>
      <ButtonInside icon={icon} lead={lead}>
        {children}
      </ButtonInside>
    </a>
  )
}
