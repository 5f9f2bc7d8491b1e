import { decent, huge, nasty } from './nasty.ts'
import type { Field, Form } from './pages.ts'
import { PERSONAS, type Persona } from './people.ts'
import type { Dice } from './random.ts'
import type { Surface } from './surface.ts'

/** How the sender shows who they are. */
export type Proof = 'own' | 'none' | 'stale' | 'stolen' | 'forged' | 'twice'

/** One request, whole enough to send again. */
export interface Asked {
  as: Persona
  proof: Proof
  method: string
  path: string
  headers: [name: string, value: string][]
  fields: [name: string, value: string][]
  /** How the fields travel. */
  body: 'none' | 'form' | 'multipart' | 'broken' | 'json' | 'raw'
  /** It says that a page of another site sent it. */
  foreign: boolean
  /** Over a real socket, as bytes. */
  socket: boolean
}

const OFTEN: Persona[] = [...PERSONAS, 'member', 'steward', 'steward']
const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']
const FOREIGN: [string, string][][] = [
  [['sec-fetch-site', 'cross-site']],
  [['sec-fetch-site', 'same-site']],
  [['sec-fetch-site', 'CROSS-SITE']],
  [['origin', 'https://evil.example']],
  [['origin', 'null']],
  [['origin', 'http://localhost.evil.example']],
  [['origin', 'http://127.0.0.1:1']],
  [
    ['sec-fetch-site', 'cross-site'],
    ['origin', 'http://localhost'],
  ],
]
const ODD: [name: string, value: string][] = [
  ['accept-encoding', 'gzip;q=0, br;;,\u00ff'],
  ['accept-encoding', 'gzip'],
  ['accept-language', '*;q=nonsense'],
  ['accept', 'text/vnd.turbo-stream.html'],
  ['turbo-frame', '"><vw-x>'],
  ['user-agent', 'x'.repeat(7000)],
  ['user-agent', '<vw-x>'],
  ['x-forwarded-for', `'; drop table person; --`],
  ['x-forwarded-host', 'evil.example'],
  ['x-forwarded-proto', 'https'],
  ['x-http-method-override', 'DELETE'],
  ['range', 'bytes=0-1,5-3'],
  ['if-none-match', '*'],
  ['if-modified-since', 'yesterday'],
  ['last-event-id', '-1'],
  ['referer', 'https://evil.example/"><vw-x>'],
  ['content-encoding', 'gzip'],
  ['content-type', 'application/x-www-form-urlencoded; charset=utf-16'],
  ['expect', 'something-else'],
  ['upgrade', 'websocket'],
  ['cookie', 'taal=%00; bewaard=../../x; code=id%3D%00%26email%3D<vw-x>'],
  ['cookie', 'bewaard=__proto__; code=%E0%A4%A; ==;;;'],
  ['cookie', `code=id%3Dx%26email%3D%3Cvw-x%3E%26terug%3D//evil.example`],
]

/** Throws one request. */
export function ask(dice: Dice, surface: Surface): Asked {
  const asked: Asked = {
    as: dice.pick(OFTEN),
    proof: dice.chance(0.82) ? 'own' : dice.pick(['none', 'stale', 'stolen', 'forged', 'twice'] as const),
    method: 'GET',
    path: '/',
    headers: [],
    fields: [],
    body: 'none',
    foreign: false,
    socket: dice.chance(0.12),
  }
  const kind = dice.roll()
  if (kind < 0.55 && surface.forms.length) fillForm(dice, surface, asked, dice.pick(surface.forms))
  else if (kind < 0.9) fillRoute(dice, surface, asked)
  else asked.path = dice.chance(0.6) ? dice.pick(surface.links) : `/${part(dice, surface)}/${part(dice, surface)}`
  if (dice.chance(0.04)) asked.method = dice.pick(METHODS)
  if (dice.chance(0.15)) asked.path += query(dice, surface, asked.path)
  if (dice.chance(0.05)) asked.path = bent(dice, asked.path)
  if (dice.chance(0.2)) asked.headers.push(dice.pick(ODD))
  asked.foreign = dice.chance(0.06)
  asked.headers.push(
    ...(asked.foreign ? dice.pick(FOREIGN) : ([['sec-fetch-site', 'same-origin']] as const)).map(
      ([a, b]): [string, string] => [a, b],
    ),
  )
  return asked
}

function fillForm(dice: Dice, surface: Surface, asked: Asked, form: Form): void {
  asked.method = form.method
  asked.path = form.action
  for (const field of form.fields) {
    if (dice.chance(0.08)) continue
    const times = dice.chance(0.04) ? 2 + dice.int(4) : 1
    for (let time = 0; time < times; time++) asked.fields.push([field.name, typed(dice, surface, field)])
  }
  if (dice.chance(0.1)) asked.fields.push([dice.pick(surface.fieldNames), nasty(dice, surface.known)])
  if (dice.chance(0.03)) asked.fields.push([nasty(dice), nasty(dice)])
  if (dice.chance(0.01)) asked.fields.push(['x[0][a]', '1'], ['__proto__', '2'], ['a.b.c', '3'], ['', '4'])
  if (form.method === 'GET') {
    asked.path = `${asked.path.split('?')[0]}?${asked.fields
      .map(([a, b]) => `${encoded(a)}=${encoded(b)}`)
      .join('&')
      .slice(0, 8000)}`
    asked.fields = []
    return
  }
  asked.body = dice.chance(0.88)
    ? form.multipart
      ? 'multipart'
      : 'form'
    : dice.pick(['form', 'multipart', 'broken', 'json', 'raw', 'none'])
}

function fillRoute(dice: Dice, surface: Surface, asked: Asked): void {
  const { method, path } = dice.pick(surface.routes)
  asked.method = method
  const like = new RegExp(`^${path.replace(/:\w+(\{[^}]*\})?/g, '[^/?]+').replaceAll('.', '\\.')}$`)
  const real = dice.chance(0.5) ? surface.links.filter((link) => like.test(link)) : []
  if (real.length) asked.path = dice.pick(real)
  else
    asked.path = path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      name === 'slug' && dice.chance(0.8) ? dice.pick(['de-lage-drempel', 'warme-straten']) : part(dice, surface),
    )
  if (method === 'GET') return
  const many = dice.int(5)
  for (let at = 0; at < many; at++) asked.fields.push([dice.pick(surface.fieldNames), nasty(dice, surface.known)])
  asked.body = dice.pick(['form', 'form', 'form', 'multipart', 'broken', 'json', 'raw', 'none'])
}

function typed(dice: Dice, surface: Surface, field: Field): string {
  const kind = dice.roll()
  if (kind < 0.006) return huge(dice)
  if (field.hidden && kind < 0.7) return field.value
  if (field.options.length && kind < 0.65) return dice.pick(field.options)
  if (kind < 0.3) return field.value || decent(dice)
  return nasty(dice, surface.known)
}

function part(dice: Dice, surface: Surface): string {
  const value = dice.chance(0.6) ? dice.pick(surface.known) : nasty(dice, surface.known)
  return dice.chance(0.93) ? encoded(value.slice(0, 3000)) : value.slice(0, 200)
}

const PARAMETERS = [
  'na',
  'terug',
  'q',
  'zoek',
  'een',
  'ander',
  'regio',
  'rol',
  'opgave',
  'bewaard',
  'beeindigd',
  'toon',
  'sorteer',
  'o',
  'alles',
  'welkom',
]

function query(dice: Dice, surface: Surface, path: string): string {
  const pairs = Array.from({ length: 1 + dice.int(3) }, () => {
    const name = dice.chance(0.5) ? dice.pick(PARAMETERS) : dice.pick(surface.fieldNames)
    return `${name}=${encoded(nasty(dice, surface.known).slice(0, 4000))}`
  })
  return (path.includes('?') ? '&' : '?') + pairs.join('&')
}

function bent(dice: Dice, path: string): string {
  return dice.pick([
    `${path}%`,
    `${path}%E0%A4`,
    `${path}%00`,
    `${path}/`,
    `/${path}`,
    `${path}/../..`,
    `${path}%2f..%2f`,
    path.toUpperCase(),
    `${path};a=b`,
    `${path}?${'a&'.repeat(500)}`,
    `${path}%u0041`,
    `${path}\\`,
    `http://evil.example${path}`,
  ])
}

// A lone surrogate cannot be written in an address: it goes as the bytes that a careless program would send.
function encoded(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    return '%ED%A0%80'
  }
}
