import { words } from '../i18n.ts'

/** Why a file was not kept, for beside its field; and the field itself. */
export const FILE_WORDS = words(
  {
    empty: 'Dit bestand is leeg. Kies een ander.',
    'too-big': 'Dit bestand is groter dan 20 MB. Kies een kleiner bestand.',
    'too-often':
      'Dit zijn veel bestanden op één dag. Morgen kun je er weer toevoegen. De rest kun je gewoon versturen.',
    'unknown-kind':
      'Dit soort bestand kunnen we niet bewaren. Kies een foto (JPG, PNG of WebP), een PDF, een document van Word, Excel, PowerPoint of LibreOffice, of gewone tekst (TXT, CSV).',
    macros: 'In dit bestand zit een programma (een macro). Bewaar het zonder macro’s, en kies het dan opnieuw.',
    'not-a-picture': 'Dit bestand kunnen we niet als beeld lezen. Kies een JPG, PNG of WebP.',
    heic: 'Dit is een HEIC-foto, en die kunnen we niet lezen. Kies een JPG. Op een iPhone kun je er een maken: deel de foto als ‘Meest compatibel’.',
    'no-alt': 'Schrijf in een paar woorden wat er te zien is, voor wie het beeld niet ziet.',
    away: 'We kunnen je bestand nu niet bewaren. Probeer het over een paar minuten opnieuw. De rest staat er nog.',
    full: 'Meer bestanden passen er niet bij. Haal er eerst een weg.',
    label: 'Foto’s en bestanden',
    add: 'Voeg een foto of bestand toe',
    hint: (most: number) => `Hooguit ${most}, elk tot 20 MB. Foto’s, PDF’s, documenten en tekst.`,
    addChosen: 'Voeg toe',
    alt: (name: string) => `Wat is er te zien op ${name}?`,
    altHint: 'In een paar woorden, voor wie het beeld niet ziet.',
    take: 'Haal weg',
    busy: 'Je bestand komt eraan.',
    added: 'Toegevoegd.',
    attached: 'Bijlagen',
    open: 'Bekijk het beeld groot',
  },
  {
    empty: 'This file is empty. Choose another.',
    'too-big': 'This file is larger than 20 MB. Choose a smaller one.',
    'too-often': 'That is a lot of files in one day. Tomorrow you can add more. You can send the rest as it is.',
    'unknown-kind':
      'We cannot keep this kind of file. Choose a photo (JPG, PNG or WebP), a PDF, a document of Word, Excel, PowerPoint or LibreOffice, or plain text (TXT, CSV).',
    macros: 'This file carries a program (a macro). Save it without macros, then choose it again.',
    'not-a-picture': 'We cannot read this file as a picture. Choose a JPG, PNG or WebP.',
    heic: 'This is a HEIC photo, which we cannot read. Choose a JPG. On an iPhone you can make one: share the photo as ‘Most Compatible’.',
    'no-alt': 'Write in a few words what there is to see, for who does not see the picture.',
    away: 'We cannot keep your file right now. Try again in a few minutes. Everything else is still here.',
    full: 'No more files fit here. Take one away first.',
    label: 'Photos and files',
    add: 'Add a photo or file',
    hint: (most: number) => `At most ${most}, each up to 20 MB. Photos, PDFs, documents and text.`,
    addChosen: 'Add',
    alt: (name: string) => `What is there to see in ${name}?`,
    altHint: 'In a few words, for who does not see the picture.',
    take: 'Take away',
    busy: 'Your file is on its way.',
    added: 'Added.',
    attached: 'Attachments',
    open: 'See the picture large',
  },
)
