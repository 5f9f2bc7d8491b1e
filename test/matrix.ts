import { existsSync } from 'node:fs'
import { type SQL, sql } from 'drizzle-orm'
import { hashToken, newId, signedToken } from '#kit/id.ts'
import { planned } from '../src/features/gatherings/testing/house.ts'
import { leaveToken } from '../src/features/notifications/access.ts'
import { writeProgramme } from '../src/features/programmes/commands.ts'
import { writeCase } from '../src/features/programmes/commands-cases.ts'
import { writeTemplate } from '../src/features/programmes/commands-templates.ts'
import type { House } from './house.ts'

export const PERSONAS = ['outsider', 'applicant', 'other circle', 'member', 'host', 'steward'] as const
export type Persona = (typeof PERSONAS)[number]

/** What each persona gets: a status, or `sign-in` for being led to the door. */
type Row = readonly [outsider: string, applicant: string, other: string, member: string, host: string, steward: string]

const all = (status: string): Row => [status, status, status, status, status, status]
const signedIn = (status: string): Row => ['sign-in', 'sign-in', status, status, status, status]
const members = (status: string): Row => ['sign-in', 'sign-in', '404', status, status, status]
const moderators = (status: string): Row => ['sign-in', 'sign-in', '404', '404', status, status]
const stewards = (status: string): Row => ['sign-in', 'sign-in', '404', '404', '404', status]

/**
 * Every route of the site, and what it answers to whom. GET as it is; POST with a form that says nothing, so 422 means
 * "you may, but fill it in". The circle is De Lage Drempel; who steward it also steward the site.
 */
export const MATRIX: Record<string, Row> = {
  // notifications
  'GET /meldingen': signedIn('200'),
  'POST /meldingen/gezien': signedIn('303'),
  // A notice is for one person: here for the member.
  'GET /meldingen/:id': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  // Who holds the address from the mail may; it is the member's.
  'GET /meldingen/af/:token': all('200'),
  'POST /meldingen/af/:token': all('200'),
  'POST /meldingen/af/:token/terug': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  'GET /ik/meldingen': signedIn('200'),
  'POST /ik/meldingen': signedIn('303'),
  'GET /ik/meldingen/voorbeeld': signedIn('200'),
  'POST /ik/meldingen/seintje': signedIn('422'),
  'POST /ik/meldingen/seintje/:id/weg': signedIn('404'),
  // Only a mail server comes here, and only where one was set.
  'POST /post/binnen': all('404'),
  // kit
  // Only a built site has one.
  'GET /sw.js': all(existsSync('dist/assets.json') ? '200' : '404'),
  'GET /assets/:file': all('404'),
  'GET /livez': all('200'),
  'GET /readyz': all('200'),
  // 204: there is nothing that this visitor may follow
  'GET /live/stroom': all('204'),
  // What hangs on a thing is for who may read that: the features say who. See documents.test.ts.
  'GET /bestanden/:id/:name': signedIn('404'),
  // accounts
  'GET /inloggen': ['200', '200', '303', '303', '303', '303'],
  'POST /inloggen': all('422'),
  'GET /inloggen/code': ['sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in'],
  'POST /inloggen/code': all('422'),
  'POST /inloggen/demo': all('404'),
  'POST /inloggen/passkey/vraag': all('200'),
  'POST /inloggen/passkey': all('422'),
  // Without OIDC_* there is no provider, here or anywhere.
  'GET /inloggen/oidc': all('404'),
  'GET /inloggen/oidc/terug': all('404'),
  'GET /inloggen/oidc/koppel': all('404'),
  'POST /inloggen/oidc/koppel': all('404'),
  'GET /inloggen/oidc/koppel/code': all('404'),
  'POST /inloggen/oidc/koppel/code': all('404'),
  'POST /ik/oidc/los': all('404'),
  'GET /inloggen/verder': signedIn('200'),
  'POST /inloggen/verder': signedIn('sign-in'),
  'POST /inloggen/bewaard': signedIn('303'),
  'POST /taal': all('303'),
  'GET /ik': signedIn('200'),
  'POST /ik': signedIn('422'),
  'POST /ik/sessies/einde': signedIn('303'),
  'POST /ik/sessies/:id/einde': signedIn('404'),
  'GET /ik/passkeys/nieuw': signedIn('200'),
  'POST /ik/passkeys/vraag': signedIn('200'),
  'POST /ik/passkeys': signedIn('422'),
  'GET /ik/passkeys/:id': signedIn('404'),
  'POST /ik/passkeys/:id': signedIn('404'),
  'POST /ik/passkeys/:id/weg': signedIn('404'),
  'GET /ik/bewijs': signedIn('200'),
  'POST /ik/bewijs': signedIn('303'),
  'GET /ik/bewijs/code': signedIn('200'),
  'POST /ik/bewijs/code': signedIn('422'),
  'POST /ik/bewijs/passkey/vraag': signedIn('200'),
  'POST /ik/bewijs/passkey': signedIn('422'),
  // Without STEWARDS_SECOND_STEP nobody is asked for one: who comes is sent on, and there is no app to see.
  'GET /ik/stap': signedIn('303'),
  'POST /ik/stap': signedIn('303'),
  'POST /ik/stap/herstelcode': signedIn('303'),
  'POST /ik/stap/passkey': signedIn('303'),
  'GET /ik/app-code': signedIn('404'),
  'POST /ik/app-code': signedIn('404'),
  'GET /ik/app-code/nieuw': signedIn('404'),
  'POST /ik/app-code/herstelcodes': signedIn('404'),
  'POST /ik/app-code/weg': signedIn('404'),
  'GET /beheer/tweede-stap': signedIn('404'),
  'POST /beheer/tweede-stap': signedIn('404'),
  'GET /beheer/tweede-stap/:id': signedIn('404'),
  'POST /beheer/tweede-stap/:id': signedIn('404'),
  'GET /ik/email': signedIn('200'),
  'POST /ik/email': signedIn('422'),
  'GET /ik/email/code': signedIn('200'),
  'POST /ik/email/code': signedIn('422'),
  // One's own data, and leaving.
  'GET /ik/gegevens': signedIn('200'),
  'POST /ik/gegevens': signedIn('200'),
  'GET /ik/weg': signedIn('200'),
  'POST /ik/weg': signedIn('422'),
  'GET /tot-ziens': all('200'),
  'GET /beheer/leden': stewards('200'),
  'GET /beheer/leden/:id': stewards('200'),
  'POST /beheer/leden/:id/wissen': stewards('422'),
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
  'GET /ik/profiel': signedIn('200'),
  'POST /ik/profiel': signedIn('422'),
  // Whoever was greeted before goes on to where they were.
  'GET /welkom': signedIn('303'),
  'POST /welkom': signedIn('422'),
  'POST /welkom/later': signedIn('303'),
  'GET /kringen/:slug/voorstellen': members('200'),
  'POST /kringen/:slug/voorstellen': members('422'),
  // The note is for the two, for who introduced them, and for stewards; here the member is one of the two.
  'GET /kringen/:slug/voorstellen/:id': ['sign-in', 'sign-in', '404', '200', '404', '200'],
  'POST /kringen/:slug/voorstellen/:id/dank': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  // asks and offers; in the rows with an id the member is not its maker, the steward is
  'GET /kringen/:slug/vraag-en-aanbod': members('200'),
  'GET /kringen/:slug/vraag-en-aanbod.atom': all('200'),
  'GET /kringen/:slug/vraag-en-aanbod/nieuw': members('200'),
  'POST /kringen/:slug/vraag-en-aanbod': members('422'),
  'POST /kringen/:slug/vraag-en-aanbod/voorbeeld': members('200'),
  'POST /kringen/:slug/vraag-en-aanbod/past': members('200'),
  'POST /kringen/:slug/vraag-en-aanbod/opnieuw': members('303'),
  // The address without its words leads to the one with them.
  'GET /kringen/:slug/vraag-en-aanbod/:id': members('302'),
  'GET /kringen/:slug/vraag-en-aanbod/:id/wijzig': stewards('200'),
  'POST /kringen/:slug/vraag-en-aanbod/:id/wijzig': stewards('422'),
  // A host may close what somebody else posted.
  'GET /kringen/:slug/vraag-en-aanbod/:id/sluit': ['sign-in', 'sign-in', '404', '404', '200', '200'],
  'POST /kringen/:slug/vraag-en-aanbod/:id/sluit': ['sign-in', 'sign-in', '404', '404', '422', '422'],
  'POST /kringen/:slug/vraag-en-aanbod/:id/open': ['sign-in', 'sign-in', '404', '404', '303', '303'],
  'GET /kringen/:slug/vraag-en-aanbod/:id/weg': stewards('200'),
  'POST /kringen/:slug/vraag-en-aanbod/:id/uitkomst': stewards('422'),
  'POST /kringen/:slug/vraag-en-aanbod/:id/nu-niet': members('303'),
  'GET /kringen/:slug/vraag-en-aanbod/:id/ken-iemand': ['sign-in', 'sign-in', '404', '200', '200', '404'],
  'POST /kringen/:slug/vraag-en-aanbod/:id/ken-iemand': ['sign-in', 'sign-in', '404', '422', '422', '404'],
  'POST /kringen/:slug/vraag-en-aanbod/:id/antwoorden': members('422'),
  // The answer is the member's; that it helped is for its asker to say.
  'GET /kringen/:slug/vraag-en-aanbod/:id/antwoorden/:answer/wijzig': [
    'sign-in',
    'sign-in',
    '404',
    '200',
    '404',
    '404',
  ],
  'POST /kringen/:slug/vraag-en-aanbod/:id/antwoorden/:answer/wijzig': [
    'sign-in',
    'sign-in',
    '404',
    '422',
    '404',
    '404',
  ],
  'POST /kringen/:slug/vraag-en-aanbod/:id/antwoorden/:answer/hielp': stewards('303'),
  // Only an offer has places.
  'POST /kringen/:slug/vraag-en-aanbod/:id/antwoorden/:answer/plek': members('404'),
  'POST /kringen/:slug/vraag-en-aanbod/:id/antwoorden/:answer/weg': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  'POST /kringen/:slug/vraag-en-aanbod/:id/weg': stewards('303'),
  'GET /kringen/:slug/beheer/afkortingen': stewards('200'),
  'POST /kringen/:slug/beheer/afkortingen': stewards('422'),
  'POST /kringen/:slug/beheer/afkortingen/:key/weg': stewards('303'),
  // conversations; the topic and its first message are those of a member
  'GET /kringen/:slug/gesprek': members('200'),
  'GET /kringen/:slug/gesprek/nieuw': members('200'),
  'POST /kringen/:slug/gesprek/nieuw': members('422'),
  'GET /kringen/:slug/gesprek/samen': members('200'),
  'POST /kringen/:slug/gesprek/samen': members('422'),
  'GET /kringen/:slug/gesprek/zoek': members('200'),
  'GET /kringen/:slug/gesprek/bericht/:id': members('200'),
  'GET /kringen/:slug/gesprek/bericht/:id/bewerk': ['sign-in', 'sign-in', '404', '200', '404', '404'],
  'POST /kringen/:slug/gesprek/bericht/:id/bewerk': ['sign-in', 'sign-in', '404', '422', '404', '404'],
  'POST /kringen/:slug/gesprek/bericht/:id/reactie': members('303'),
  'POST /kringen/:slug/gesprek/bericht/:id/vast': ['sign-in', 'sign-in', '404', '404', '303', '303'],
  'GET /kringen/:slug/gesprek/:id': members('302'),
  'POST /kringen/:slug/gesprek/:id': members('422'),
  'GET /kringen/:slug/gesprek/:id/sinds': members('200'),
  'GET /kringen/:slug/gesprek/:id/namen': members('200'),
  'POST /kringen/:slug/gesprek/:id/gelezen': members('204'),
  'GET /kringen/:slug/gesprek/:id/instellingen': ['sign-in', 'sign-in', '404', '404', '200', '200'],
  'POST /kringen/:slug/gesprek/:id/instellingen': ['sign-in', 'sign-in', '404', '404', '422', '422'],
  // A topic is nobody's to leave.
  'POST /kringen/:slug/gesprek/:id/vertrek': members('404'),
  'POST /kringen/:slug/gesprek/bericht/:id/weg': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  // the calendar, and following it: a secret that is none is nothing to anybody
  'GET /kringen/:slug/agenda': members('200'),
  'POST /kringen/:slug/agenda': members('422'),
  'GET /kringen/:slug/agenda/nieuw': members('200'),
  'GET /agenda': all('200'),
  'GET /agenda.ics': all('200'),
  'GET /agenda/:file': all('404'),
  'GET /kringen/:slug/agenda.ics': all('404'),
  'GET /ik/agenda': signedIn('200'),
  'POST /ik/agenda': signedIn('303'),
  'POST /ik/agenda/weg': signedIn('303'),
  // polls; the one in the address was put forward by a host, and runs
  'GET /kringen/:slug/peilingen': members('200'),
  'POST /kringen/:slug/peilingen': members('422'),
  'GET /kringen/:slug/peilingen/nieuw': members('200'),
  'GET /kringen/:slug/peilingen/:id': members('200'),
  'GET /kringen/:slug/peilingen/:id/inbed': members('200'),
  'POST /kringen/:slug/peilingen/:id/stem': members('422'),
  // Only its maker, who here is the host.
  'GET /kringen/:slug/peilingen/:id/wijzig': ['sign-in', 'sign-in', '404', '404', '200', '404'],
  'POST /kringen/:slug/peilingen/:id/wijzig': ['sign-in', 'sign-in', '404', '404', '303', '404'],
  // A decision is written once it is closed; that comes last, as it closes it.
  'GET /kringen/:slug/peilingen/:id/besluit': members('404'),
  'POST /kringen/:slug/peilingen/:id/besluit': members('404'),
  'POST /kringen/:slug/peilingen/:id/sluit': ['sign-in', 'sign-in', '404', '404', '303', '303'],
  // needs and what is agreed; the need in the address is the member's, the activity somebody else's
  'GET /kringen/:slug/afspraken': members('200'),
  'POST /kringen/:slug/afspraken': moderators('422'),
  'GET /kringen/:slug/afspraken/nieuw': moderators('200'),
  'POST /kringen/:slug/afspraken/behoeften': members('422'),
  'GET /kringen/:slug/afspraken/behoeften/nieuw': members('200'),
  'GET /kringen/:slug/afspraken/behoeften/:id': members('200'),
  'GET /kringen/:slug/afspraken/behoeften/:id/wijzig': ['sign-in', 'sign-in', '404', '200', '404', '404'],
  'POST /kringen/:slug/afspraken/behoeften/:id/wijzig': ['sign-in', 'sign-in', '404', '422', '404', '404'],
  'POST /kringen/:slug/afspraken/behoeften/:id/stip': members('303'),
  'POST /kringen/:slug/afspraken/behoeften/:id/hetzelfde': members('422'),
  // It is part of no other.
  'POST /kringen/:slug/afspraken/behoeften/:id/apart': members('404'),
  'POST /kringen/:slug/afspraken/behoeften/:id/rond': members('303'),
  'GET /kringen/:slug/afspraken/:id': members('200'),
  'GET /kringen/:slug/afspraken/:id/wijzig': moderators('200'),
  'POST /kringen/:slug/afspraken/:id/wijzig': moderators('422'),
  'POST /kringen/:slug/afspraken/:id/stand': moderators('422'),
  // finding a day; the one in the address is the member's, and is closed last
  'GET /kringen/:slug/agenda/prikker': members('200'),
  'POST /kringen/:slug/agenda/prikker': members('422'),
  'GET /kringen/:slug/agenda/prikker/nieuw': members('200'),
  'GET /kringen/:slug/agenda/prikker/:id': members('200'),
  'POST /kringen/:slug/agenda/prikker/:id': members('422'),
  // There is no such moment.
  'POST /kringen/:slug/agenda/prikker/:id/kies': members('404'),
  'POST /kringen/:slug/agenda/prikker/:id/sluit': members('303'),
  // programmes, of a gathering for the circle
  'GET /bijeenkomsten/:id/programma': moderators('200'),
  'POST /bijeenkomsten/:id/programma': moderators('422'),
  'GET /bijeenkomsten/:id/programma/print': members('200'),
  'GET /bijeenkomsten/:id/programma/nieuw': moderators('200'),
  'POST /bijeenkomsten/:id/programma/nieuw': moderators('422'),
  'GET /bijeenkomsten/:id/programma/:part': moderators('200'),
  'POST /bijeenkomsten/:id/programma/:part': moderators('422'),
  // Made of a version from before the part was written.
  'POST /bijeenkomsten/:id/programma/:part/weg': moderators('409'),
  'GET /bijeenkomsten/:id/casus/nieuw': members('200'),
  'POST /bijeenkomsten/:id/casus/nieuw': members('422'),
  // The member's own case.
  'GET /bijeenkomsten/:id/casus/:casus': ['sign-in', 'sign-in', '404', '200', '404', '404'],
  'POST /bijeenkomsten/:id/casus/:casus': ['sign-in', 'sign-in', '404', '422', '404', '404'],
  'POST /bijeenkomsten/:id/casus/:casus/plek': moderators('303'),
  'POST /bijeenkomsten/:id/casus/:casus/weg': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  'GET /kringen/:slug/agenda/sjablonen': members('200'),
  'POST /kringen/:slug/agenda/sjablonen': members('422'),
  'POST /kringen/:slug/agenda/sjablonen/:id': members('422'),
  // The member's own; after them there is none.
  'POST /kringen/:slug/agenda/sjablonen/:id/weg': ['sign-in', 'sign-in', '404', '303', '404', '404'],
  // invitations; who is in already goes in, and whoever holds one may look
  'GET /kringen/:slug/beheer/uitnodigingen': stewards('200'),
  'POST /kringen/:slug/beheer/uitnodigingen/link': stewards('422'),
  'POST /kringen/:slug/beheer/uitnodigingen/mail': stewards('422'),
  'POST /kringen/:slug/beheer/uitnodigingen/klaargezet': stewards('303'),
  'POST /kringen/:slug/beheer/uitnodigingen/:id/intrekken': stewards('303'),
  'GET /uitnodiging/:token': ['200', '200', '200', '303', '303', '303'],
  'POST /uitnodiging/:token': ['422', '422', '422', '303', '303', '303'],
  'POST /uitnodiging/:token/adres': ['422', '422', '422', '303', '303', '303'],
  'GET /uitnodiging/:token/code': all('303'),
  'POST /uitnodiging/:token/code': ['422', '422', '422', '303', '303', '303'],
  // beginning and settling a circle
  'GET /kringen/nieuw': signedIn('200'),
  'POST /kringen/nieuw': signedIn('422'),
  'GET /kringen/:slug/beheer/instellingen': stewards('200'),
  'POST /kringen/:slug/beheer/instellingen': stewards('422'),
  'GET /kringen/:slug/beheer/onderdelen': stewards('200'),
  // Every name left empty is an answer too: the house's own names.
  'POST /kringen/:slug/beheer/onderdelen': stewards('303'),
  // The founding circle is the front of the site: it does not rest.
  'POST /kringen/:slug/beheer/rust': stewards('404'),
  'POST /kringen/:slug/beheer/wakker': stewards('303'),
  // being in a circle
  'GET /kringen/:slug/vertrek': members('200'),
  'POST /kringen/:slug/vertrek': members('422'),
  'GET /kringen/:slug/beheer/leden': stewards('200'),
  'GET /kringen/:slug/beheer/leden/:id': stewards('200'),
  'POST /kringen/:slug/beheer/leden/:id/rollen': stewards('303'),
  'POST /kringen/:slug/beheer/leden/:id/overdracht': stewards('422'),
  'POST /kringen/:slug/beheer/leden/:id/weg': stewards('422'),
  // site
  'GET /': all('200'),
  'GET /over': all('200'),
  'GET /privacy': all('200'),
  'GET /toegankelijkheid': all('200'),
  'GET /robots.txt': all('200'),
  'GET /icon.svg': all('200'),
  'GET /.well-known/security.txt': all('200'),
  'GET /bouwstenen': all('200'),
  'GET /kringen/:slug/voorkant': signedIn('200'),
  'GET /kringen/:slug/teksten/:key': stewards('200'),
  'POST /kringen/:slug/teksten/:key': stewards('422'),
  'POST /kringen/:slug/teksten/:key/voorbeeld': stewards('200'),
  'POST /kringen/:slug/teksten/:key/versies/:id/terug': stewards('404'),
  // joining
  'GET /aanmelden': all('302'),
  'GET /kringen/:slug/aanmelden': ['200', '200', '200', '302', '302', '302'],
  'POST /kringen/:slug/aanmelden': ['422', '422', '422', '303', '303', '303'],
  'GET /kringen/:slug/aanmelden/mail': all('200'),
  // The applicant holds the link from the mail; nobody else does.
  'GET /aanmelding/:token': ['404', '200', '404', '404', '404', '404'],
  'POST /aanmelding/:token': ['404', '422', '404', '404', '404', '404'],
  'GET /aanmelding/:token/bevestig': ['404', '303', '404', '404', '404', '404'],
  'POST /aanmelding/:token/bevestig': ['404', '303', '404', '404', '404', '404'],
  'GET /kringen/:slug/beheer/aanmeldingen': stewards('200'),
  'GET /kringen/:slug/beheer/aanmeldingen/:id': stewards('200'),
  'POST /kringen/:slug/beheer/aanmeldingen/:id/vraag': stewards('422'),
  'POST /kringen/:slug/beheer/aanmeldingen/:id/afwijzing': stewards('422'),
  'POST /kringen/:slug/beheer/aanmeldingen/:id/welkom': stewards('303'),
  'GET /kringen/:slug/beheer/stappen': stewards('200'),
  'POST /kringen/:slug/beheer/stappen/:step': stewards('422'),
  'POST /kringen/:slug/beheer/plannen': stewards('422'),
  'POST /kringen/:slug/beheer/plannen/:id': stewards('303'),
  // stewardship
  'POST /uitloggen': all('sign-in'),
  // gatherings; the one in the address is under way, for the circle, and asks guests: see guests.test.ts for who holds a link
  'GET /bijeenkomsten/:id': members('200'),
  'GET /bijeenkomsten/:id/agenda.ics': members('200'),
  'GET /bijeenkomsten/:id/wijzig': moderators('200'),
  'POST /bijeenkomsten/:id/wijzig': moderators('422'),
  'POST /bijeenkomsten/:id/bekend': moderators('303'),
  'POST /bijeenkomsten/:id/weg': moderators('303'),
  'GET /bijeenkomsten/:id/afblazen': moderators('200'),
  'POST /bijeenkomsten/:id/afblazen': moderators('422'),
  // coming along, and who comes
  'POST /bijeenkomsten/:id/antwoord': members('422'),
  'GET /bijeenkomsten/:id/aanmelden': members('200'),
  'GET /bijeenkomsten/:id/wie': members('200'),
  'GET /bijeenkomsten/:id/plekken': moderators('200'),
  'GET /bijeenkomsten/:id/gastheren': moderators('200'),
  'POST /bijeenkomsten/:id/gastheren': moderators('404'),
  'POST /bijeenkomsten/:id/gastheren/weg': moderators('303'),
  'GET /bijeenkomsten/:id/aanwezig': moderators('200'),
  'POST /bijeenkomsten/:id/aanwezig': moderators('422'),
  'GET /bijeenkomsten/:id/badges': moderators('200'),
  'GET /bijeenkomsten/:id/affiche': moderators('200'),
  // Who is in the circle comes as themselves, and others by the address that hosts pass on.
  'GET /bijeenkomsten/:id/gast': members('404'),
  'POST /bijeenkomsten/:id/gast': members('404'),
  'GET /bijeenkomsten/:id/gast/:token': all('404'),
  'POST /bijeenkomsten/:id/gast/:token': all('404'),
  // stewardship
  'GET /kringen/:slug/beheer': stewards('200'),
  'GET /kringen/:slug/beheer/logboek': stewards('200'),
  'GET /kringen/:slug/beheer/bewaarplicht': stewards('200'),
  'POST /kringen/:slug/beheer/bewaarplicht': stewards('422'),
  'POST /kringen/:slug/beheer/bewaarplicht/einde': stewards('303'),
  'GET /kringen/:slug/beheer/meenemen': stewards('200'),
  'POST /kringen/:slug/beheer/meenemen': stewards('404'),
  'GET /beheer': stewards('200'),
  'GET /beheer/post': stewards('200'),
  'GET /beheer/post/:id': stewards('404'),
  'POST /beheer/post/verstuur': stewards('303'),
  'POST /beheer/post/laat-weg': stewards('303'),
  'POST /beheer/post/:id/verstuur': stewards('303'),
  'POST /beheer/post/:id/laat-weg': stewards('303'),
  'GET /beheer/logboek': stewards('200'),
  'GET /beheer/kringen/:slug': stewards('200'),
  'POST /beheer/kringen/:slug/schrijf': stewards('422'),
  // Nothing is named, so there is nothing to report; the report below is about something of the member's.
  'GET /melden': signedIn('404'),
  'POST /melden': signedIn('404'),
  'GET /ik/gemeld': signedIn('200'),
  'GET /bezwaar/:kind/:id': ['sign-in', 'sign-in', '404', '200', '303', '303'],
  'POST /bezwaar/:kind/:id': ['sign-in', 'sign-in', '404', '422', '404', '404'],
  'GET /kringen/:slug/beheer/meldingen': moderators('200'),
  'POST /kringen/:slug/beheer/meldingen/traag': moderators('422'),
  'GET /kringen/:slug/beheer/meldingen/:id': moderators('200'),
  'POST /kringen/:slug/beheer/meldingen/:id': moderators('422'),
  'POST /kringen/:slug/beheer/meldingen/:id/bezwaar': moderators('422'),
  'GET /beheer/meldingen': stewards('200'),
  'GET /beheer/meldingen/cijfers.csv': stewards('200'),
  // Who is in the circle can decide on it themselves.
  'GET /beheer/meldingen/:id': stewards('404'),
  'POST /beheer/meldingen/:id': stewards('404'),
  'POST /beheer/meldingen/:id/bezwaar': stewards('404'),
  'GET /ik/blokkades': signedIn('200'),
  'GET /ik/blokkades/nieuw': signedIn('404'),
  'POST /ik/blokkades': signedIn('404'),
  'POST /ik/blokkades/:id/einde': signedIn('303'),
  // harvest: the thing and the gathering here are Bas's; the gathering was yesterday, for the circle only
  'GET /kringen/:slug/inzichten': members('200'),
  'GET /kringen/:slug/citaten': members('200'),
  'POST /kringen/:slug/oogst': members('422'),
  'GET /kringen/:slug/oogst/nieuw': members('200'),
  'GET /kringen/:slug/oogst/:id': members('302'),
  'GET /kringen/:slug/oogst/:id/wijzig': moderators('200'),
  'POST /kringen/:slug/oogst/:id/wijzig': moderators('422'),
  // Who takes it away first does so for all.
  'POST /kringen/:slug/oogst/:id/weg': ['sign-in', 'sign-in', '404', '404', '303', '404'],
  'POST /bijeenkomsten/:id/oogst': members('422'),
  'GET /bijeenkomsten/:id/verslag': members('200'),
  'GET /bijeenkomsten/:id/verslag/schrijven': moderators('200'),
  'POST /bijeenkomsten/:id/verslag/delen': moderators('303'),
  'POST /bijeenkomsten/:id/verslag/delen/:deel': moderators('303'),
  'POST /bijeenkomsten/:id/verslag/delen/:deel/terug': moderators('303'),
  'POST /bijeenkomsten/:id/verslag/fotos': moderators('422'),
  'POST /bijeenkomsten/:id/verslag/fotos/:foto/weg': moderators('303'),
  'POST /bijeenkomsten/:id/verslag/bekend': moderators('303'),
  'POST /bijeenkomsten/:id/verslag/terug': moderators('303'),
  'GET /bijeenkomsten/:id/goodiebag': members('200'),
  'POST /bijeenkomsten/:id/goodiebag': moderators('422'),
  'POST /bijeenkomsten/:id/goodiebag/:ding/weg': moderators('303'),
  'GET /bijeenkomsten/:id/dank': moderators('200'),
  'POST /bijeenkomsten/:id/dank': moderators('422'),
  // Who holds the link from the mail may; there is no file in this goodie bag.
  'GET /terugblik/:token': all('200'),
  'POST /terugblik/:token': all('422'),
  'GET /terugblik/:token/bestand/:ding': all('404'),
}

/** What is posted where an empty form would not get as far as the question of rights. */
export const FORMS: Record<string, Record<string, string>> = {
  'POST /kringen/:slug/beheer/plannen/:id': { stand: 'planned' },
  'POST /kringen/:slug/vraag-en-aanbod/:id/nu-niet': { ander: '000000000000' },
}

/**
 * Fills the parameters of a route with things that exist, so that a 404 is about rights.
 * @returns the address of a route for a persona; only the applicant holds the link to their application
 */
export async function places(house: House): Promise<(path: string, persona: Persona) => string> {
  const one = async (query: SQL) => (await house.kit.db.execute<{ id: string }>(query)).rows[0]?.id ?? 'none'
  const youssef = await house.personId('youssef-haddou')
  const bas = await house.personId('bas-oudendag')
  const circleId = await one(sql`select id from circle where founding`)
  const waiting = await one(sql`select id from application where circle_id = ${circleId} and name = 'Nour Belkadi'`)
  const { topic, said } = await talk(house, 'youssef-haddou')
  const introduction = await introduce(house, 'ilse-boonstra', youssef, bas)
  const ask = await askOf(house)
  const reported = await hiddenOf(house, youssef, circleId)
  const base = '/kringen/:slug'
  const meeting = await programmeOf(house, circleId, youssef)
  const kept = await keptOf(house, circleId, bas)
  const things: [prefix: string, id: string][] = [
    [`${base}/agenda/sjablonen`, meeting.template],
    [`${base}/leden`, bas],
    [`${base}/gesprek/bericht`, said],
    [`${base}/gesprek`, topic],
    [`${base}/beheer/uitnodigingen`, await invite(house, circleId, 'taken back by a steward')],
    [`${base}/beheer/leden`, bas],
    ['/beheer/leden', bas],
    [`${base}/voorstellen`, introduction],
    [`${base}/beheer/meldingen`, reported],
    ['/beheer/meldingen', reported],
    ['/bezwaar', NOBODY],
    ['/meldingen', await tellOf(house, youssef, circleId)],
    [`${base}/oogst`, kept.item],
    [`${base}/vraag-en-aanbod`, ask.id],
    [
      `${base}/peilingen`,
      await one(sql`select id from poll where circle_id = ${circleId} and question = 'Wat is jouw rol?'`),
    ],
    [`${base}/afspraken/behoeften`, await needOf(house, 'youssef-haddou')],
    [
      `${base}/afspraken`,
      await one(sql`select id from circle_activity where circle_id = ${circleId} and owner_id <> ${youssef} limit 1`),
    ],
    [`${base}/agenda/prikker`, await datePollOf(house, 'youssef-haddou')],
    [`${base}/beheer/aanmeldingen`, waiting],
    [
      `${base}/beheer/plannen`,
      await one(sql`select id from circle_activity where circle_id = ${circleId} order by id limit 1`),
    ],
  ]
  const table = await gatheringOf(house, circleId)
  // Of what is at hand, the one that has what the address asks for.
  const gatheringFor = (path: string) =>
    /\/(programma|casus)/.test(path)
      ? meeting.id
      : /\/(verslag|goodiebag|dank|oogst)/.test(path)
        ? kept.gathering
        : table
  await invite(house, circleId, INVITED)
  const token = signedToken(house.kit.secret, 'application', waiting)
  const leaving = leaveToken(house.kit.secret, { personId: youssef, about: 'digest', circleId: '' })
  const values: Record<string, string> = {
    slug: 'de-lage-drempel',
    file: 'geen.css',
    key: 'principles',
    step: '3',
    answer: ask.answer,
    kind: 'answer',
    part: meeting.part,
    casus: meeting.brought,
    deel: kept.section,
  }
  return (path, persona) =>
    path.replace(/:(\w+)/g, (_, name: string) => {
      if (name === 'token' && path.startsWith('/uitnodiging')) return INVITED
      if (name === 'token' && path.startsWith('/meldingen')) return leaving
      if (name === 'token' && path.startsWith('/terugblik')) return kept.thanks
      if (name === 'token') return persona === 'applicant' ? token : `${waiting}.made-up`
      if (name === 'id' && path.startsWith('/bijeenkomsten/')) return gatheringFor(path)
      if (name === 'id') return things.find(([prefix]) => path.startsWith(`${prefix}/`))?.[1] ?? NOBODY
      return values[name] ?? NOBODY
    })
}

const NOBODY = '000000000000'

// Under way, so that who is there can be noted; of the circle, and guests are asked by their hosts.
async function gatheringOf(house: House, circleId: string): Promise<string> {
  const id = newId()
  const by = await house.personId('anke-zuidgeest')
  await house.kit.db.execute(sql`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, guests, once_key, published_at)
    values (${id}, ${circleId}, ${by}, 'Tafel', now() - interval '1 hour', now() + interval '1 hour', 'Europe/Amsterdam', 'place', true, ${id}, now())`)
  await house.kit.db.execute(sql`insert into gathering_host (gathering_id, person_id) values (${id}, ${by})`)
  return `${id}-tafel`
}
const INVITED = 'an-invitation-that-is-open'

async function needOf(house: House, by: string): Promise<string> {
  const home = '/kringen/de-lage-drempel/afspraken'
  const made = await (await house.as(by)).post(`${home}/behoeften`, {
    behoefte: 'Ik wil leren onderhandelen',
    waarom: '',
  })
  const id = /behoefte-([0-9a-z]{12})/.exec(made.location ?? '')?.[1]
  if (!id) throw new Error(`the need was not written: ${made.status}`)
  return id
}

async function datePollOf(house: House, by: string): Promise<string> {
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
  const made = await (await house.as(by)).post('/kringen/de-lage-drempel/agenda/prikker', {
    titel: 'Koffie',
    ...{ 'dag-1': day(9), 'van-1': '10:00', 'tot-1': '11:00' },
    ...{ 'dag-2': day(10), 'van-2': '10:00', 'tot-2': '11:00' },
  })
  const id = /prikker\/([0-9a-z]{12})/.exec(made.location ?? '')?.[1]
  if (!id) throw new Error(`the date poll was not made: ${made.status}`)
  return id
}

// A gathering with a programme, a case that somebody brings, and a template that they keep.
async function programmeOf(house: House, circleId: string, makerId: string) {
  const { db } = house.kit
  const id = await planned(house)
  const parts = [{ kind: 'own' as const, title: 'Soep', body: '', minutes: 20, fixedAt: null }]
  await writeProgramme(db, id, circleId, parts)
  const found = await db.execute<{ id: string }>(sql`select id from programme_part where gathering_id = ${id}`)
  const brought = await writeCase(db, id, circleId, makerId, { title: 'Sleutel', story: 'Weg', wish: 'Waar?' }, newId())
  const template = await writeTemplate(db, circleId, makerId, 'Soepdag', parts)
  return { id, part: found.rows[0]?.id ?? '', brought, template }
}

async function tellOf(house: House, personId: string, circleId: string): Promise<string> {
  const id = newId()
  await house.kit.db.execute(sql`insert into notice (id, person_id, circle_id, kind, thing_kind, thing_id, once_key)
    values (${id}, ${personId}, ${circleId}, 'poll.decided', 'poll', ${NOBODY}, 'matrix')`)
  return id
}

// Something of the member's, gone by now, that was reported and hidden.
async function hiddenOf(house: House, makerId: string, circleId: string): Promise<string> {
  const id = newId()
  await house.kit.db.execute(sql`insert into report_case (id, circle_id, thing_kind, thing_id, maker_id, title, said, verdict,
      decided_at, decided_first_at, hidden_at, decided_by, reason)
    values (${id}, ${circleId}, 'answer', ${NOBODY}, ${makerId}, 'Antwoord', '', 'hidden', now(), now(), now(),
      ${await house.personId('roos-vermaat')}, 'Dit kan hier niet.')`)
  return id
}

async function invite(house: House, circleId: string, token: string): Promise<string> {
  const id = newId()
  await house.kit.db.execute(sql`insert into invitation (id, circle_id, token_hash, made_by, expires_at, most_uses)
    values (${id}, ${circleId}, ${hashToken(token)}, ${await house.personId('anke-zuidgeest')}, now() + interval '1 day', 9)`)
  return id
}

async function introduce(house: House, by: string, een: string, ander: string): Promise<string> {
  const made = await (await house.as(by)).post('/kringen/de-lage-drempel/voorstellen', {
    een,
    ander,
    waarom: 'Jullie werken allebei aan hetzelfde, van een andere kant.',
  })
  const id = /voorstellen\/([0-9a-z]{12})/.exec(made.location ?? '')?.[1]
  if (!id) throw new Error(`the introduction was not made: ${made.status}`)
  return id
}

// An ask of the steward, with an answer of the member.
async function askOf(house: House): Promise<{ id: string; answer: string }> {
  const anke = await house.as('anke-zuidgeest')
  const base = '/kringen/de-lage-drempel/vraag-en-aanbod'
  const made = await anke.post(base, { soort: 'vraag', titel: 'Wie wil de deur openhouden?', eens: newId() })
  const id = /vraag-en-aanbod\/([0-9a-z]{12})/.exec(made.location ?? '')?.[1]
  const placed = await (await house.as('youssef-haddou')).post(`${base}/${id}/antwoorden`, { tekst: 'Ik sta er al.' })
  const answer = /antwoord-([0-9a-z]{12})/.exec(placed.location ?? '')?.[1]
  if (!id || !answer) throw new Error(`the ask was not made: ${made.status} ${placed.status}`)
  return { id, answer }
}

async function talk(house: House, who: string): Promise<{ topic: string; said: string }> {
  const one = await house.as(who)
  const begun = { onderwerp: 'Waar is nog grond', bericht: 'Wie weet er een plek?' }
  const { location } = await one.post('/kringen/de-lage-drempel/gesprek/nieuw', begun)
  const topic = /gesprek\/([0-9a-z]{12})/.exec(location ?? '')?.[1]
  const said = /id="bericht-([0-9a-z]{12})"/.exec((await one.get(location ?? '')).html)?.[1]
  if (!topic || !said) throw new Error('the topic was not begun')
  return { topic, said }
}

// A gathering of yesterday with its report, something of its harvest, and a guest who was thanked.
async function keptOf(house: House, circleId: string, hostId: string) {
  const { db, secret } = house.kit
  const [gathering, report, section, item, answer] = [newId(), newId(), newId(), newId(), newId()]
  await db.execute(sql`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, once_key, published_at)
    values (${gathering}, ${circleId}, ${hostId}, 'Gisteren aan tafel', now() - interval '1 day', now() - interval '20 hours',
      'Europe/Amsterdam', 'place', 'matrix', now())`)
  await db.execute(sql`insert into gathering_host (gathering_id, person_id) values (${gathering}, ${hostId})`)
  await db.execute(
    sql`insert into account (id, circle_id, gathering_id, begun_by) values (${report}, ${circleId}, ${gathering}, ${hostId})`,
  )
  await db.execute(sql`insert into account_section (id, account_id, circle_id, place, kind, changed_by)
    values (${section}, ${report}, ${circleId}, 0, 'own', ${hostId})`)
  await db.execute(sql`insert into harvest_item (id, circle_id, kind, text, maker_id, once_key)
    values (${item}, ${circleId}, 'insight', 'Eerst luisteren', ${hostId}, 'matrix')`)
  await db.execute(sql`insert into gathering_thanks (gathering_id, circle_id, words, question, sent_by)
    values (${NOBODY}, ${circleId}, 'Dank', 'Wat bracht het je?', ${hostId})`)
  const signup = newId()
  await db.execute(sql`insert into gathering_signup (id, gathering_id, guest_name, guest_email, state, way)
    values (${signup}, ${gathering}, 'Griet', 'griet@gast.invalid', 'coming', 'place')`)
  // Of another gathering: this one still has to be thanked for.
  const past = newId()
  await db.execute(sql`insert into gathering (id, circle_id, maker_id, title, starts_at, ends_at, zone, held, once_key, published_at)
    values (${past}, ${circleId}, ${hostId}, 'Vorige maand', now() - interval '30 days', now() - interval '29 days',
      'Europe/Amsterdam', 'place', 'matrix before', now())`)
  await db.execute(sql`update gathering_thanks set gathering_id = ${past} where gathering_id = ${NOBODY}`)
  await db.execute(
    sql`insert into thanks_answer (id, gathering_id, circle_id, signup_id) values (${answer}, ${past}, ${circleId}, ${newId()})`,
  )
  return { gathering, section, item, thanks: signedToken(secret, 'gathering-thanks', answer) }
}
