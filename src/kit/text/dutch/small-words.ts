/** Words that say nothing of what a text is about. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `aan af al alle alleen allemaal alles als altijd andere anders anderen ben bent beetje beide bij bijna bijvoorbeeld binnen boven buiten daar daarbij daarna
  daarom daarvoor dan dat de deze die dit doe doen doet door dus echt een een eens eerst eerste elk elke en enkele er eraan erbij ergens
  erin erop eruit ervan ervoor even gaan ga gaat geen gehad geweest goed goede graag had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel
  hun iedere iedereen iemand iets ik in is ja jaar je jij jou jouw jullie kan kon konden komen komt kom krijg krijgen krijgt kun kunnen kunt laat laten liefst lukt maar
  maak maakt maken me mee meer men met mij mijn misschien moet moeten mocht mogen mag na naar naast nee niemand niet niets nieuw nieuwe nodig nog nooit nu of om omdat ons onze
  onder ook op over paar per rond samen sinds soms staan staat steeds straks te tegen ten ter terug tijd tijdens toch toe toen tot
  tussen u uit uw van vaak vanaf vanuit vast veel verder via vinden vind voor vooral vorig vorige waar waarbij waarin waarom waarop waarvan waarvoor wanneer want was waren wat we weer wel welk welke weten weet werd
  werden wie wij wil willen wilt worden wordt zal ze zeer zegt zelf zich zij zijn zit zitten zo zoals zodat zonder zou zouden zulke
  het t s m n d the a an and of for with in on to`.split(/\s+/),
)

/** Words with which one asks or offers: they say little of what. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  `zoek zoeken zoekt gezocht vraag vragen gevraagd hulp help helpt helpen tip tips advies ervaring ervaringen ervaren voorbeeld voorbeelden
  idee ideeen informatie kennis kent kennen ken iemand wie denk denken meekijken meedenken delen deel bied bieden aanbod aangeboden
  welkom gratis kijken kijk mensen mens manier manieren aanpak plek plekken werkt werken werk begin beginnen start starten starters
  gemeente gemeenten gebruikt gebruiken gebruik leren leer vertellen vertel uitleggen uitleg begrijpen gebeuren gebeurt wens wensen
  snel snelle mooi mooie leuk leuke klein kleine groot grote oud oude hele dag dagen week weken uur keer vandaag morgen gisteren
  project projecten plan plannen traject onderwerp thema opgave opgaven probleem problemen`.split(/\s+/),
)
