// Forms that no rule finds, each with the word it is filed under. A noun's plural, then a verb's past.
const NOUNS = `
  leden lid, kinder kind, eier ei, runder rund, zonne zon, steden stad, schepen schip, smeden smid, koeien koe, vlooien vlo, kalveren kalf, kinderen kind, eieren ei, bladeren blad,
  bladen blad, goederen goed, volkeren volk, volken volk, liederen lied, gemoederen gemoed, lammeren lam, runderen rund, raderen rad,
  hoenderen hoen, beenderen been, kleren kleed, klederen kleed, dagen dag, wegen weg, daken dak, glazen glas, vaten vat, baden bad,
  gaten gat, paden pad, slagen slag, goden god, hoven hof, loten lot, holen hol, spelen spel, gebeden gebed, gebreken gebrek,
  bevelen bevel, verdragen verdrag, bedragen bedrag, dalen dal, graven graf, staven staf, oorlogen oorlog, geboden gebod,
  verboden verbod, sloten slot, schoten schot, sporen spoor, gebouwen gebouw, vertrekken vertrek, leraren leraar, musea museum,
  centra centrum, data datum, criteria criterium, stadia stadium, laboratoria laboratorium, gymnasia gymnasium, media medium,
  gremia gremium, fora forum, podia podium, moratoria moratorium, quota quotum, fondsen fonds, lessen les, ministeries ministerie,
  technici technicus, politici politicus, musici musicus, academici academicus, critici criticus, medici medicus, historici historicus,
  mecanici mecanicus, logistici logisticus, informatici informaticus, juridici juridicus, collegae collega, crises crisis,
  bases basis, analyses analyse, theses these, indices index, matrices matrix, codices codex, aanbiedingen aanbieding,
  zeelui zeeman, vaklui vakman, vaklieden vakman, werklui werkman, werklieden werkman, landslieden landsman, brandweerlieden brandweerman,
  raadslieden raadsman, bestuurslieden bestuurder, vertrouwenslieden vertrouwensman, timmerlieden timmerman,
  bejaarden bejaard, ouderen oudere, jongeren jongere, volwassenen volwassene, naasten naaste, statushouders statushouder,
  studies studie, knieen knie, zeeen zee, ideeen idee, tranen traan, tanden tand, jeugdigen jeugdige, gehandicapten gehandicapt,
  armen arm, zieken ziek, doven doof, blinden blind, slechthorenden slechthorend, slechtzienden slechtziend, vragen vraag,
  gevallen geval, gevaren gevaar, getallen getal, gezinnen gezin, gebieden gebied, gesprekken gesprek, geschillen geschil,
  geluiden geluid, geschenken geschenk, gevoelens gevoel, gevolgen gevolg, gewassen gewas, getuigen getuige, gemeenten gemeente,
  gemeentes gemeente, gemeenschappen gemeenschap, geldzorgen geldzorg, genen gen, gidsen gids, gasten gast, geesten geest
`
const VERBS = `
  hielp help, hielpen help, geholpen help, ging ga, gingen ga, gegaan ga, gaat ga, gaan ga, kwam kom, kwamen kom, gekomen kom, komt kom,
  komen kom, gaf geef, gaven geef, gegeven geef, nam neem, namen neem, genomen neem, sprak spreek, spraken spreek, gesproken spreek,
  schreef schrijf, schreven schrijf, geschreven schrijf, vond vind, vonden vind, gevonden vind, begon begin, begonnen begin,
  bracht breng, brachten breng, gebracht breng, dacht denk, dachten denk, gedacht denk, zocht zoek, zochten zoek, gezocht zoek,
  kocht koop, kochten koop, gekocht koop, verkocht verkoop, verkochten verkoop, zag zie, zagen zie, gezien zie, ziet zie, zien zie,
  las lees, gelezen lees, wist weet, wisten weet, geweten weet, hield houd, hielden houd, gehouden houd, houdt houd,
  liep loop, liepen loop, gelopen loop, stond sta, stonden sta, gestaan sta, staat sta, staan sta, deed doe, deden doe, gedaan doe,
  doet doe, doen doe, bleef blijf, bleven blijf, gebleven blijf, kreeg krijg, kregen krijg, gekregen krijg, bood bied, boden bied,
 koos kies, kozen kies, gekozen kies, verloor verlies, verloren verlies, sloot sluit, gesloten sluit,
  trok trek, trokken trek, getrokken trek, droeg draag, droegen draag, gedragen draag, sliep slaap, geslapen slaap, at eet, aten eet,
  gegeten eet, zat zit, zaten zit, gezeten zit, lag lig, lagen lig, gelegen lig, reed rijd, reden rijd, gereden rijd, rijdt rijd,
  ontwierp ontwerp, ontworpen ontwerp, wierf werf, geworven werf, stierf sterf, gestorven sterf, verdween verdwijn, verdwenen verdwijn,
  besloot besluit, besloten besluit, besprak bespreek, besproken bespreek, verbond verbind, verbonden verbind, bewoog beweeg,
  bewogen beweeg, groef graaf, gegraven graaf, zwom zwem, gezwommen zwem, won win, wonnen win, gewonnen win,
  vroeg vraag, vroegen vraag, gevraagd vraag, vraagt vraag, leerde leer, geleerd leer, leed lijd, geleden lijd, lijdt lijd,
  sneed snijd, gesneden snijd, misbruikt misbruik, ontving ontvang, ontvangen ontvang, hing hang, hangen hang, ving vang, viel val,
  vielen val, riep roep, geroepen roep, stak steek, gestoken steek, brak breek, gebroken breek, verbroken verbreek
`

// These look like a plural or a verb form, and are none.
const WHOLE = `
  alleen geen open tien negen zeven binnen buiten boven heen toen tegen samen tussen regen zegen wapen keuken haven molen oven deken
  laken kussen varken toren oefen teken reken gegeven inkomen vermogen examen diploma thans eens soms steeds reeds elders tevens
  langs sinds volgens wegens jegens huis gas glas gras kans dans grens wens mens prijs reis kruis muis thuis vlees kaas glas fonds
  gids loods lens tolk bord hoofd geld veld beeld kind blind rand land hand tand strand verband bestand afstand toestand avond hond
  grond rond mond gezond maand vriend jeugd deugd schuld geduld geweld bewind wind eind aard paard baard zwaard boord woord noord
  soort sport poort kaart taart start hart kracht macht nacht recht plicht zicht licht bericht gericht gezicht gewicht opdracht
  ambacht dienst kunst winst lijst feest geest test tekst markt bocht tocht vocht lucht vrucht zucht
   dokter kamer wereld algemeen gemeen gedeputeerd
  oudere jongere volwassene naaste aarde orde stage lade dame game bode mode code kade rede vrede zede weide zijde armoede schade grade
`

/** By form, the word it is filed under. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...`${NOUNS},${VERBS}`.split(',').map((pair): [string, string] => {
    const [form = '', word = ''] = pair.trim().split(' ')
    return [form, word]
  }),
  ...WHOLE.trim()
    .split(/\s+/)
    .map((word): [string, string] => [word, word]),
])
