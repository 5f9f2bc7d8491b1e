import { and, eq } from 'drizzle-orm'
import { application, applicationMessage, circleActivity, circleStep } from '#features/circles/tables.ts'
import { writeText } from '#features/site/commands.ts'
import type { TextKey } from '#features/site/forms.ts'
import { membership } from '#kit/access/tables.ts'
import type { Db } from '#kit/db/index.ts'
import type { Lang } from '#kit/i18n.ts'
import { newId } from '#kit/id.ts'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)
const dayOf = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

type Person = (slug: string) => string

/** The public pages of the demo: texts, steps, plans and people who want to join. @param tx a transaction */
export async function seedSite(tx: Db, circles: { founding: string; warm: string }, idOf: Person): Promise<void> {
  await writeAll(tx, circles.founding, idOf('anke-zuidgeest'), FOUNDING)
  await writeAll(tx, circles.warm, idOf('fenna-rozema'), WARM)
  await markSteps(tx, circles.founding, idOf('anke-zuidgeest'))
  await plan(tx, circles.founding, idOf)
  await applyAll(tx, circles.founding, idOf('anke-zuidgeest'))
  await tx
    .update(circleStep)
    .set({ startedAt: ago(100), note: 'We zoeken mensen uit tien straten. Elke straat telt.' })
    .where(eq(circleStep.circleId, circles.warm))
  await tx
    .update(membership)
    .set({ joinedAt: ago(12) })
    .where(and(eq(membership.circleId, circles.warm), eq(membership.personId, idOf('tjitske-haanstra'))))
}

type Written = Partial<Record<TextKey, Partial<Record<Lang, string>>>>

async function writeAll(tx: Db, circleId: string, byId: string, written: Written): Promise<void> {
  for (const [key, texts] of Object.entries(written) as [TextKey, Partial<Record<Lang, string>>][])
    for (const [lang, body] of Object.entries(texts) as [Lang, string][])
      await writeText(tx, circleId, key, lang, body, byId, ago(90))
}

async function markSteps(tx: Db, circleId: string, byId: string): Promise<void> {
  const steps = [
    { step: 1, begun: 260, done: 239, note: 'Tien was genoeg om te starten. Dat lukte in drie weken.' },
    { step: 2, begun: 239, done: 217, note: 'Online, met negen mensen. We kozen drie dingen om op te pakken.' },
    { step: 3, begun: 210, done: null, note: 'Vijf avonden rond echte gevallen. De volgende gaat over sleutels.' },
  ]
  for (const { step, begun, done, note } of steps) {
    const row = {
      startedAt: ago(begun),
      startedBy: byId,
      doneAt: done === null ? null : ago(done),
      doneBy: done === null ? null : byId,
      note,
    }
    await tx
      .insert(circleStep)
      .values({ circleId, step, ...row })
      .onConflictDoUpdate({ target: [circleStep.circleId, circleStep.step], set: row })
  }
}

async function plan(tx: Db, circleId: string, idOf: Person): Promise<void> {
  const plans: [title: string, owner: string, inDays: number][] = [
    ['Wat helpt voor de eerste aanmaning', 'youssef-haddou', -118],
    ['Aan de keukentafel: wonen met zorg', 'ilse-boonstra', -63],
    ['Eén dorp, één dak vol zon', 'tjitske-haanstra', -19],
    ['Eerst een sleutel: hoe Wierdam het deed', 'marijn-de-wael', 9],
    ['Teams die vastzitten', 'saskia-pinas', 37],
  ]
  for (const [title, owner, inDays] of plans) {
    const happened = inDays < 0 ? { happenedAt: ago(-inDays), happenedBy: idOf(owner) } : {}
    const agreed = { agreedAt: ago(210), agreedBy: idOf('anke-zuidgeest') }
    await tx
      .insert(circleActivity)
      .values({ id: newId(), circleId, title, ownerId: idOf(owner), onDate: dayOf(inDays), ...agreed, ...happened })
  }
}

async function applyAll(tx: Db, circleId: string, stewardId: string): Promise<void> {
  const apply = async (days: number, who: Omit<typeof application.$inferInsert, 'id' | 'circleId' | 'agreedAt'>) => {
    const id = newId()
    const at = ago(days)
    await tx.insert(application).values({ id, circleId, agreedAt: at, appliedAt: at, confirmedAt: at, ...who })
    return id
  }
  await apply(1, {
    name: 'Nour Belkadi',
    email: 'nour.belkadi@demo.invalid',
    worksOn: 'In Zandhoek help ik ouderen die willen verhuizen maar niet durven.',
    brings: 'Een lijst met alles wat misging bij de eerste twintig verhuizingen.',
    seeks: 'Iemand die dit in een kleinere gemeente heeft gedaan.',
  })
  const talking = await apply(6, {
    name: 'Gijs Ottevanger',
    email: 'gijs.ottevanger@demo.invalid',
    worksOn: 'Ik ben adviseur en help gemeenten met de energietransitie.',
    brings: 'Vijftien jaar ervaring met warmtenetten.',
    seeks: 'Mensen die verder willen dan een rapport.',
  })
  const say = (byId: string | null, days: number, body: string) =>
    tx.insert(applicationMessage).values({ id: newId(), applicationId: talking, byId, body, at: ago(days) })
  await say(
    stewardId,
    5,
    'Fijn dat je er bent, Gijs. Je schrijft als adviseur. Wat wil je hier zelf leren, los van je opdrachten?',
  )
  await say(
    null,
    4,
    'Goede vraag. Vorig jaar liep een wijk bij mij vast. Ik snap nog steeds niet waarom de bewoners afhaakten. Dat wil ik uitzoeken, met mensen die het eerlijk zeggen.',
  )
  await apply(30, {
    name: 'Petra Langeveld',
    email: 'petra.langeveld@demo.invalid',
    worksOn: 'Ik verkoop software waarmee gemeenten opgaven volgen.',
    brings: 'Een gratis proefversie voor alle leden.',
    seeks: 'Gemeenten die belangstelling hebben.',
    decision: 'declined',
    decidedAt: ago(28),
    decidedBy: stewardId,
    reason:
      'Je komt om iets te verkopen, en daarvoor is deze kring niet. Wil je een keer meedenken over een vraag van een ander, zonder je product? Dan ben je welkom.',
  })
}

const FOUNDING: Written = {
  promise: {
    nl: 'Jouw werk brengt een ander in beweging',
    en: 'Your work sets someone else in motion',
  },
  lead: {
    nl: 'Werk je aan iets groots, zoals wonen, schulden, zorg of klimaat? Hier vind je mensen die ook aan iets groots trekken. Je komt als jezelf. Je neemt mee wat je weet, ook wat mislukte.',
    en: 'Do you work on something big, such as housing, debt, care or climate? Here you find people who carry something big too. You come as yourself. You bring what you know, also what failed.',
  },
  why: {
    nl: 'Goede aanpakken blijven te vaak in één gebouw. Wij laten ze reizen.\n\nWie in Wierdam leert hoe je een huisuitzetting voorkomt, bespaart Oosterlo een jaar zoeken. Dat gebeurt alleen als die twee elkaar kennen. Daar zorgen wij voor.',
    en: 'Good approaches stay inside one building too often. We let them travel.\n\nWhoever learns in Wierdam how to prevent an eviction saves Oosterlo a year of searching. That only happens when those two know each other. We see to that.',
  },
  principles: {
    nl: '### Geef wat je kunt missen\nEen tip, een telefoonnummer, een uur meedenken. Het hoeft niet af te zijn.\n\n### Kom als mens\nJe functie mag mee, je verkooppraatje blijft thuis. Iedereen praat hier namens zichzelf.\n\n### Vertel hoe het afliep\nOok als het tegenviel. Van een eerlijk verhaal leert de rest het meest.',
    en: '### Give what you can spare\nA tip, a phone number, an hour of thinking along. It does not have to be finished.\n\n### Come as a person\nYour job may come along, your sales talk stays at home. Everyone here speaks for themselves.\n\n### Tell how it ended\nAlso when it disappointed. From an honest story the others learn the most.',
  },
  'for-whom': {
    nl: 'Je past hier als je met je handen in een opgave zit, waar je ook werkt.\n\n- Je bent ambtenaar, bewoner, boer, coach of maker, of je weet zelf niet hoe je het noemt.\n- Je hebt iets geprobeerd en weet nu wat je anders zou doen.\n- Je wilt weten hoe een ander het aanpakte, en je vertelt hoe jij het deed.',
    en: 'You fit in here when you have your hands in an opgave, wherever you work.\n\n- You are a civil servant, a resident, a farmer, a coach or a maker, or you do not know what to call it.\n- You tried something and know now what you would do differently.\n- You want to know how someone else went about it, and you tell how you did.',
  },
  how: {
    nl: 'Een kring groeit in vier stappen, en elke stap is open voor wie aanschuift.',
    en: 'A circle grows in four steps, and each is open to whoever takes a seat.',
  },
  join: {
    nl: 'Een paar korte vragen. Anke leest ze zelf en belt of mailt je binnen een week.',
    en: 'A few short questions. Anke reads them herself and calls or mails you within a week.',
  },
  about: {
    nl: 'De Lage Drempel begon met drie mensen aan een keukentafel in Wierdam. Ze hadden alle drie hetzelfde opgelost, los van elkaar, in hetzelfde jaar. Dat kon beter.\n\nEen kantoor of een directeur is er niet. Wie tijd heeft, organiseert iets. Wat we maken, mag iedereen gebruiken.',
    en: 'De Lage Drempel began with three people at a kitchen table in Wierdam. All three had solved the same thing, apart from each other, in the same year. That could be done better.\n\nThere is no office and no director. Whoever has time organises something. What we make, anyone may use.',
  },
  closing: {
    nl: 'De Lage Drempel is van niemand en van iedereen. Alles wat we maken, mag je meenemen.',
    en: 'De Lage Drempel belongs to nobody and to everybody. What we make, you may take along.',
  },
}

const WARM: Written = {
  promise: { nl: 'Jouw straat is de volgende' },
  lead: {
    nl: 'Van het gas af doe je niet alleen, en ook niet per wijk. Hier leren straten van elkaar: wat werkte, wat kostte het, wie haakte af en waarom.',
  },
  why: {
    nl: 'Een buurvrouw overtuigt beter dan een folder.\n\nIn de Kanaalwijk begon het met één rekenblad en een pan soep. Nu doen elf huizen mee. We willen weten of dat ook in jouw straat kan.',
  },
  principles: {
    nl: '### Laat je cijfers zien\nWat je betaalde, wat je bespaarde, wat tegenviel.\n\n### Niemand hoeft\nWie wacht, krijgt geen preek. Wie meedoet, krijgt hulp.',
  },
}
