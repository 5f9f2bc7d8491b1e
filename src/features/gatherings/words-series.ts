import { words } from '#kit/i18n.ts'

/** Gatherings that come back. */
export const S = words(
  {
    often: 'Komt dit vaker?',
    oftenHint: 'Elke keer wordt een eigen bijeenkomst, op hetzelfde uur. Je kunt ze daarna los aanpassen.',
    times: 'Hoe vaak in totaal?',
    timesHint: (most: number) => `Leeg: één keer. Hooguit ${most} keer.`,
    weeks: 'Om de hoeveel weken?',
    weeksHint: 'Bijvoorbeeld: 6.',
    timesWrong: (most: number) => `Vul een getal in van 1 tot ${most}, of niets`,
    weeksWrong: (most: number) => `Vul een getal in van 1 tot ${most}`,
    tooFar: 'De laatste ligt meer dan drie jaar vooruit. Kies minder keren',
    series: 'Deel van een reeks',
    place: (n: number, total: number) => `${n} van ${total}`,
    here: 'deze',
    which: 'Welke bedoel je?',
    this: 'Alleen deze',
    following: 'Deze en die erna',
    followingHint: (n: number) =>
      n === 1
        ? 'Er komt er nog een na. Die schuift even ver mee en neemt over wat hetzelfde was.'
        : `Er komen er nog ${n} na. Die schuiven even ver mee en nemen over wat hetzelfde was.`,
    cancelFollowingHint: (n: number) =>
      n === 1 ? 'Ook de volgende gaat niet door.' : `Ook de ${n} erna gaan niet door.`,
    publishAll: (n: number) => `Maak alle ${n} bekend`,
    allPublished: (n: number) => `Alle ${n} zijn bekend.`,
    discardAll: (n: number) => `Gooi alle ${n} schetsen weg`,
    off: 'gaat niet door',
    draft: 'schets',
  },
  {
    often: 'Does this come back?',
    oftenHint: 'Each time becomes a gathering of its own, at the same hour. You can change each of them afterwards.',
    times: 'How often in all?',
    timesHint: (most: number) => `Empty: once. At most ${most} times.`,
    weeks: 'Every how many weeks?',
    weeksHint: 'For example: 6.',
    timesWrong: (most: number) => `Fill in a number from 1 to ${most}, or nothing`,
    weeksWrong: (most: number) => `Fill in a number from 1 to ${most}`,
    tooFar: 'The last one is more than three years ahead. Choose fewer',
    series: 'Part of a series',
    place: (n: number, total: number) => `${n} of ${total}`,
    here: 'this one',
    which: 'Which do you mean?',
    this: 'Only this one',
    following: 'This one and those after it',
    followingHint: (n: number) =>
      n === 1
        ? 'One more comes after it. It moves as far and takes over what was the same.'
        : `${n} more come after it. They move as far and take over what was the same.`,
    cancelFollowingHint: (n: number) =>
      n === 1 ? 'The next one is called off too.' : `The ${n} after it are called off too.`,
    publishAll: (n: number) => `Publish all ${n}`,
    allPublished: (n: number) => `All ${n} are published.`,
    discardAll: (n: number) => `Throw all ${n} drafts away`,
    off: 'called off',
    draft: 'draft',
  },
)
