import { words } from '#kit/i18n.ts'

/** What people read where a circle gives its parts names. */
export const PN = words(
  {
    title: 'Hoe jullie het noemen',
    lead: 'Geef de onderdelen van je kring een naam die bij jullie past. Laat je een vak leeg, dan geldt onze eigen naam. Adressen blijven gelijk.',
    instead: (name: string) => `In plaats van ‘${name}’`,
    insteadEnglish: (name: string) => `In plaats van ‘${name}’, voor wie Engels leest`,
    hint: 'Wie Engels leest, ziet zonder Engelse naam jullie Nederlandse.',
    twice: (name: string) => `Er heet al iets ‘${name}’. Kies een andere naam`,
    save: 'Bewaar de namen',
    saved: 'De namen zijn bewaard. Iedereen ziet ze vanaf nu.',
    back: 'Instellingen',
  },
  {
    title: 'What you call it',
    lead: 'Give the parts of your circle a name that suits you. Where a field is empty, our own name holds. Addresses stay the same.',
    instead: (name: string) => `Instead of ‘${name}’, for who reads Dutch`,
    insteadEnglish: (name: string) => `Instead of ‘${name}’`,
    hint: 'Without an English name, who reads English sees your Dutch one.',
    twice: (name: string) => `Something is called ‘${name}’ already. Choose another name`,
    save: 'Save the names',
    saved: 'The names are saved. Everyone sees them from now on.',
    back: 'Settings',
  },
)
