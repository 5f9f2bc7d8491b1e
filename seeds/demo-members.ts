import { eq, sql } from 'drizzle-orm'
import { writeIntroduction, writeThanks } from '#features/members/commands-introductions.ts'
import { introduction, introductionThanks } from '#features/members/tables.ts'
import type { Db } from '#kit/db/index.ts'
import { spark } from '#kit/sparks/tables.ts'

interface Met {
  by: string
  pair: [one: string, other: string]
  note: string
  daysAgo: number
  /** Who said thanks, with what words, after how many days. */
  thanks: [who: string, words: string, after: number][]
}

/** Who was introduced to whom in De Lage Drempel these last weeks. All invented. */
const MET: readonly Met[] = [
  {
    by: 'saskia-pinas',
    pair: ['bas-oudendag', 'esra-yildirim'],
    note: 'Bas rekent aan zestig woningen en Esra tekent ze kleiner. Jullie praten over hetzelfde huis.',
    daysAgo: 74,
    thanks: [
      ['bas-oudendag', 'We zitten nu elke dinsdag samen aan tafel.', 6],
      ['esra-yildirim', 'Eindelijk iemand die meteen rekent.', 9],
    ],
  },
  {
    by: 'saskia-pinas',
    pair: ['youssef-haddou', 'fatima-zahra-el-amrani'],
    note: 'Youssef zoekt wie er vroeg bij is, en dat is bijna altijd de huisarts. Fatima-Zahra dus.',
    daysAgo: 61,
    thanks: [
      ['youssef-haddou', '', 4],
      ['fatima-zahra-el-amrani', 'Mijn eerste patiënt kreeg binnen een week hulp.', 12],
    ],
  },
  {
    by: 'saskia-pinas',
    pair: ['rachid-bouzidi', 'delano-kromo'],
    note: 'Jullie kennen dezelfde jongens, de een om negen uur, de ander om middernacht.',
    daysAgo: 47,
    thanks: [
      ['rachid-bouzidi', 'Delano komt nu op vrijdag in de klas.', 8],
      ['delano-kromo', '', 10],
    ],
  },
  {
    by: 'saskia-pinas',
    pair: ['wout-terpstra', 'henk-jan-oude-wesselink'],
    note: 'Twee boeren die hun sloot laten meten en het durven laten zien. Dat scheelt een hoop eenzaamheid.',
    daysAgo: 33,
    thanks: [
      ['wout-terpstra', 'Hij was al op het erf.', 5],
      ['henk-jan-oude-wesselink', 'Mooi gesprek over wat je níet moet doen.', 7],
    ],
  },
  {
    by: 'saskia-pinas',
    pair: ['sevda-karaca', 'carla-monteiro'],
    note: 'Sevda kent de moeders en Carla de brieven. Samen krijgen jullie die brievenbus rustig.',
    daysAgo: 18,
    thanks: [['sevda-karaca', 'We doen samen een spreekuur.', 6]],
  },
  {
    by: 'anke-zuidgeest',
    pair: ['marijn-de-wael', 'kofi-mensah'],
    note: 'Marijn geeft mensen eerst een sleutel. Kofi weet wat er daarna door je hoofd gaat.',
    daysAgo: 25,
    thanks: [['marijn-de-wael', 'Kofi leest nu al onze brieven mee.', 3]],
  },
  {
    by: 'anke-zuidgeest',
    pair: ['hanneke-grootveld', 'maud-hendriksen'],
    note: 'Een dorp zonder drempels en een route langs winkels: dat is toch hetzelfde plan?',
    daysAgo: 14,
    thanks: [
      ['hanneke-grootveld', '', 2],
      ['maud-hendriksen', 'De bakker doet mee.', 5],
    ],
  },
  {
    by: 'ilse-boonstra',
    pair: ['roos-vermaat', 'joost-van-t-hek'],
    note: 'De een tekent wat mensen zeggen, de ander neemt het op. Ik zou er zo bij gaan zitten.',
    daysAgo: 9,
    thanks: [['roos-vermaat', 'Eerste proef volgende week.', 3]],
  },
  {
    by: 'hanneke-grootveld',
    pair: ['ilse-boonstra', 'meryem-aksoy'],
    note: 'Meryem zoekt een vraag van een bewoner en Ilse zit elke week aan keukentafels vol vragen.',
    daysAgo: 3,
    thanks: [],
  },
  {
    by: 'delano-kromo',
    pair: ['lin-verbeek', 'lamine-diallo'],
    note: 'Lin wil weten wat jongeren hier houdt. Kom een avond kijken op het veld van Lamine.',
    daysAgo: 1,
    thanks: [],
  },
]

/**
 * Writes the introductions of the demo, as if they were made these last weeks.
 * @param tx a transaction
 * @param idOf the person behind a slug
 */
export async function seedIntroductions(tx: Db, circleId: string, idOf: (slug: string) => string): Promise<void> {
  for (const { by, pair, note, daysAgo, thanks } of MET) {
    const id = await writeIntroduction(tx, circleId, idOf(by), [idOf(pair[0]), idOf(pair[1])], note)
    const ago = (days: number) => sql`now() - make_interval(hours => ${Math.max(2, days * 24)})`
    await tx
      .update(introduction)
      .set({ madeAt: ago(daysAgo) })
      .where(eq(introduction.id, id))
    await tx
      .update(spark)
      .set({ at: ago(daysAgo) })
      .where(eq(spark.toId, id))
    for (const [who, words, after] of thanks) {
      await writeThanks(tx, circleId, { id, by: { id: idOf(by) } }, idOf(who), words)
      const at = ago(daysAgo - after)
      const mine = sql`${introductionThanks.introductionId} = ${id} and ${introductionThanks.personId} = ${idOf(who)}`
      await tx.update(introductionThanks).set({ at }).where(mine)
      await tx
        .update(spark)
        .set({ at })
        .where(eq(spark.toId, `${id}-${idOf(who)}`))
    }
  }
}
