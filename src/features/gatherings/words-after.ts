import { words } from '#kit/i18n.ts'

/** On the page of a gathering: what is kept of it. */
export const R = words(
  {
    kept: 'Om te bewaren',
    read: 'Lees het verslag',
    write: 'Schrijf het verslag',
    add: 'Schrijf op wat je hoorde',
    items: (n: number) => (n === 1 ? '1 ding opgeschreven' : `${n > 98 ? 'Meer dan 98' : n} dingen opgeschreven`),
    bag: (n: number) => (n === 1 ? 'De goodiebag: 1 ding' : `De goodiebag: ${n} dingen`),
    fill: 'Vul de goodiebag',
    thank: 'Bedank wie er was',
    thanked: 'Lees wat mensen antwoordden',
  },
  {
    kept: 'To keep',
    read: 'Read the report',
    write: 'Write the report',
    add: 'Note down what you heard',
    items: (n: number) => (n === 1 ? '1 thing noted down' : `${n > 98 ? 'More than 98' : n} things noted down`),
    bag: (n: number) => (n === 1 ? 'The goodie bag: 1 thing' : `The goodie bag: ${n} things`),
    fill: 'Fill the goodie bag',
    thank: 'Thank who came',
    thanked: 'Read what people answered',
  },
)
