import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

export interface ButtonLook {
  /** `quiet` for everything but the main action, `danger` for what cannot be undone. */
  kind?: 'main' | 'quiet' | 'danger'
  size?: 'small' | 'big'
  /** In a disk at the end: for the one main action of a view. */
  icon?: IconName
  /** Plain, before the words. */
  lead?: IconName
  class?: string
  children: ComponentChildren
}

type Rest = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'class' | 'className' | 'style' | 'icon' | 'size' | 'children'
>

/** A button says what happens. It submits, unless `type` says otherwise. */
export function Button({
  kind,
  size,
  icon,
  lead,
  class: extra,
  children,
  type = 'submit',
  ...rest
}: ButtonLook & Rest) {
  return (
    <button type={type} {...rest} class={buttonClass({ kind, size, extra })}>
      <ButtonInside icon={icon} lead={lead}>
        {children}
      </ButtonInside>
    </button>
  )
}

/**
 * The classes of a button's look, shared with ButtonLink.
 * @param look kind, size and a class of the page's own
 */
export function buttonClass(look: { kind?: ButtonLook['kind']; size?: ButtonLook['size']; extra?: string }): string {
  const { kind, size, extra } = look
  return classes('button', kind && kind !== 'main' && `button--${kind}`, size && `button--${size}`, extra)
}

/** The words and icons within a button, shared with ButtonLink. */
export function ButtonInside({ icon, lead, children }: Pick<ButtonLook, 'icon' | 'lead' | 'children'>) {
  return (
    <>
      {lead && <Icon name={lead} />}
      {children}
      {icon && (
        <b>
          <Icon name={icon} />
        </b>
      )}
    </>
  )
}
