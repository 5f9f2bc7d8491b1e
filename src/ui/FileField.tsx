import { FieldFrame, type FieldProps, fieldWiring } from './FieldFrame.tsx'

interface Props extends FieldProps {
  accept?: string
  multiple?: boolean
}

/** A file from this device. The form around it needs `files`. */
export function FileField({ accept, multiple, ...field }: Props) {
  return (
    <FieldFrame field={field}>
      <input class="input" type="file" accept={accept} multiple={multiple} {...fieldWiring(field)} />
    </FieldFrame>
  )
}
