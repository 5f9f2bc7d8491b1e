/** A form as a browser sees it. */
export interface Form {
  /** Where it stands. */
  page: string
  action: string
  method: 'GET' | 'POST'
  multipart: boolean
  fields: Field[]
}

export interface Field {
  name: string
  value: string
  hidden: boolean
  /** What may be chosen, of radios, selects and buttons. */
  options: string[]
}

/** The forms of a page with all their fields, the hidden ones too. */
export function formsIn(html: string, page: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, attributes = '', inside = '']) => ({
    page,
    action: attribute(attributes, 'action') || page,
    method: attribute(attributes, 'method').toUpperCase() === 'POST' ? 'POST' : 'GET',
    multipart: attribute(attributes, 'enctype').startsWith('multipart'),
    fields: fieldsIn(inside),
  }))
}

/** Every address on this site that a page leads to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="(\/(?!\/)[^"#]*)/g)].map(([, path = '']) => plain(path))
}

function fieldsIn(html: string): Field[] {
  const fields = new Map<string, Field>()
  const add = (name: string, value: string, hidden: boolean, options: string[]) => {
    if (!name) return
    const known = fields.get(name)
    if (known) known.options.push(...options)
    else fields.set(name, { name, value, hidden, options })
  }
  for (const [, tag = '', attributes = ''] of html.matchAll(/<(input|textarea|button)\b([^>]*)>/g)) {
    const value = attribute(attributes, 'value')
    const type = attribute(attributes, 'type')
    const chosen = tag === 'button' || type === 'radio' || type === 'checkbox'
    add(attribute(attributes, 'name'), value, type === 'hidden', chosen ? [value] : [])
  }
  for (const [, attributes = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, of = '']) => attribute(of, 'value'))
    add(attribute(attributes, 'name'), options[0] ?? '', false, options)
  }
  return [...fields.values()]
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function plain(text: string): string {
  return text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }
