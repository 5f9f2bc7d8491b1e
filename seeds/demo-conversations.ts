import { sql } from 'drizzle-orm'
import { beginTopic, openPrivate } from '#features/conversations/commands.ts'
import { placeMessage, react, takeAway } from '#features/conversations/commands-messages.ts'
import { talkById } from '#features/conversations/queries.ts'
import type { ReactionKind } from '#features/conversations/tables.ts'
import { circleScope, type SignedIn } from '#kit/access/viewer.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { newId } from '#kit/id.ts'
import { viewersById } from '#kit/session/viewer.ts'

/** Something said in the demo. */
interface Says {
  who: string
  text: string
  /** Hours ago. */
  ago: number
  /** Counted from the first message, which is 0. */
  answers?: number
  reactions?: [who: string, kind: ReactionKind][]
  taken?: true
}

interface Talked {
  /** A topic has a title; a talk among a few has people. */
  title: string
  withOthers?: string[]
  pinned?: true
  said: Says[]
}

const TALKED: readonly Talked[] = [
  {
    title: 'Welkom, en zo praten we hier',
    pinned: true,
    said: [
      {
        who: 'anke-zuidgeest',
        ago: 24 * 58,
        text: 'Dit is de huiskamer van De Lage Drempel. Drie afspraken, meer niet:\n\n1. Vraag het als je het niet weet. Dat doen we allemaal.\n2. Deel liever iets halfs dan niets.\n3. Loopt het vast tussen twee mensen? Bel elkaar.\n\nVertel gerust in één zin waar je aan werkt.',
        reactions: [
          ['ilse-boonstra', 'agree'],
          ['bas-oudendag', 'agree'],
          ['hanneke-grootveld', 'thanks'],
        ],
      },
      {
        who: 'hanneke-grootveld',
        ago: 24 * 57.8,
        text: 'Hanneke, bewoner van Merenveen. Ik werk aan een dorp waar je oud mag worden zonder dat iemand een pad voor je aanlegt. Ik ben hier om tegen te spreken.',
        reactions: [
          ['anke-zuidgeest', 'agree'],
          ['roos-vermaat', 'agree'],
        ],
      },
      {
        who: 'bas-oudendag',
        ago: 24 * 57.5,
        text: 'Bas. Zestig woningen, op papier. Ik zoek nog grond die niemand ziet liggen.',
      },
      {
        who: 'wout-terpstra',
        ago: 24 * 55,
        text: '@Bas Oudendag kom eens langs. Ik zie hier vanaf de trekker wel drie plekken.',
        answers: 2,
      },
      { who: 'bas-oudendag', ago: 24 * 54.9, text: 'Dinsdag? Ik neem laarzen mee.', answers: 3 },
      {
        who: 'lin-verbeek',
        ago: 24 * 5.5,
        text: 'Lin, gemeente Oosterlo, net binnen. Ik zoek wat jongeren in een dorp houdt. Behalve de snackbar.',
      },
      {
        who: 'delano-kromo',
        ago: 24 * 5.4,
        text: 'Welkom @Lin Verbeek. Onderschat de snackbar niet. Daar hoor ik meer dan in een jaar overleg.',
        answers: 5,
        reactions: [['lin-verbeek', 'idea']],
      },
      {
        who: 'ruben-ligthart',
        ago: 24 * 1.8,
        text: 'Ruben, waterschap. Ik meet sloten en probeer het zo te vertellen dat je het snapt. Zeg het als dat niet lukt.',
      },
    ],
  },
  {
    title: 'De huurder die nooit opendoet',
    said: [
      {
        who: 'youssef-haddou',
        ago: 75,
        text: 'We staan nu voor de derde keer voor een dichte deur in de Kanaalstraat. Huurschuld van vier maanden, geen reactie op brieven. Wie heeft iets gedaan wat wél werkte, en wat was het?',
      },
      {
        who: 'carla-monteiro',
        ago: 74.2,
        text: 'Een kaart met de hand geschreven. Geen logo, geen kenmerk. *Ik ben Carla, ik sta dinsdag om elf uur beneden met koffie.* Twee van de vijf kwamen.',
        answers: 0,
        reactions: [
          ['youssef-haddou', 'thanks'],
          ['ilse-boonstra', 'idea'],
          ['marijn-de-wael', 'idea'],
        ],
      },
      {
        who: 'kofi-mensah',
        ago: 73.5,
        text: 'Ik deed zelf maanden niet open. Dan denk je bij elke bel: nu nemen ze alles mee. Wat bij mij hielp: iemand die eerst zei wat er **niet** ging gebeuren.',
      },
      {
        who: 'kofi-mensah',
        ago: 73.45,
        text: 'Dus: je wordt er vandaag niet uitgezet, ik heb geen papieren bij me, je hoeft niets te tekenen.',
        reactions: [
          ['youssef-haddou', 'thanks'],
          ['marijn-de-wael', 'thanks'],
          ['saskia-pinas', 'agree'],
          ['anke-zuidgeest', 'agree'],
        ],
      },
      {
        who: 'marijn-de-wael',
        ago: 70,
        text: 'Dit neem ik mee naar onze brieven. @Kofi Mensah, mag ik je zin zo overnemen?',
        answers: 3,
      },
      { who: 'kofi-mensah', ago: 69.5, text: 'Graag zelfs. Laat hem wel door iemand zeggen en niet door een envelop.' },
      {
        who: 'jelle-hoekema',
        ago: 52,
        text: 'Even tegendraads: moet je willen dat een deurwaarder, een corporatie én de gemeente los van elkaar aanbellen? Ik tel er bij ons zes.',
      },
      {
        who: 'youssef-haddou',
        ago: 51,
        text: 'Nee. Maar afspreken wie er belt kost ons een jaar, en deze meneer heeft zes weken.',
        answers: 6,
        reactions: [['jelle-hoekema', 'agree']],
      },
      {
        who: 'bas-oudendag',
        ago: 50.5,
        text: 'Bij Anker & Dak spreken we af: wie de sleutel gaf, belt. Niet wie het geld krijgt. Scheelt de helft aan dichte deuren.',
      },
      {
        who: 'fatima-zahra-el-amrani',
        ago: 30,
        text: 'Vergeet de huisarts niet. Ik bel soms zelf, omdat ze mijn nummer kennen. Vraag het vooraf, dan mag het ook.',
      },
      {
        who: 'youssef-haddou',
        ago: 3.2,
        text: 'Terugkoppeling: de kaart van @Carla Monteiro lag er maandag. Vanmorgen ging de deur open. We hebben alleen koffie gedronken.',
        answers: 1,
        reactions: [
          ['carla-monteiro', 'thanks'],
          ['ilse-boonstra', 'thanks'],
          ['kofi-mensah', 'thanks'],
          ['anke-zuidgeest', 'thanks'],
        ],
      },
      { who: 'carla-monteiro', ago: 2.9, text: 'Koffie is niet alleen. Koffie is alles.' },
    ],
  },
  {
    title: 'Huisartsen: hoe krijg je ze aan tafel?',
    said: [
      {
        who: 'ilse-boonstra',
        ago: 49,
        text: 'Ik zoek een huisarts die wil meedenken over wonen met zorg. Ze willen wel, ze hebben alleen nooit tijd. Hoe deden jullie dat?',
      },
      {
        who: 'saskia-pinas',
        ago: 48.5,
        text: 'Niet vragen of ze komen, maar of jij tien minuten mag komen. Om kwart voor acht, voor het spreekuur.',
        reactions: [['ilse-boonstra', 'idea']],
      },
      {
        who: 'fatima-zahra-el-amrani',
        ago: 47,
        text: 'Klopt. En neem één mens mee, geen dossier. Ik onthoud gezichten, geen percentages.',
      },
      {
        who: 'meryem-aksoy',
        ago: 26,
        text: 'Uit ons onderzoek: praktijken waar de assistent meedoet, haken minder vaak af. De assistent weet wie er alleen is.\n\nWat we zagen in drie dorpen:\n\n- de huisarts kwam twee keer\n- de assistent kwam elke keer\n- de wijkverpleegkundige belde daarna',
      },
      { who: 'ilse-boonstra', ago: 25.5, text: 'De assistent. Natuurlijk. Waarom vraag ik dat nooit?', answers: 3 },
      {
        who: 'hanneke-grootveld',
        ago: 24.8,
        text: 'Omdat er op de uitnodiging altijd “geachte dokter” staat.',
        reactions: [
          ['ilse-boonstra', 'agree'],
          ['saskia-pinas', 'agree'],
        ],
      },
      { who: 'geke-postma', ago: 20, text: 'Ik heb dit te snel gestuurd.', taken: true },
      {
        who: 'geke-postma',
        ago: 19.9,
        text: 'Bij ons doet de apotheek mee. Die ziet wie zijn medicijnen niet meer ophaalt, en dat is vaak de eerste die het merkt.',
      },
      {
        who: 'ilse-boonstra',
        ago: 5,
        text: 'Morgen om kwart voor acht zit ik bij praktijk De Linde. Met mevrouw De Boer, en zonder papier. Ik laat horen hoe het ging.',
        reactions: [
          ['fatima-zahra-el-amrani', 'help'],
          ['anke-zuidgeest', 'agree'],
        ],
      },
      {
        who: 'ruben-ligthart',
        ago: 0.9,
        text: 'Is er ook iemand die dit met boeren en dierenartsen deed? Zelfde vraag, andere laarzen.',
      },
    ],
  },
  {
    title: 'Stikstof, maar dan als gesprek',
    said: [
      {
        who: 'wout-terpstra',
        ago: 150,
        text: 'Ik wil een avond organiseren op ons erf. Geen zaal, geen spreker, wel alle cijfers op tafel. Maar eerlijk: de laatste keer liep het uit op schreeuwen. Wat zouden jullie anders doen?',
      },
      {
        who: 'saskia-pinas',
        ago: 149,
        text: 'Begin niet met de cijfers. Laat iedereen eerst zeggen waar hij bang voor is. Daarna pas de map open.',
      },
      {
        who: 'henk-jan-oude-wesselink',
        ago: 148,
        text: 'Bij ons werkte lopen. In tweetallen langs de sloot, een half uur. Schreeuwen doe je niet naast elkaar.',
        reactions: [
          ['wout-terpstra', 'idea'],
          ['roos-vermaat', 'idea'],
          ['ruben-ligthart', 'agree'],
        ],
      },
      {
        who: 'tjitske-haanstra',
        ago: 140,
        text: 'Ik ben het hier niet mee eens. Mensen hebben recht op de cijfers vóór ze komen. Anders voelt het alsof we ze eerst zacht maken.',
        answers: 1,
      },
      {
        who: 'saskia-pinas',
        ago: 139.5,
        text: 'Daar heb je een punt. Dan sturen we ze vooraf, op één blad, en beginnen we op de avond toch bij de mensen.',
      },
      { who: 'tjitske-haanstra', ago: 139, text: 'Zo kan ik meedoen.', reactions: [['wout-terpstra', 'thanks']] },
      {
        who: 'roos-vermaat',
        ago: 100,
        text: 'Ik kom tekenen. Wat er gezegd wordt hangt dan aan de schuurdeur, en niet op internet.',
        reactions: [
          ['wout-terpstra', 'thanks'],
          ['hanneke-grootveld', 'agree'],
        ],
      },
      {
        who: 'wout-terpstra',
        ago: 28,
        text: 'Het wordt vrijdag over twee weken, om zeven uur. Er is soep. Wie komt, neemt iemand mee met wie hij het oneens is.',
      },
      { who: 'pieter-jan-van-den-bergh-kuipers', ago: 27, text: 'Dan kom ik met mijn zwager.' },
    ],
  },
  {
    title: '',
    withOthers: ['anke-zuidgeest', 'ilse-boonstra'],
    said: [
      { who: 'anke-zuidgeest', ago: 28, text: 'Ilse, mag ik iets persoonlijks vragen? Hoe is het nu thuis?' },
      {
        who: 'ilse-boonstra',
        ago: 27.5,
        text: 'Lief dat je het vraagt. Rustiger. Mijn moeder is terug van het ziekenhuis en moppert weer, dus het gaat goed.',
      },
      { who: 'anke-zuidgeest', ago: 27.4, text: 'Mopperen is een goed teken. Neem de tijd, donderdag regel ik wel.' },
      {
        who: 'ilse-boonstra',
        ago: 4,
        text: 'Ik ben er donderdag toch. Zullen we vooraf een half uur lopen?',
        reactions: [['anke-zuidgeest', 'agree']],
      },
      { who: 'anke-zuidgeest', ago: 1.2, text: 'Graag. Half een bij de brug.' },
    ],
  },
  {
    title: 'Soep op het erf',
    withOthers: ['wout-terpstra', 'roos-vermaat', 'henk-jan-oude-wesselink', 'ruben-ligthart'],
    said: [
      { who: 'wout-terpstra', ago: 27, text: 'Dit clubje is alleen om te regelen. Wie haalt de banken bij de kerk?' },
      {
        who: 'henk-jan-oude-wesselink',
        ago: 26.5,
        text: 'Ik, met de kar. Donderdagavond.',
        reactions: [['wout-terpstra', 'thanks']],
      },
      { who: 'roos-vermaat', ago: 26, text: 'Ik neem papier mee van twee meter breed. Is de schuurdeur schoon?' },
      { who: 'wout-terpstra', ago: 25.8, text: 'Nee. Maar dan wel.' },
      {
        who: 'ruben-ligthart',
        ago: 6,
        text: 'De metingen staan op één blad. @Wout Terpstra kijk jij of het te snappen is? Jij mag de rode pen.',
      },
      { who: 'wout-terpstra', ago: 2, text: 'Ik snap het, en ik schrik ervan. Zo laten.' },
    ],
  },
]

/**
 * Has the demo community talk, as people do: through the same verbs, and then set back in time.
 * @param tx a transaction
 * @param slug of the circle
 * @param idOf the person behind a slug
 */
export async function seedConversations(tx: Db, slug: string, idOf: (slug: string) => string): Promise<void> {
  const people = [
    ...new Set(TALKED.flatMap(({ said, withOthers = [] }) => [...withOthers, ...said.map(({ who }) => who)])),
  ]
  const reacting = TALKED.flatMap(({ said }) => said.flatMap(({ reactions = [] }) => reactions.map(([who]) => who)))
  const viewers = await viewersById(tx, [...new Set([...people, ...reacting])].map(idOf), { stewardsSecondStep: false })
  for (const talked of TALKED)
    await transact(tx, (inner) => seedTalk(inner, slug, talked, (who) => viewers.get(idOf(who))))
  // What was told about it is of weeks ago, and nobody waits for mail about it.
  await tx.execute(
    sql`update notice n set at = m.at, mailed_at = m.at from message m where n.thing_kind = 'message' and n.thing_id = m.id`,
  )
}

async function seedTalk(
  tx: Db,
  slug: string,
  talked: Talked,
  whoIs: (slug: string) => SignedIn | undefined,
): Promise<void> {
  const scopeOf = (who: string) => {
    const viewer = whoIs(who)
    const scope = viewer && circleScope(viewer, slug)
    if (!scope) throw new Error(`${who} is not in ${slug}`)
    return scope
  }
  const { said, title, withOthers } = talked
  const [first] = said
  if (!first) return
  const maker = scopeOf(first.who)
  const origin = { personId: maker.viewer.person.id, address: 'seed', requestId: 'seed' }
  const others = (withOthers ?? []).map((who) => scopeOf(who).viewer.person.id)
  const opened = withOthers ? await openPrivate(tx, maker, others, title) : null
  const id =
    typeof opened === 'object' && opened
      ? opened.id
      : ((await beginTopic(tx, maker, title, { text: first.text, onceKey: newId() }, origin)) ?? '')
  const ids: string[] = []
  for (const [n, one] of said.entries()) {
    const talk = await talkById(tx, scopeOf(one.who), id)
    if (!talk) throw new Error(`${one.who} cannot read ${title}`)
    const replyTo = one.answers === undefined ? null : (ids[one.answers] ?? null)
    const placed = n === 0 && !withOthers ? await firstOf(tx, id) : await speak(tx, talk, one.text, replyTo)
    ids.push(placed)
    for (const [who, kind] of one.reactions ?? []) {
      const listening = await talkById(tx, scopeOf(who), id)
      if (listening) await react(tx, listening, placed, kind)
    }
    if (one.taken) await takeAway(tx, talk, placed, origin)
    await tx.execute(
      sql`update message set at = now() - make_interval(mins => ${Math.round(one.ago * 60)}) where id = ${placed}`,
    )
  }
  const at = sql`now() - make_interval(mins => ${Math.round(first.ago * 60)})`
  const lastAt = sql`now() - make_interval(mins => ${Math.round((said.at(-1)?.ago ?? 0) * 60)})`
  await tx.execute(sql`update conversation set begun_at = ${at}, last_at = ${lastAt} where id = ${id}`)
  if (talked.pinned)
    await tx.execute(sql`update conversation set pinned_at = ${at}, pinned_by = ${origin.personId} where id = ${id}`)
  await tx.execute(sql`update conversation_reading r set read_at = m.at, spoke_at = m.at from message m
    where r.conversation_id = ${id} and m.conversation_id = ${id} and m.seq = r.read_seq`)
}

// A topic begins with its first message.
async function firstOf(tx: Db, id: string): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from message where conversation_id = ${id} and seq = 1`,
  )
  return rows[0]?.id ?? ''
}

async function speak(
  tx: Db,
  talk: Parameters<typeof placeMessage>[1],
  text: string,
  replyTo: string | null,
): Promise<string> {
  const placed = await placeMessage(tx, talk, { text, replyTo, onceKey: newId() })
  if (placed.is !== 'placed') throw new Error(`nobody may speak in ${talk.title}`)
  return placed.id
}
