import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Check } from './Check.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { Form } from './Form.tsx'
import { Radios } from './Radios.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

const field = { lang: 'nl', name: 'naam', label: 'Hoe heet je?' } as const

describe('a field', () => {
  test('has its label, and says only when it may stay empty', () => {
    expect(render(<TextField {...field} />)).toContain('<label for="veld-naam">Hoe heet je?</label>')
    expect(render(<TextField {...field} required={false} />)).toContain('(optioneel)')
    expect(render(<TextField {...field} lang="en" required={false} />)).toContain('(optional)')
  })

  test('shows its error above the control and ties hint and error to it', () => {
    const html = render(<TextField {...field} hint="Je voornaam is genoeg." error="Vul je naam in" />)
    expect(html).toContain('aria-describedby="veld-naam-uitleg veld-naam-fout"')
    expect(html).toContain('aria-invalid="true"')
    expect(html.indexOf('id="veld-naam-fout"')).toBeLessThan(html.indexOf('<input'))
    expect(html).toContain('<span class="sr-only">Fout: </span>Vul je naam in')
  })

  test('without an error is not marked as wrong', () => {
    expect(render(<TextField {...field} />)).not.toMatch(/aria-invalid|aria-describedby|class="error"/)
  })

  test('keeps what was typed and escapes it', () => {
    const typed = '"><script>alert(1)</script>'
    expect(render(<TextField {...field} value={typed} autocomplete="name" />)).toContain(
      'value="&quot;>&lt;script>alert(1)&lt;/script>"',
    )
    expect(render(<TextArea {...field} value={typed} />)).not.toContain('<script>')
    expect(render(<TextField {...field} autocomplete="name" />)).toContain('autocomplete="name"')
  })

  test('of choices keeps the choice and names the group', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(render(<Select {...field} options={options} value="b" />)).toMatch(/<option[^>]*selected[^>]*>B/)
    const radios = render(<Radios {...field} options={options} value="b" error="Kies er een" />)
    expect(radios).toContain('<legend>Hoe heet je?</legend>')
    expect(radios).toMatch(/<fieldset[^>]*aria-describedby="veld-naam-fout"/)
    expect(radios).toMatch(/<input[^>]*value="b"[^>]*checked/)
    expect(radios).toContain('id="veld-naam"')
  })

  test('of consent starts empty', () => {
    expect(render(<Check {...field} />)).not.toContain('checked')
  })
})

describe('a form', () => {
  test('posts and brings its own messages', () => {
    expect(render(<Form action="/x">in</Form>)).toMatch(/^<form[^>]*method="post"[^>]*novalidate/)
    expect(
      render(
        <Form action="/x" files>
          in
        </Form>,
      ),
    ).toContain('enctype="multipart/form-data"')
  })

  test('with errors starts at a summary that leads to each field', () => {
    const errors = [{ name: 'naam', message: 'Vul je naam in' }, { message: 'Het lukte niet' }]
    const html = render(<ErrorSummary lang="nl" errors={errors} />)
    expect(html).toMatch(/<h2[^>]*tabindex="-1"[^>]*autofocus/)
    expect(html).toContain('Er kloppen nog 2 dingen niet')
    expect(html).toContain('<a href="#veld-naam">Vul je naam in</a>')
    expect(html).toContain('<li>Het lukte niet</li>')
    expect(render(<ErrorSummary lang="nl" errors={[]} />)).toBe('')
  })
})
