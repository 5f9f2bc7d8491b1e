import { eq, sql } from 'drizzle-orm'
import { writePoll } from '#features/polls/commands.ts'
import { writeDecision } from '#features/polls/commands-closing.ts'
import { castNamed } from '#features/polls/commands-voting.ts'
import type { Asked } from '#features/polls/forms.ts'
import { poll, pollDecision, pollTally, pollVoted } from '#features/polls/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { spark } from '#kit/sparks/tables.ts'

type Vote = [who: string, choice: number[], reason?: string]

interface Chosen {
  by: string
  asked: Partial<Asked> & Pick<Asked, 'question' | 'kind'>
  daysAgo: number
  /** From now until it closes by itself, in days. */
  closesIn?: number
  closedAgo?: number
  votes: Vote[]
  decision?: { by: string; title: string; reasons: string; integrated: string; daysAgo: number }
}

const one = (at: number, of: number): number[] => Array.from({ length: of }, (_, i) => Number(i === at))
const AGREE = [1, 0, 0]
const ABSTAIN = [0, 1, 0]
const OBJECT = [0, 0, 1]

const ROLES = [
  'Opgavemanager',
  'Opgavetrekker',
  'Opgaveondersteuner',
  'Opgavecoach',
  'Aanjager',
  'Vertaler tussen werelden',
  'Ik pas in geen hokje',
]
// Which of the roles above each chose.
const ROLE_OF: readonly [number, ...string[]][] = [
  [0, 'youssef-haddou', 'pieter-jan-van-den-bergh-kuipers', 'jelle-hoekema'],
  [1, 'ilse-boonstra', 'hanneke-grootveld', 'delano-kromo', 'bas-oudendag', 'wout-terpstra', 'esra-yildirim'],
  [2, 'geke-postma', 'noor-achterberg'],
  [3, 'saskia-pinas', 'willemijn-sanders', 'tom-brouwer'],
  [4, 'anke-zuidgeest', 'fatima-zahra-el-amrani'],
  [5, 'roos-vermaat'],
  [6, 'kofi-mensah', 'sjaan-wolters', 'lamine-diallo', 'meryem-aksoy', 'rachid-bouzidi'],
]

/** What De Lage Drempel decided, and is deciding. All invented. */
const CHOSEN: readonly Chosen[] = [
  {
    by: 'roos-vermaat',
    asked: {
      question: 'Wat is jouw rol?',
      kind: 'single',
      options: ROLES,
      explanation:
        'Voor de volgende avond willen we de tafels mengen. Kies wat het dichtst bij je werk van nu ligt. Wisselt het? Kies dan wat je **deze maand** het meest doet.',
    },
    daysAgo: 6,
    closesIn: 8,
    votes: ROLE_OF.flatMap(([at, ...people]) => people.map((who): Vote => [who, one(at, ROLES.length)])),
  },
  {
    by: 'hanneke-grootveld',
    asked: {
      question: 'We openen elke bijeenkomst met een verhaal van een bewoner',
      kind: 'consent',
      explanation:
        'Nu beginnen we met een voorstelrondje. Dat kost een half uur en je onthoudt er weinig van.\n\n**Het voorstel:** de eerste tien minuten zijn voor iemand die het zelf meemaakt. Daarna pas gaan we om de tafel. We proberen dit drie keer en kijken dan opnieuw.',
    },
    daysAgo: 2,
    closesIn: 5,
    votes: [
      ['hanneke-grootveld', AGREE],
      ['ilse-boonstra', AGREE],
      ['delano-kromo', AGREE],
      [
        'kofi-mensah',
        OBJECT,
        'Ik heb dat vaak gedaan: je verhaal vertellen en dan naar huis. Ik wil dat wie vertelt de hele avond meedoet, en betaald krijgt voor die tijd. Anders zijn we het decor.',
      ],
      ['saskia-pinas', AGREE],
      ['youssef-haddou', ABSTAIN],
      ['sjaan-wolters', AGREE],
    ],
  },
  {
    by: 'bas-oudendag',
    asked: {
      question: 'Waar steken we dit voorjaar onze tijd in?',
      kind: 'dots',
      dots: 5,
      dotsMost: 3,
      options: [
        'Een draaiboek voor de eerste zes weken',
        'Meelopen bij elkaar, een dag per maand',
        'Een kaart van wie waarover gaat',
        'Een open avond in Oosterlo',
        'Verhalen ophalen bij bewoners',
      ],
      explanation: 'Je krijgt vijf stippen. Zet er hooguit drie op één idee.',
    },
    daysAgo: 4,
    votes: [
      ['bas-oudendag', [3, 1, 1, 0, 0]],
      ['ilse-boonstra', [0, 2, 0, 0, 3]],
      ['esra-yildirim', [2, 2, 1, 0, 0]],
      ['pieter-jan-van-den-bergh-kuipers', [1, 0, 3, 1, 0]],
      ['sjaan-wolters', [0, 0, 0, 3, 2]],
      ['maud-hendriksen', [0, 3, 0, 1, 1]],
      ['marijn-de-wael', [2, 1, 0, 0, 2]],
      ['rachid-bouzidi', [0, 2, 0, 2, 1]],
    ],
  },
  {
    by: 'anke-zuidgeest',
    asked: {
      question: 'Gasten zijn welkom vanaf de tweede tafelronde',
      kind: 'consent',
      explanation: 'Wie nog geen lid is mag mee-eten en meepraten. De eerste ronde houden we onder elkaar.',
    },
    daysAgo: 40,
    closedAgo: 30,
    votes: [
      ['anke-zuidgeest', AGREE],
      ['roos-vermaat', AGREE],
      ['ilse-boonstra', AGREE],
      ['youssef-haddou', AGREE],
      ['carla-monteiro', OBJECT, 'Ik vertel in die rondes over gezinnen. Met vreemden aan tafel doe ik dat niet meer.'],
      ['sevda-karaca', AGREE],
      ['wout-terpstra', ABSTAIN],
      ['jos-vaessen', AGREE],
    ],
    decision: {
      by: 'roos-vermaat',
      title: 'Gasten schuiven aan na de soep, en nooit bij een casus.',
      reasons:
        'We willen dat mensen kunnen proeven voor ze ja zeggen. Tegelijk leunt de avond op vertrouwen.\n\n- Gasten komen mee met een lid, dat hen die avond aankijkt.\n- Na drie keer vragen we wat het met de gesprekken deed.',
      integrated:
        'Carla heeft gelijk: over gezinnen praat je niet met wie je niet kent. Daarom zijn casussen nu **altijd zonder gasten**. Zij las dit besluit mee en heeft geen bezwaar meer.',
      daysAgo: 28,
    },
  },
  {
    by: 'roos-vermaat',
    asked: {
      question: 'Waar houden we de zomeravond?',
      kind: 'ranking',
      method: 'schulze',
      options: ['Buurthuis De Kade', 'Het erf van Wout', 'De kas in Oosterlo'],
    },
    daysAgo: 90,
    closedAgo: 80,
    votes: [
      ['roos-vermaat', [2, 1, 3]],
      ['ilse-boonstra', [1, 2, 3]],
      ['bas-oudendag', [3, 1, 2]],
      ['esra-yildirim', [2, 1, 3]],
      ['geke-postma', [1, 3, 2]],
      ['jelle-hoekema', [2, 1, 0]],
      ['mei-ling-chow', [0, 2, 1]],
    ],
    decision: {
      by: 'roos-vermaat',
      title: 'De zomeravond is op het erf van Wout.',
      reasons: 'Het erf wint van elke andere plek. Wie niet rijdt wordt om vijf uur opgehaald bij het station.',
      integrated: '',
      daysAgo: 79,
    },
  },
]

/** An anonymous poll that is closed: only who voted and how many, as it always was. */
const ANONYMOUS = {
  by: 'saskia-pinas',
  question: 'Durf je in deze kring te zeggen dat iets mislukte?',
  options: ['Ja, altijd', 'Meestal wel', 'Alleen aan mijn eigen tafel', 'Nee, nog niet'],
  counts: [5, 9, 6, 3],
  voters: [...ROLE_OF.flatMap(([, ...people]) => people), 'carla-monteiro'],
}

/**
 * Writes the polls of the demo, as if they were held these last weeks.
 * @param tx a transaction
 * @param idOf the person behind a slug
 */
export async function seedPolls(tx: Db, circleId: string, idOf: (slug: string) => string): Promise<void> {
  for (const { by, asked, votes, decision, ...when } of CHOSEN) {
    const id = await begin(tx, circleId, idOf(by), asked, when.daysAgo)
    for (const [who, choice, reason = ''] of votes) {
      const [held] = await tx.select().from(poll).where(eq(poll.id, id))
      if (held) await castNamed(tx, held, idOf(who), { choice, reason })
    }
    await end(tx, id, when, idOf(by))
    if (!decision) continue
    const said = { title: decision.title, reasons: decision.reasons, integrated: decision.integrated }
    const made = await writeDecision(tx, circleId, id, idOf(decision.by), said)
    const at = ago(decision.daysAgo)
    await tx.update(pollDecision).set({ at }).where(eq(pollDecision.id, made))
    await tx.update(spark).set({ at }).where(eq(spark.toId, made))
  }
  const { by, question, options, counts, voters } = ANONYMOUS
  const id = await begin(tx, circleId, idOf(by), { question, options, kind: 'single', anonymous: true }, 20)
  await tx.insert(pollVoted).values(voters.map((who) => ({ pollId: id, personId: idOf(who) })))
  await tx.update(pollTally).set({ counts }).where(eq(pollTally.pollId, id))
  await tx.update(poll).set({ voters: voters.length }).where(eq(poll.id, id))
  await end(tx, id, { closedAgo: 13 }, idOf(by))
}

async function begin(
  tx: Db,
  circleId: string,
  makerId: string,
  asked: Chosen['asked'],
  daysAgo: number,
): Promise<string> {
  const whole: Asked = {
    ...{ explanation: '', options: [], anonymous: false, dots: 0, dotsMost: 0, method: 'borda', lastDay: null },
    ...asked,
  }
  const id = await writePoll(tx, circleId, makerId, whole, `demo:${asked.question}`)
  await tx
    .update(poll)
    .set({ openedAt: ago(daysAgo) })
    .where(eq(poll.id, id))
  return id
}

async function end(tx: Db, id: string, when: { closesIn?: number; closedAgo?: number }, byId: string): Promise<void> {
  if (when.closesIn)
    await tx
      .update(poll)
      .set({ closesAt: sql`(current_date + ${when.closesIn}::int)::timestamp at time zone 'Europe/Amsterdam'` })
      .where(eq(poll.id, id))
  if (when.closedAgo)
    await tx
      .update(poll)
      .set({ closedAt: ago(when.closedAgo), closedBy: byId })
      .where(eq(poll.id, id))
}

const ago = (days: number) => sql`now() - make_interval(hours => ${days * 24})`
