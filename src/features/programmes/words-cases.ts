import { words } from '#kit/i18n.ts'

/** A case: writing it, and giving it a place. */
export const K = words(
  {
    newTitle: 'Breng je casus in',
    newLead:
      'Iets uit je eigen werk waar je met anderen naar wilt kijken. De gastheer kiest wat er in het programma past.',
    changeTitle: 'Pas je casus aan',
    title: 'Waar gaat het over?',
    titleHint: 'In een paar woorden.',
    titleMissing: 'Zeg in een paar woorden waar het over gaat',
    story: 'Wat speelt er?',
    storyHint: 'Wie zijn erbij betrokken, en waar loopt het vast? Noem niemand bij naam die dat niet weet.',
    storyMissing: 'Vertel kort wat er speelt',
    wish: 'Wat wil je van de anderen weten?',
    wishMissing: 'Vertel wat je van de anderen wilt weten',
    bring: 'Breng in',
    save: 'Bewaar',
    withdraw: 'Trek je casus in',
    withdrawSure: 'De casus verdwijnt van de pagina en uit het programma.',
    withdrawNow: 'Trek in',
    tooMany: 'Dat zijn veel casussen op één dag. Wat je typte staat nog hier. Probeer het morgen weer.',
    full: 'Voor deze bijeenkomst zijn er al heel veel casussen. Wat je typte staat nog hier.',
  },
  {
    newTitle: 'Bring your case',
    newLead:
      'Something of your own work that you want to look at with others. The host chooses what fits the programme.',
    changeTitle: 'Change your case',
    title: 'What is it about?',
    titleHint: 'In a few words.',
    titleMissing: 'Say in a few words what it is about',
    story: 'What is going on?',
    storyHint: 'Who is in it, and where is it stuck? Name nobody who does not know.',
    storyMissing: 'Tell briefly what is going on',
    wish: 'What would you like to know of the others?',
    wishMissing: 'Tell what you would like to know of the others',
    bring: 'Bring it',
    save: 'Save',
    withdraw: 'Withdraw your case',
    withdrawSure: 'The case disappears from the page and from the programme.',
    withdrawNow: 'Withdraw',
    tooMany: 'Those are many cases in one day. What you typed is still here. Try again tomorrow.',
    full: 'This gathering has a great many cases already. What you typed is still here.',
  },
)
