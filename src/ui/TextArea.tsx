import { FieldFrame, type FieldProps, fieldWiring } from './FieldFrame.tsx'

interface Props extends FieldProps {
  value?: string | null
  rows?: number
  maxLength?: number
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ value, rows = 4, maxLength, ...field }: Props) {
  return (
    <FieldFrame field={field}>
      <textarea class="input" rows={rows} maxLength={maxLength} {...fieldWiring(field)}>
        {value ?? ''}
      </textarea>
    </FieldFrame>
  )
}
