import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, makeHouse, type Visitor } from './house.ts'
import { FORMS, MATRIX, PERSONAS, type Persona, places } from './matrix.ts'

let house: House
let people: Record<Persona, Visitor>
let fill: (path: string, persona: Persona) => string

beforeAll(async () => {
  house = await makeHouse()
  people = {
    outsider: house.stranger(),
    applicant: house.stranger(),
    'other circle': await house.as('fenna-rozema'),
    member: await house.as('youssef-haddou'),
    host: await house.as('roos-vermaat'),
    steward: await house.as('anke-zuidgeest'),
  }
  fill = await places(house)
})
afterAll(() => house.close())

// What a feature mounts for its whole room (`/*`) is no address of its own.
const routes = () => [
  ...new Set(
    house.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
]

test('every route has a row, and every row a route', () => {
  expect(routes().sort()).toEqual(Object.keys(MATRIX).sort())
})

describe('who may open what', () => {
  // Signing out comes last: after it nobody is who they were.
  const rows = Object.entries(MATRIX).sort(
    ([a], [b]) => Number(a.endsWith('uitloggen')) - Number(b.endsWith('uitloggen')),
  )
  for (const [route, row] of rows) {
    const [method = 'GET', path = '/'] = route.split(' ')
    test(route, async () => {
      const got: Partial<Record<Persona, string>> = {}
      for (const persona of PERSONAS) {
        const address = fill(path, persona)
        const answer =
          method === 'GET'
            ? await people[persona].get(address)
            : await people[persona].post(address, FORMS[route] ?? { niets: 'leeg' })
        got[persona] =
          answer.status === 303 && answer.location?.startsWith('/inloggen') ? 'sign-in' : String(answer.status)
      }
      const wanted = Object.fromEntries(PERSONAS.map((persona, at) => [persona, row[at]]))
      expect(got).toEqual(wanted)
    })
  }
})
