import { words } from '#kit/i18n.ts'

/** Templates of a programme: the house's own, and those of a circle. */
export const T = words(
  {
    title: 'Programma’s om mee te beginnen',
    lead: 'Kies er een, plan je bijeenkomst, en maak hem dan van jezelf.',
    house: 'Van het huis',
    circle: 'Van deze kring',
    circleEmpty: 'Nog geen eigen programma’s',
    circleEmptyLead: 'Was er een bijeenkomst die goed liep? Bewaar zijn programma, dan kan een ander ermee verder.',
    earlier: 'Van een andere bijeenkomst',
    earlierLead: 'Zoals de vorige keer, of bewaard voor later.',
    lastTime: 'Zoals de vorige keer',
    use: 'Plan hiermee',
    keep: 'Bewaar als sjabloon',
    keepLead: 'Wie er iets in deed blijft eruit. Wat je doet en hoe lang, blijft.',
    name: 'Hoe heet het?',
    nameMissing: 'Geef het een naam',
    rename: 'Pas aan',
    save: 'Bewaar',
    remove: 'Haal weg',
    removeSure: 'Bijeenkomsten die ermee begonnen houden hun programma.',
    kept: 'Bewaard. Het staat bij de programma’s van de kring.',
    tooMany: 'De kring heeft er al veel. Haal er eerst een weg.',
    back: 'Terug naar de agenda',
    parts: (n: number) => (n === 1 ? '1 onderdeel' : `${n} onderdelen`),
    by: (name: string) => `van ${name}`,
    on: (title: string, day: string) => `${title}, ${day}`,
  },
  {
    title: 'Programmes to begin with',
    lead: 'Choose one, plan your gathering, and then make it your own.',
    house: 'Of the house',
    circle: 'Of this circle',
    circleEmpty: 'No programmes of your own yet',
    circleEmptyLead: 'Was there a gathering that went well? Keep its programme, so that others can go on with it.',
    earlier: 'Of another gathering',
    earlierLead: 'Like last time, or kept for later.',
    lastTime: 'Like last time',
    use: 'Plan with this',
    keep: 'Keep as a template',
    keepLead: 'Who did something in it is left out. What you do and how long it takes stays.',
    name: 'What is it called?',
    nameMissing: 'Give it a name',
    rename: 'Change',
    save: 'Save',
    remove: 'Remove',
    removeSure: 'Gatherings that began with it keep their programme.',
    kept: 'Kept. It stands with the programmes of the circle.',
    tooMany: 'The circle has many already. First remove one.',
    back: 'Back to the calendar',
    parts: (n: number) => (n === 1 ? '1 part' : `${n} parts`),
    by: (name: string) => `by ${name}`,
    on: (title: string, day: string) => `${title}, ${day}`,
  },
)

type Line = [title: string, body: string]

/** The programmes of the house, by name: for each part what it is called and what one does in it. */
export const HOUSE = words(
  {
    explore: {
      name: 'Verkennende bijeenkomst',
      what: 'De eerste keer: wat speelt er, wat hebben we nodig, wat spreken we af?',
      parts: [
        ['Inloop', 'Koffie en thee. Schrijf je naam op, en waar je aan werkt.'],
        ['Wie ben je, en wat bracht je hier?', 'Ieder een minuut. Luisteren is genoeg.'],
        ['Waarom we dit beginnen', 'Een kort verhaal uit de praktijk, en waar het schuurde.'],
        ['Wat speelt er bij jou?', 'Aan kleine tafels: waar trek je aan, en wat heb je daarbij nodig?'],
        ['Pauze', ''],
        ['Wat komt eerst?', 'Ieder plakt drie stippen bij de behoeften die er nu toe doen.'],
        ['Wat spreken we af?', 'Drie dingen die we gaan doen: wie, wat, en wanneer we het weten.'],
        ['Rondje tot slot', 'Wat neem je mee? Wie nodig jij de volgende keer uit?'],
      ] as Line[],
    },
    theme: {
      name: 'Themamiddag met wereldcafé',
      what: 'Een onderwerp, drie ronden aan wisselende tafels, en een oogst waar je verder mee kunt.',
      parts: [
        ['Inloop', 'Koffie en thee.'],
        ['Inchecken', 'In twee woorden: hoe kom je binnen?'],
        ['Het thema', 'Iemand vertelt wat er speelt. Daarna alleen vragen die iets duidelijker maken.'],
        [
          'Wereldcafé',
          'Drie ronden: verhelderen, richtingen, concreet. Wie gastheer is blijft, de rest wisselt van tafel.',
        ],
        ['Pauze', ''],
        ['Oogst', 'Elke tafel geeft één inzicht en één vraag terug.'],
        ['Afspraken en afsluiten', 'Wie doet wat, en wanneer zien we elkaar weer?'],
      ] as Line[],
    },
    online: {
      name: 'Online uur',
      what: 'Kort inbellen rond één vraag.',
      parts: [
        ['Binnenkomen', 'Doet het geluid het?'],
        ['Inchecken', 'Ieder een zin.'],
        ['Waar gaat het over?', 'Een korte inleiding, zonder dia’s als het kan.'],
        ['Een vraag uit de praktijk', 'Eerst vragen die verhelderen, dan meedenken.'],
        ['Oogst', 'Wat wil je onthouden?'],
        ['Afsluiten', ''],
      ] as Line[],
    },
    mastermind: {
      name: 'Mastermindavond',
      what: 'Twee mensen brengen hun vraag in, de anderen denken mee.',
      parts: [
        ['Terugkijken', 'Wat kwam er van onze afspraken?'],
        [
          'Eerste stoel',
          'Vijf minuten vertellen, tien minuten vragen die verhelderen, een kwartier meedenken terwijl de inbrenger luistert, tien minuten antwoord, vijf minuten afspraak.',
        ],
        ['Tweede stoel', 'Hetzelfde, voor de tweede inbrenger.'],
        ['Afsluiten', 'Wie zit de volgende keer in de stoel?'],
      ] as Line[],
    },
  },
  {
    explore: {
      name: 'Exploring together',
      what: 'The first time: what is going on, what do we need, what do we agree on?',
      parts: [
        ['Walk in', 'Coffee and tea. Write down your name, and what you work on.'],
        ['Who are you, and what brought you here?', 'A minute each. Listening is enough.'],
        ['Why we begin this', 'A short story from practice, and where it hurt.'],
        ['What is going on with you?', 'At small tables: what do you pull at, and what do you need for it?'],
        ['Break', ''],
        ['What comes first?', 'Each puts three dots with the needs that matter now.'],
        ['What do we agree on?', 'Three things that we will do: who, what, and when we know.'],
        ['A last round', 'What do you take home? Whom do you invite next time?'],
      ] as Line[],
    },
    theme: {
      name: 'Theme afternoon with World Café',
      what: 'One subject, three rounds at changing tables, and a harvest to go on with.',
      parts: [
        ['Walk in', 'Coffee and tea.'],
        ['Check-in', 'In two words: how do you come in?'],
        ['The theme', 'Someone tells what is going on. After that only questions that make things clearer.'],
        ['World Café', 'Three rounds: clarify, directions, concrete. Who hosts stays, the others change tables.'],
        ['Break', ''],
        ['Harvest', 'Each table gives back one insight and one question.'],
        ['Agreements and closing', 'Who does what, and when do we meet again?'],
      ] as Line[],
    },
    online: {
      name: 'Online hour',
      what: 'A short call around one question.',
      parts: [
        ['Coming in', 'Does the sound work?'],
        ['Check-in', 'One sentence each.'],
        ['What is it about?', 'A short introduction, without slides if possible.'],
        ['A question from practice', 'First questions that clarify, then thinking along.'],
        ['Harvest', 'What do you want to remember?'],
        ['Closing', ''],
      ] as Line[],
    },
    mastermind: {
      name: 'Mastermind evening',
      what: 'Two people bring their question, the others think along.',
      parts: [
        ['Looking back', 'What came of what we agreed?'],
        [
          'First seat',
          'Five minutes to tell, ten for questions that clarify, fifteen to think along while who brings it listens, ten to answer, five for an agreement.',
        ],
        ['Second seat', 'The same, for who brings the second one.'],
        ['Closing', 'Who is in the seat next time?'],
      ] as Line[],
    },
  },
)
