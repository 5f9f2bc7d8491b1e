import { words } from '../i18n.ts'

/** Why a file was not kept, for beside its field. */
export const FILE_WORDS = words(
  {
    empty: 'Dit bestand is leeg. Kies een ander.',
    'too-big': 'Dit bestand is groter dan 20 MB. Kies een kleiner bestand.',
    'unknown-kind':
      'Dit soort bestand kunnen we niet bewaren. Kies een PDF, een document van Word, Excel, PowerPoint of LibreOffice, of gewone tekst (TXT, CSV).',
    macros: 'In dit bestand zit een programma (een macro). Bewaar het zonder macro’s, en kies het dan opnieuw.',
    'not-a-picture': 'Dit bestand kunnen we niet als beeld lezen. Kies een JPG, PNG of WebP.',
    heic: 'Dit is een HEIC-foto, en die kunnen we niet lezen. Kies een JPG. Op een iPhone kun je er een maken: deel de foto als ‘Meest compatibel’.',
    'no-alt': 'Schrijf in een paar woorden wat er te zien is, voor wie het beeld niet ziet.',
    away: 'We kunnen je bestand nu niet bewaren. Probeer het over een paar minuten opnieuw. De rest staat er nog.',
  },
  {
    empty: 'This file is empty. Choose another.',
    'too-big': 'This file is larger than 20 MB. Choose a smaller one.',
    'unknown-kind':
      'We cannot keep this kind of file. Choose a PDF, a document of Word, Excel, PowerPoint or LibreOffice, or plain text (TXT, CSV).',
    macros: 'This file carries a program (a macro). Save it without macros, then choose it again.',
    'not-a-picture': 'We cannot read this file as a picture. Choose a JPG, PNG or WebP.',
    heic: 'This is a HEIC photo, which we cannot read. Choose a JPG. On an iPhone you can make one: share the photo as ‘Most Compatible’.',
    'no-alt': 'Write in a few words what there is to see, for who does not see the picture.',
    away: 'We cannot keep your file right now. Try again in a few minutes. Everything else is still here.',
  },
)
