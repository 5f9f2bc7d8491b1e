import { afterAll, beforeAll, describe, test } from 'vitest'
import { home, type Looking, openLooking } from './looking.ts'

let looking: Looking
beforeAll(async () => {
  looking = await openLooking()
})
afterAll(() => looking?.close())

const STRANGER = [
  '/',
  '/kringen/warme-straten',
  `${home}/aanmelden`,
  '/over',
  '/privacy',
  '/toegankelijkheid',
  '/inloggen',
  '/bouwstenen',
  '/tot-ziens',
  '/bestaat-niet',
]

const STEWARD = [
  '/vandaag',
  '/vandaag?kring=alles',
  '/kringen',
  home,
  `${home}/ontmoeten`,
  `${home}/uitwisselen`,
  `${home}/werken`,
  `${home}/oogsten`,
  `${home}/leren`,
  `${home}/leden`,
  `${home}/leden?q=zwxq`,
  `${home}/leden?regio=friesland`,
  `${home}/voorstellen`,
  `${home}/vraag-en-aanbod`,
  `${home}/vraag-en-aanbod?q=zwxq`,
  `${home}/vraag-en-aanbod?stand=wacht`,
  `${home}/vraag-en-aanbod?soort=aanbod`,
  `${home}/vraag-en-aanbod/nieuw?soort=vraag`,
  `${home}/vraag-en-aanbod/nieuw?soort=aanbod`,
  `${home}/beheer/afkortingen`,
  `${home}/gesprek`,
  `${home}/gesprek/nieuw`,
  `${home}/gesprek/samen`,
  `${home}/gesprek/zoek?q=deur`,
  `${home}/gesprek/zoek?q=zwxq`,
  `${home}/peilingen`,
  `${home}/beheer/meldingen`,
  '/beheer/meldingen',
  '/ik/gemeld',
  '/ik/blokkades',
  `${home}/peilingen/nieuw`,
  `${home}/oogsten?beeld=lijst`,
  `${home}/oogsten?zoek=zwxq`,
  `${home}/inzichten`,
  `${home}/citaten`,
  `${home}/oogst/nieuw`,
  `${home}/voorkant`,
  `${home}/teksten/principles`,
  `${home}/beheer`,
  `${home}/beheer/aanmeldingen`,
  `${home}/beheer/stappen`,
  `${home}/beheer/uitnodigingen`,
  '/kringen/nieuw',
  `${home}/beheer/instellingen`,
  `${home}/beheer/onderdelen`,
  `${home}/vertrek`,
  `${home}/beheer/leden`,
  `${home}/beheer/leden?q=zwxq`,
  `${home}/beheer/logboek`,
  '/beheer',
  '/beheer/post',
  '/beheer/leden',
  '/beheer/leden?email=niemand@voorbeeld.invalid',
  `${home}/beheer/bewaarplicht`,
  `${home}/beheer/meenemen`,
  '/beheer/logboek',
  '/beheer/kringen/warme-straten',
  '/ik',
  '/meldingen',
  '/ik/meldingen',
  '/ik/meldingen/voorbeeld',
  '/ik/profiel',
  '/ik/passkeys/nieuw',
  '/ik/bewijs',
  '/ik/bewijs/code',
  '/ik/email',
  '/ik/gegevens',
  '/ik/weg',
  '/ik/email/code?id=000000000000',
  '/inloggen/verder',
]

describe('nothing stands in the way, in light, in dark and on a narrow phone', () => {
  test.each(STRANGER)('for a stranger at %s', (path) => looking.look(path, null))
  test.each(STEWARD)('for a steward at %s', (path) => looking.look(path, 'anke-zuidgeest'))
})
