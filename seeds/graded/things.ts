import { DIGITAAL } from './things/digitaal.ts'
import { ENERGIE } from './things/energie.ts'
import { JEUGD } from './things/jeugd.ts'
import { LAND } from './things/land.ts'
import { MEEDOEN } from './things/meedoen.ts'
import { NIEUWKOMERS } from './things/nieuwkomers.ts'
import { ONDERWEG } from './things/onderweg.ts'
import { ORGANISEREN } from './things/organiseren.ts'
import { REGELS } from './things/regels.ts'
import { SCHULDEN } from './things/schulden.ts'
import { THUIS } from './things/thuis.ts'
import { WERKVORMEN } from './things/werkvormen.ts'
import { WONEN } from './things/wonen.ts'
import { ZORG } from './things/zorg.ts'
import type { Theme, Thing } from './types.ts'

const THEMES: readonly Theme[] = [
  THUIS,
  SCHULDEN,
  ENERGIE,
  WONEN,
  ZORG,
  JEUGD,
  MEEDOEN,
  ORGANISEREN,
  WERKVORMEN,
  LAND,
  ONDERWEG,
  REGELS,
  DIGITAAL,
  NIEUWKOMERS,
]

/** The whole collection: what a query is matched with. */
export const THINGS: readonly Thing[] = THEMES.flatMap((theme) => [
  ...theme.offers.map((offer): Thing => ({ kind: 'offer', ...offer })),
  ...theme.people.map(
    ({ headline, ...person }): Thing => ({
      kind: 'person',
      ...person,
      title: headline,
      text: `${person.worksOn}. ${person.brings}.`,
      tags: person.opgaven,
      opgave: person.opgaven[0] ?? '',
    }),
  ),
  ...theme.answered.map((ask): Thing => ({ kind: 'answered', ...ask })),
])
