import type { CircleScope } from '#kit/access/viewer.ts'
import type { Db } from '#kit/db/index.ts'
import type { Typed } from '#kit/forms/read.ts'
import type { TemplateCard } from '#ui/TemplateChoice.tsx'
import { circleTemplates, earlierProgrammes, houseTemplates, type TemplateLine } from './queries-templates.ts'
import { T } from './words-templates.ts'

const OWN_MOST = 4

/**
 * What planning offers to begin with: like last time, what the circle keeps, what the house has.
 * @param chosen `als`, and what else the address of the page carries
 */
export async function templateRow(db: Db, scope: CircleScope, chosen: Typed): Promise<TemplateCard[]> {
  const { lang } = scope.viewer
  const t = T[lang]
  const { als = '', uit = '', titel = '' } = chosen
  const carried = Object.entries({ uit, titel }).filter(([, value]) => value)
  const card = ({ id, ...line }: TemplateLine, name: string, note: string): TemplateCard => ({
    ...{ ...line, name, note },
    href: `/kringen/${scope.circle.slug}/agenda/nieuw?${new URLSearchParams([['als', id], ...carried])}`,
    current: als.startsWith(id),
  })
  const [last] = await earlierProgrammes(db, scope)
  const own = await circleTemplates(db, scope)
  return [
    ...(last ? [card(last, t.lastTime, last.name)] : []),
    ...own.slice(0, OWN_MOST).map((line) => card(line, line.name, t.circle)),
    ...houseTemplates(lang).map((line) => card(line, line.name, line.what)),
  ]
}
