import { words } from '#kit/i18n.ts'

/** What a gathering says about what is agreed and needed. */
export const GA = words(
  {
    needs: 'Wat we nodig hebben',
    needsNone: 'Wat wil jij hier leren, of samen doen? Schrijf het alvast op.',
    write: 'Schrijf op wat jij nodig hebt',
    agreed: 'Wat we afspraken',
    here: 'Hier afgesproken',
    lookBack: 'Kijk hier samen op terug.',
    agree: 'Schrijf een afspraak op',
    all: 'Alle afspraken',
  },
  {
    needs: 'What we need',
    needsNone: 'What do you want to learn or do together here? Write it down beforehand.',
    write: 'Write down what you need',
    agreed: 'What we agreed on',
    here: 'Agreed here',
    lookBack: 'Look back on this together.',
    agree: 'Write down an agreement',
    all: 'All agreements',
  },
)
