interface Props {
  items: { label: string; text: string }[]
}

/** What an applicant filled in: each question with the answer. */
export function WrittenWords({ items }: Props) {
  return (
    <dl class="written">
      {items.map(({ label, text }) => (
        <div>
          <dt>{label}</dt>
          <dd class="prewrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
