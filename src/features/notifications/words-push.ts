import { words } from '#kit/i18n.ts'

export const U = words(
  {
    title: 'Een seintje op dit apparaat',
    lead: 'Je apparaat zegt dat er iets nieuws is. Niet wat, en niet van wie: dat lees je pas hier.',
    when: 'Je krijgt het bij alles wat je meteen wilt weten.',
    start: 'Geef hier een seintje',
    failed: 'Het lukte niet. Misschien staat je browser het niet toe. Kijk bij de instellingen van je browser.',
    cannot: 'Deze browser kan geen seintje geven. Op een iPhone kan het als je Vliegwiel op je beginscherm zet.',
    unknown: 'Je browser gaf iets door waar we geen seintje heen kunnen sturen. Er is niets veranderd.',
    where: 'Hier krijg je een seintje',
    here: 'hier en nu',
    since: 'sinds',
    stop: 'Stop',
    started: 'Dit apparaat geeft je voortaan een seintje.',
    stopped: 'Dat apparaat geeft geen seintje meer.',
  },
  {
    title: 'A nudge on this device',
    lead: 'Your device says that there is something new. Not what, and not from whom: that you read here.',
    when: 'You get it for everything you want to know at once.',
    start: 'Nudge me here',
    failed: 'It did not work. Perhaps your browser does not allow it. Have a look at the settings of your browser.',
    cannot: 'This browser cannot nudge you. On an iPhone it can when you put Vliegwiel on your home screen.',
    unknown: 'Your browser passed on something we cannot send a nudge to. Nothing was changed.',
    where: 'You get a nudge here',
    here: 'here and now',
    since: 'since',
    stop: 'Stop',
    started: 'This device nudges you from now on.',
    stopped: 'That device nudges you no more.',
  },
)
