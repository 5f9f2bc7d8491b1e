import { words } from '#kit/i18n.ts'

/** What people read where they block somebody. */
export const B = words(
  {
    title: 'Wie jij blokkeerde',
    lead: 'Van deze mensen zie je niets dat ze plaatsen. Ze kunnen je geen berichten sturen.',
    empty: 'Je blokkeerde niemand',
    emptyLead: 'Wil je van iemand even niets zien? Op het profiel van die persoon kun je blokkeren.',
    since: 'sinds',
    undo: 'Hef op',
    undone: 'Je ziet weer wat deze persoon plaatst.',
    blocked: 'Je ziet niets meer van deze persoon. Die hoort dit niet.',
    ask: (name: string) => `${name} blokkeren?`,
    askLead: 'Je kunt dit altijd weer opheffen.',
    means: [
      'Je ziet niet meer wat deze persoon plaatst of zegt.',
      'Je krijgt geen meldingen meer over wat die doet.',
      'Die kan jou geen bericht sturen, en niemand stelt jullie aan elkaar voor.',
      'In de ledenlijst staat deze persoon er nog wel, met ‘geblokkeerd’ erbij.',
    ],
    secret: (name: string) => `${name} krijgt dit niet te horen. Gastheren ook niet.`,
    report: 'Gaat het om iets dat hier niet hoort? Meld het dan ook.',
    go: 'Blokkeer',
    not: 'Toch niet',
  },
  {
    title: 'Whom you blocked',
    lead: 'You see nothing that these people post. They cannot send you messages.',
    empty: 'You blocked nobody',
    emptyLead: 'Would you rather see nothing of someone for a while? You can block on the profile of that person.',
    since: 'since',
    undo: 'Undo',
    undone: 'You see again what this person posts.',
    blocked: 'You see nothing of this person any more. They are not told.',
    ask: (name: string) => `Block ${name}?`,
    askLead: 'You can always undo this.',
    means: [
      'You no longer see what this person posts or says.',
      'You get no more notices about what they do.',
      'They cannot send you a message, and nobody introduces you to each other.',
      'In the directory this person still stands, with ‘blocked’ beside the name.',
    ],
    secret: (name: string) => `${name} is not told. Neither are hosts.`,
    report: 'Is it about something that does not belong here? Then report it too.',
    go: 'Block',
    not: 'Rather not',
  },
)
