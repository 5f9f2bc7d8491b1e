import type { House } from './house.ts'

export const PERSONAS = ['outsider', 'applicant', 'other circle', 'member', 'host', 'steward'] as const
export type Persona = (typeof PERSONAS)[number]

/** What each persona gets: a status, or `sign-in` for being led to the door. */
type Row = readonly [outsider: string, applicant: string, other: string, member: string, host: string, steward: string]

const all = (status: string): Row => [status, status, status, status, status, status]
const signedIn = (status: string): Row => ['sign-in', 'sign-in', status, status, status, status]
const members = (status: string): Row => ['sign-in', 'sign-in', '404', status, status, status]
const stewards = (status: string): Row => ['sign-in', 'sign-in', '404', '404', '404', status]

/**
 * Every route of the site, and what it answers to whom. GET as it is; POST with a form that says nothing, so 422 means
 * "you may, but fill it in". The circle is De Lage Drempel; who steward it also steward the site.
 */
export const MATRIX: Record<string, Row> = {
  // kit
  'GET /assets/:file': all('404'),
  'GET /livez': all('200'),
  'GET /readyz': all('200'),
  // 204: there is nothing that this visitor may follow
  'GET /live/stroom': all('204'),
  // accounts
  'GET /inloggen': ['200', '200', '303', '303', '303', '303'],
  'POST /inloggen': all('422'),
  'GET /inloggen/code': ['sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in'],
  'POST /inloggen/code': all('422'),
  'POST /inloggen/demo': all('404'),
  'GET /inloggen/verder': signedIn('200'),
  'POST /inloggen/verder': signedIn('sign-in'),
  'POST /inloggen/bewaard': signedIn('303'),
  'POST /taal': all('303'),
  'GET /ik': signedIn('200'),
  'POST /ik': signedIn('422'),
  'POST /ik/sessies/einde': signedIn('303'),
  'POST /ik/sessies/:id/einde': signedIn('404'),
  'GET /begin/:token': all('404'),
  'POST /begin/:token': all('404'),
  // wheel
  'GET /vandaag': signedIn('200'),
  'GET /kringen': signedIn('200'),
  // Who is not a member sees the circle's public page there.
  'GET /kringen/:slug': all('200'),
  'GET /kringen/:slug/ontmoeten': members('200'),
  'GET /kringen/:slug/uitwisselen': members('200'),
  'GET /kringen/:slug/werken': members('200'),
  'GET /kringen/:slug/oogsten': members('200'),
  'GET /kringen/:slug/leren': members('200'),
  // members
  'GET /kringen/:slug/leden': members('200'),
  'GET /kringen/:slug/leden/:id': members('302'),
  'GET /kringen/:slug/leden/:id/schrijf': members('200'),
  'POST /kringen/:slug/leden/:id/schrijf': members('422'),
  'GET /fotos/:id': all('404'),
  // stewardship
  'POST /uitloggen': all('sign-in'),
  // stewardship
  'GET /kringen/:slug/beheer': stewards('200'),
  'GET /kringen/:slug/beheer/logboek': stewards('200'),
  'GET /beheer': stewards('200'),
  'GET /beheer/post': stewards('200'),
  'GET /beheer/post/:id': stewards('404'),
  'GET /beheer/logboek': stewards('200'),
}

/**
 * Fills the parameters of a route with things that exist, so that a 404 is about rights.
 * @returns the address of a route; parameters without a thing get one that does not exist
 */
export async function places(house: House): Promise<(path: string) => string> {
  const nobody = '000000000000'
  const values: Record<string, string> = {
    '/kringen/:slug/leden/:id': await house.personId('bas-oudendag'),
    '/kringen/:slug/leden/:id/schrijf': await house.personId('bas-oudendag'),
    slug: 'de-lage-drempel',
    id: nobody,
    token: 'x.y',
    file: 'geen.css',
    key: 'promise',
  }
  return (path) =>
    path.replace(/:(\w+)/g, (_, name: string) => (name === 'id' ? values[path] : undefined) ?? values[name] ?? nobody)
}
