// The Dutch of the processing register. What is missing here makes scripts/verwerkingsregister.ts say so.

/** What a table is called in the register, and what it is for. */
export const TABLES: Record<string, { title: string; why: string }> = {
  person: { title: 'Accounts', why: 'Mensen herkennen, laten inloggen en bereiken.' },
  session: { title: 'Sessies', why: 'Mensen ingelogd houden, en hun laten zien waar ze zijn ingelogd.' },
  passkey: { title: 'Passkeys', why: 'Mensen laten inloggen met hun eigen apparaat.' },
  passkey_challenge: { title: 'Vragen aan een passkey', why: 'Een antwoord van een passkey maar één keer aannemen.' },
  app_code: { title: 'Codes uit een app', why: 'Beheerders op een tweede manier laten zien dat zij het zijn.' },
  app_code_offer: { title: 'Een app die wordt ingesteld', why: 'De eerste code van de app kunnen controleren.' },
  recovery_code: { title: 'Herstelcodes', why: 'Een beheerder die de app kwijt is toch binnenlaten.' },
  oidc_identity: { title: 'Inloggen via een andere plek', why: 'Mensen herkennen die via een andere plek inloggen.' },
  oidc_flow: { title: 'Onderweg naar een andere plek', why: 'Een antwoord van die plek maar één keer aannemen.' },
  oidc_claim: { title: 'Nog niet gekoppeld', why: 'Onthouden wie er kwam, tot het account bewezen is.' },
  signin_code: { title: 'Inlogcodes', why: 'Nagaan of iemand zelf bij het e-mailadres kan.' },
  kept_form: {
    title: 'Bewaarde formulieren',
    why: 'Niets kwijtraken als een sessie voorbij is tijdens het schrijven.',
  },
  rate_limit: { title: 'Tellers tegen misbruik', why: 'Afremmen wie te vaak iets probeert.' },
  circle: { title: 'Kringen', why: 'Weten wie een kring begon.' },
  membership: { title: 'Lidmaatschap', why: 'Weten wie bij een kring hoort en wie hen ontving.' },
  invitation: { title: 'Uitnodigingen', why: 'Mensen uitnodigen, en kunnen zien hoe dat afliep.' },
  awaited_member: {
    title: 'Klaargezette mensen',
    why: 'Mensen van een lijst kunnen uitnodigen die een kring meebracht.',
  },
  invitation_use: { title: 'Gebruikte uitnodigingen', why: 'Weten wie met een uitnodiging binnenkwam.' },
  departure: {
    title: 'Afscheid van een kring',
    why: 'Weten wie een kring verliet, en waarom als iemand dat vertelde.',
  },
  circle_role: { title: 'Rollen in een kring', why: 'Weten bij wie je terechtkunt.' },
  circle_text: { title: 'Versies van teksten', why: 'Weten wie een tekst van de voorkant schreef.' },
  circle_step: { title: 'Stappen van een kring', why: 'Weten wie een stap zette.' },
  circle_activity: { title: 'Plannen van een kring', why: 'Weten wie een plan trekt.' },
  application: { title: 'Aanmeldingen', why: 'Iemand die mee wil doen goed antwoord geven.' },
  application_message: {
    title: 'Gesprekken over een aanmelding',
    why: 'Vragen en antwoorden bij een aanmelding bewaren.',
  },
  profile: { title: 'Profielen', why: 'Mensen elkaar laten vinden en helpen.' },
  directory_entry: {
    title: 'Ledenlijst',
    why: 'Zoeken in wat een kring van iemand mag zien. Dit is een kopie van het profiel.',
  },
  participant: { title: 'Mensen op de voorkant', why: 'Laten zien wie meedoet, alleen van wie daar ja op zei.' },
  directory_label: { title: 'Suggesties in de ledenlijst', why: 'Woorden voorstellen die anderen al gebruiken.' },
  directory_word: {
    title: 'Woorden in de ledenlijst',
    why: 'Mensen vinden met een deel van een woord, of met een typefout. Er staat niet bij van wie een woord is.',
  },
  introduction: { title: 'Mensen die aan elkaar zijn voorgesteld', why: 'Twee mensen met elkaar in contact brengen.' },
  introduction_thanks: { title: 'Dank voor een voorstelling', why: 'Laten weten dat het hielp.' },
  exchange_post: { title: 'Vraag en aanbod', why: 'Mensen laten vragen wat ze zoeken en geven wat ze kunnen missen.' },
  exchange_draft: {
    title: 'Wat iemand nog schrijft',
    why: 'Later verder kunnen schrijven, ook op een ander apparaat.',
  },
  exchange_answer: { title: 'Antwoorden', why: 'Elkaar verder helpen, en laten weten dat het hielp.' },
  exchange_outcome: { title: 'Wat er van een vraag kwam', why: 'Wie hielp laten weten wat het opleverde.' },
  exchange_label: { title: 'Onderwerpen van vraag en aanbod', why: 'Woorden voorstellen die anderen al gebruiken.' },
  exchange_fit: { title: 'Wat bij een vraag past', why: 'Wie kan helpen laten weten dat er een vraag is.' },
  matchable: {
    title: 'Waarop vraag en aanbod elkaar vinden',
    why: 'Laten zien wie of wat bij een vraag past. Dit is een kopie.',
  },
  matching_key: {
    title: 'Hoe gewoon een woord is',
    why: 'Zeldzame woorden zwaarder laten tellen. Aan niemand verbonden.',
  },
  exchange_passed: { title: 'Wie je nu niet voorstelt', why: 'Dezelfde twee niet steeds opnieuw laten zien.' },
  exchange_abbreviation: { title: 'Afkortingen van een kring', why: 'Zoeken op een kort en op een lang woord.' },
  conversation: { title: 'Gesprekken', why: 'Samen praten in onderwerpen en onder elkaar.' },
  conversation_member: { title: 'Wie onder elkaar praten', why: 'Weten wie een gesprek onder elkaar mag lezen.' },
  conversation_reading: { title: 'Tot waar iemand las', why: 'Laten zien wat er nieuw is.' },
  message: { title: 'Berichten', why: 'Bewaren wat er is gezegd, tot de maker het weghaalt.' },
  message_reaction: { title: 'Reacties op berichten', why: 'Laten zien wie bedankt, het eens is of helpt.' },
  notice: { title: 'Meldingen', why: 'Iemand laten weten wat er gebeurde.' },
  notice_choice: { title: 'Wat iemand per mail wil', why: 'Zo vaak mailen als iemand wil, en niet vaker.' },
  digest_sent: { title: 'Verstuurde overzichten', why: 'Een overzicht één keer sturen.' },
  push_subscription: {
    title: 'Seintjes',
    why: 'Een browser laten zeggen dat er iets nieuws is, als iemand dat aanzet.',
  },
  mail_received: { title: 'Antwoorden per mail', why: 'Dezelfde mail één keer aannemen.' },
  thing_hidden: { title: 'Wat is verborgen', why: 'Iets uit het zicht halen, met de reden voor de maker.' },
  slow_clock: { title: 'Tempo van een kring', why: 'Tijd laten zitten tussen twee dingen die iemand plaatst.' },
  report_case: { title: 'Wat is gemeld', why: 'Beslissen over wat mensen melden, met uitleg en bezwaar.' },
  report: { title: 'Meldingen van leden', why: 'Weten wat er aan de hand is, en laten horen wat ermee gebeurt.' },
  person_block: { title: 'Wie iemand niet wil horen', why: 'Berichten van iemand niet meer laten zien.' },
  need: { title: 'Behoeften', why: 'Weten wat mensen nodig hebben, en van wie dat is.' },
  need_dot: { title: 'Stippen bij behoeften', why: 'Iedereen vijf stippen geven, en de eigen stippen laten zien.' },
  need_same: { title: 'Behoeften die hetzelfde zijn', why: 'Weten wie denkt dat twee behoeften hetzelfde zijn.' },
  date_poll: { title: 'Datumprikkers', why: 'Samen een dag kiezen, en weten wie het vroeg.' },
  date_poll_answer: { title: 'Wie wanneer kan', why: 'Een moment vinden dat de meeste mensen uitkomt.' },
  poll: { title: 'Peilingen', why: 'Samen kiezen, en weten wie het voorlegde.' },
  poll_vote: { title: 'Stemmen met naam', why: 'Laten zien wie wat koos, als dat zo is afgesproken.' },
  poll_voted: {
    title: 'Wie anoniem stemde',
    why: 'Iedereen één keer laten stemmen. Wat iemand koos staat nergens.',
  },
  poll_tally: { title: 'Tellers van peilingen', why: 'Stemmen tellen, en bezwaren zonder naam laten horen.' },
  poll_decision: { title: 'Besluiten', why: 'Later kunnen lezen wat er is besloten en waarom.' },
  gathering_series: { title: 'Reeksen van bijeenkomsten', why: 'Weten wie een reeks plande.' },
  gathering: { title: 'Bijeenkomsten', why: 'Elkaar ontmoeten, en weten waar, wanneer en waarvoor.' },
  gathering_host: { title: 'Wie een bijeenkomst ontvangt', why: 'Weten bij wie je terechtkunt.' },
  gathering_question: { title: 'Vragen bij het aanmelden', why: 'Mensen goed ontvangen, bijvoorbeeld aan tafel.' },
  gathering_signup: {
    title: 'Wie naar een bijeenkomst komt',
    why: 'Een stoel bewaren voor wie komt, ook voor gasten zonder account, en weten hoeveel er waren.',
  },
  calendar_feed: { title: 'Agenda’s die iemand volgt', why: 'Bijeenkomsten in de eigen agenda laten zien.' },
  programme_part: { title: 'Wie iets doet in een programma', why: 'Weten wie wat doet op een bijeenkomst.' },
  programme_template: { title: 'Programma’s om mee te beginnen', why: 'Weten wie een programma bewaarde.' },
  programme_case: { title: 'Casussen', why: 'Samen kijken naar iets uit iemands eigen werk.' },
  account: { title: 'Verslagen', why: 'Bewaren wat er op een bijeenkomst werd verteld.' },
  account_section: {
    title: 'Delen van een verslag',
    why: 'Samen een verslag schrijven zonder elkaar te overschrijven.',
  },
  account_photo: { title: 'Foto’s bij een verslag', why: 'Laten zien hoe het was, als wie erop staat dat goed vindt.' },
  harvest_item: { title: 'Inzichten, vragen en citaten', why: 'Bewaren wat er werd gevonden, gevraagd en gezegd.' },
  goodie: { title: 'Goodiebag van een bijeenkomst', why: 'Mensen iets mee naar huis geven.' },
  gathering_thanks: { title: 'Bedankmails', why: 'Wie er was één keer bedanken.' },
  thanks_answer: {
    title: 'Antwoorden op een bedankmail',
    why: 'Horen wat een bijeenkomst mensen bracht. In het verslag komt het alleen met toestemming.',
  },
  spark: { title: 'Wat waaruit ontstond', why: 'Laten zien wat er van iets kwam.' },
  mail: { title: 'Verstuurde mail', why: 'Mensen laten weten wat er gebeurde.' },
  audit: { title: 'Logboek', why: 'Misbruik en fouten kunnen onderzoeken.' },
  legal_hold: {
    title: 'Bewaarplicht van een kring',
    why: 'Weten wie een kring onder de bewaarplicht zette, en waarom.',
  },
  erasure: {
    title: 'Lijst van wie gewist is',
    why: 'Iemand opnieuw wissen als een reservekopie van eerder wordt teruggezet. Er staat alleen een kenmerk in, geen naam.',
  },
  attachment: { title: 'Bijlagen', why: 'Weten van wie een bestand komt en hoe het heet.' },
  stored_file: { title: 'Foto’s', why: 'Weten van wie een foto is.' },
}

/** Every other phrase of the register in code. */
export const PHRASES: Record<string, string> = {
  agreement: 'afspraak met wie meedoet (AVG artikel 6, lid 1, onder b)',
  consent: 'toestemming (AVG artikel 6, lid 1, onder a)',
  'legitimate interest':
    'gerechtvaardigd belang: de plek veilig houden en mensen kunnen uitnodigen (AVG artikel 6, lid 1, onder f)',
  'legal duty': 'wettelijke plicht (AVG artikel 6, lid 1, onder c)',

  'as long as the account exists': 'zolang het account bestaat',
  'as long as there are backups from before': 'zolang er reservekopieën van eerder zijn',
  'in a form that was never sent 1 day; else as long as the account exists':
    'in een formulier dat nooit is verstuurd: 1 dag; anders zolang het account bestaat',
  'in a form that was never sent 1 day, in a draft as long as the draft; else as long as the account exists':
    'in een formulier dat nooit is verstuurd: 1 dag; bij een concept: zolang als het concept; anders zolang het account bestaat',
  '1 day': '1 dag',
  '90 days': '90 dagen',
  'a day after the last one who used it': 'tot een dag na de laatste die het gebruikte',
  'until they are a member again; at most as long as the account exists':
    'tot iemand weer lid is, en hooguit zolang het account bestaat',
  '90 days; at most until they are a member again': '90 dagen, of korter als iemand weer lid wordt',
  '90 days; at most until they are a member': '90 dagen, of korter als iemand lid wordt',
  '30 days after the invitation ends': '30 dagen na het einde van de uitnodiging',
  'the stewards of the circle': 'de beheerders van de kring',
  'the stewards of the circle; the person by mail': 'de beheerders van de kring, en de persoon zelf per mail',
  '30 days': '30 dagen',
  '2 years': '2 jaar',
  '60 days': '60 dagen',
  '30 days after the gathering': '30 dagen na de bijeenkomst',
  '90 days after the poll closed': '90 dagen nadat de peiling sloot',
  'of a guest 1 year; else as long as the account exists': 'van een gast: 1 jaar; anders zolang het account bestaat',
  'seen 90 days; not seen 1 year': 'gezien: 90 dagen; niet gezien: 1 jaar',
  'until the person stops it or signs out there, or did not use the browser for 30 days':
    'tot de persoon het uitzet of daar uitlogt, of de browser 30 dagen niet gebruikte',
  '30 days after it ended': '30 dagen na het einde van de sessie',
  'until the consent is withdrawn': 'tot de toestemming is ingetrokken',
  'unconfirmed 7 days; declined 1 year; welcomed as long as the circle exists':
    'niet bevestigd: 7 dagen; afgewezen: 1 jaar; welkom: zolang de kring bestaat',

  nobody: 'niemand',
  'nobody; the stewards of the circle see how many there are':
    'niemand; de beheerders van de kring zien hoeveel het er zijn',
  everyone: 'iedereen',
  stewards: 'de beheerders',
  'only the person': 'alleen de persoon zelf',
  'as long as the case it belongs to': 'zolang de zaak waar het bij hoort',
  '2 years after it was decided': 'twee jaar na het besluit',
  'the hosts and stewards of the circle, the maker without who reported it, who reported it without who decided':
    'gastheren en beheerders van de kring; de maker, zonder wie het meldde; wie het meldde, zonder wie besliste',
  'who reported it, and the hosts and stewards of the circle; never whose thing it is':
    'wie het meldde, en gastheren en beheerders van de kring; nooit degene van wie het is',
  'only the person; never other members': 'alleen de persoon zelf, nooit andere leden',
  'only the browser that typed it': 'alleen de browser waarin het is getypt',
  'everyone who sees the person': 'iedereen die de persoon ziet',
  'the members of their circles': 'de leden van dezelfde kringen',
  'the members of their circles, as an order': 'de leden van dezelfde kringen, als volgorde in de lijst',
  'the members of the circle': 'de leden van de kring',
  'the members of the circle; in a published report who may read that':
    'de leden van de kring; in een verslag dat bekend is: wie dat mag lezen',
  'who looks after the gathering; with consent who may read the report':
    'wie de bijeenkomst ontvangt; met toestemming ook wie het verslag mag lezen',
  'the members of the circle; of stewards also the stewards of the site':
    'de leden van de kring; wie beheerder is, zien ook de beheerders van de plek',
  'the members of the circle; of a public gathering everyone':
    'de leden van de kring; bij een openbare bijeenkomst iedereen',
  'who comes, and who looks after the gathering': 'wie komt, en wie de bijeenkomst begeleidt',
  'the hosts of the gathering, and the members of the circle when its owner lets them':
    'wie de bijeenkomst ontvangt, en de leden van de kring als de persoon dat goed vindt',
  'the hosts of the gathering, and the person': 'wie de bijeenkomst ontvangt, en de persoon zelf',
  'only the person and the hosts of the gathering': 'alleen de persoon zelf en wie de bijeenkomst ontvangt',
  'the person and the hosts of the gathering, as an order':
    'de persoon zelf en wie de bijeenkomst ontvangt, als volgorde in een lijst',
  'the hosts of the gathering; others only how many':
    'wie de bijeenkomst ontvangt; anderen alleen hoeveel het er waren',
  'who is in the conversation: of a topic the members of the circle, of a talk among a few only those few':
    'wie aan het gesprek meedoet: bij een onderwerp de leden van de kring, onder elkaar alleen die paar mensen',
  'whom its owner chose': 'wie de persoon zelf koos',
  'who may read the gathering': 'wie de bijeenkomst mag zien',
  'who may read what it hangs on': 'wie mag lezen waar het bij hoort',
  'whom its owner chose: everyone, their circles, or only themselves':
    'wie de persoon zelf koos: iedereen, de eigen kringen, of niemand anders',
  'the applicant and the stewards of the circle': 'de aanmelder en de beheerders van de kring',
  'the two, who introduced them, and the stewards': 'de twee, wie hen voorstelde, en de beheerders',
  'its reader; without a mail server also the site stewards':
    'wie de mail krijgt; zonder mailserver ook de beheerders van de plek',
}
