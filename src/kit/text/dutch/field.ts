/**
 * Words and phrases that mean nearly the same to people who work on opgaven: one group a line. Written from the field, for
 * any circle; what only one circle says belongs in its own list of abbreviations. A word may stand in more than one group.
 */
const GROUPS = `
dakloos, dakloosheid, thuisloos, thuisloosheid, geen dak boven hun hoofd, op straat slapen, buiten slapen, bankslapers, zwerfjongeren, straatslapers, economisch dakloos, slaapt op de bank
nachtopvang, noodbed, slaapplek, daklozenopvang, maatschappelijke opvang, winteropvang, noodopvang, inloophuis
housing first, eerst een huis, wonen eerst
briefadres, postadres, inschrijfadres, nergens ingeschreven, brp
logeren, inwonen, hospita, kamer verhuren, bij iemand thuis wonen, gastgezin, huisgenoot, kamer over
kostendelersnorm, kostendeler, korten op de uitkering
schuld, schulden, geldzorgen, geldproblemen, betalingsachterstand, achterstand, rood staan, financiele problemen, rekeningen niet betalen, problematische schulden, in de min, krap zitten, geldnood, openstaande rekening
schuldhulpverlening, schuldhulp, schuldsanering, schuldregeling, saneringskrediet, wsnp, minnelijke regeling, schuldenvrij, kredietbank, gemeentelijke kredietbank, schuldeiser, schuldhulpverlener
vroegsignalering, betalingsachterstanden vroeg zien, op tijd erbij, huisbezoek, langs de deuren, aanbellen
budgetbeheer, budgetcoach, bewindvoering, bewindvoerder, budgetteren, omgaan met geld, geldzaken, financiele opvoeding, rondkomen
deurwaarder, incasso, beslag, loonbeslag, beslagvrije voet, aanmaning, invordering, dwangbevel
armoede, minima, weinig geld, laag inkomen, kleine beurs, bestaanszekerheid, bijstand, rondkomen, niet rondkomen, smalle beurs, sociaal minimum, financieel kwetsbaar, weinig inkomen
kinderarmoede, kinderen in armoede, kindpakket, jeugdfonds, meedoen op school, schoolspullen, zwemles, stichting leergeld
voedselbank, voedselhulp, sociale kruidenier, gratis boodschappen, eten uitdelen, boodschappen voor minima
toeslag, toeslagen, niet gebruik, regeling niet aanvragen, recht op, laten liggen, minimaregeling, bijzondere bijstand
uitkering, bijstand, participatiewet, bijstandsgerechtigde, sociale dienst, werkloosheidsuitkering
brief, post, enveloppe, formulier, papierwerk, administratie, formulierenbrigade, papieren invullen, thuisadministratie
duidelijke taal, begrijpelijke taal, heldere taal, gewone taal, eenvoudige taal, klare taal, b1, taalniveau, herschrijven, jip en janneke, begrijpelijk, snappen
laaggeletterd, laaggeletterdheid, moeite met lezen en schrijven, niet kunnen lezen, analfabeet, basisvaardigheden, lezen en schrijven, taalachterstand
woningnood, woningtekort, woonopgave, volkshuisvesting, wooncrisis, te weinig woningen, woningmarkt, woningzoekenden, wachtlijst voor een huis
woningbouw, nieuwbouw, huizen bouwen, woningen bouwen, bouwopgave, bouwproject, gebiedsontwikkeling
wonen, woning, huis, huisvesting, woonruimte, onderdak, appartement, flat, thuis
flexwonen, flexwoning, tijdelijke woning, tijdelijk huis, verplaatsbare woning, containerwoning, prefab, tijdelijk wonen, modulair bouwen
woningcorporatie, corporatie, sociale huur, verhuurder, woningstichting, woningbouwvereniging, sociale verhuurder
huurder, bewoner, huurdersvereniging, huurdersorganisatie, bewonerscommissie, huren
wooncooperatie, huurderscooperatie, zelfbeheer, samen eigenaar, eigen blok kopen, gezamenlijk eigendom
collectief particulier opdrachtgeverschap, zelfbouw, zelf bouwen, samen bouwen, bouwgroep, eigen huis bouwen
ouderenhuisvesting, seniorenwoning, hofje, knarrenhof, wonen met zorg, geclusterd wonen, aanleunwoning, woonzorg, wonen op je oude dag, levensloopbestendig, langer thuis wonen, woonvorm voor ouderen
gemeenschappelijk wonen, samen wonen, woongroep, woongemeenschap, collectief wonen, meergeneratiewonen
doorstroming, verhuiscoach, te groot huis, kleiner wonen, verhuizen, wooncoach
leegstand, leegstaand pand, lege winkel, transformatie, ombouwen, herbestemmen, leegstaande kantoren, lege panden, herbestemming
woningsplitsing, splitsen, optoppen, verdieping erop, huis delen, woningdelen
grondexploitatie, grondbeleid, planeconomie, planeconoom, grondprijs, businesscase gebied, exploitatie, kavel, rekenen aan plannen
woonwagen, standplaats, woonwagenbewoner, kamp
arbeidsmigrant, buitenlandse werknemer, seizoenarbeider, uitzendkracht, poolse werknemer, oost europese
betaalbaar, niet te duur, goedkoop, voordelig
beschermd wonen, begeleid wonen, uitstroom, zelfstandig wonen met begeleiding, doorstroom uit instelling
starter, jongeren op de woningmarkt, eerste huis, jonge koper
energietransitie, verduurzamen, verduurzaming, van het gas af, aardgasvrij, warmtetransitie, duurzame energie, klimaatneutraal, energieneutraal
warmtenet, stadsverwarming, warmtebron, aquathermie, buurtwarmte, warmte uit water, collectieve warmte, restwarmte, warmtebedrijf, geothermie, aardwarmte
warmtepomp, buitenunit, hybride ketel, zonder cv ketel, elektrisch verwarmen, brommen
isoleren, isolatie, tocht, tochtstrip, radiatorfolie, spouwmuur, dubbel glas, vacuumglas, koud huis, energiebesparing, energie besparen, naisolatie, kierdichting
energiearmoede, hoge energierekening, energiekosten, energierekening, stookkosten, fixteam, energiefixer, kou in huis, gasrekening
energiecooperatie, bewoners wekken samen stroom op, lokale energie, eigen stroom, samen opwekken, energiegemeenschap, burgerenergie
zonnepaneel, zonnepanelen, zonne energie, zonnestroom, zonnepark, zonneveld, zonnedak, pv
windmolen, windturbine, windpark, windenergie, turbine
netcongestie, vol stroomnet, stroomnet zit vol, vol elektriciteitsnet, netaansluiting, netverzwaring, geen aansluiting, netbeheerder, transportcapaciteit
laadpaal, elektrisch laden, auto opladen, laadinfrastructuur, laadplein, elektrische auto
energiecoach, energieadvies, bespaartips, energieloket, wooncoach energie
vereniging van eigenaren, appartementseigenaren, eigenarenvereniging, appartementencomplex
monument, beschermd stadsgezicht, oud pand, erfgoed, monumentaal
klimaatadaptatie, wateroverlast, hitte, hittestress, piekbui, hoosbui, waterberging, water op straat, regenwater, klimaatbestendig, waterbestendig, ondergelopen kelder, plensbui, afkoppelen
vergroenen, groen, tegel eruit, ontstenen, tegelwippen, geveltuin, groen dak, sedumdak, beplanting, bomen planten, onttegelen, vergroening
hitteplan, hete dagen, hittegolf, koele plek, warm weer, verkoeling
circulair, circulariteit, hergebruik, kringloop, tweedehands, grondstoffen, afval voorkomen, tweede leven, urban mining, oogsten van materialen, kringloopwinkel
biobased, hout, hennep, vlas, natuurlijke materialen, houtbouw, bouwen met gewassen
repaircafe, repair cafe, repareren, kapotte spullen, maken wat stuk is, herstellen, reparatie
afval, restafval, afvalcoach, afval scheiden, zwerfafval, huisvuil, vuilnis, gft, prullenbak
stikstof, natuurvergunning, uitstoot, ammoniak, depositie, natura 2000, stikstofruimte
boer, agrarier, melkveehouder, veehouder, landbouwer, akkerbouwer, pachter, boerin, agrarisch ondernemer, landbouw, tuinder, boerenbedrijf
vrijkomende agrarische bebouwing, lege schuur, leegstaande stal, boerenerf, stoppende boer, erf, lege stal
bedrijfsovername, opvolger, opvolging, bedrijf overnemen, overname
natuurinclusief, kringlooplandbouw, biologische landbouw, natuurvriendelijk boeren, extensiveren, kruidenrijk grasland, weidevogel, agrarisch natuurbeheer, omschakelen
voedselbos, eetbaar bos, eetbare tuin, moestuin, volkstuin, stadslandbouw, pluktuin
biodiversiteit, bijen, insecten, vlinders, soortenrijkdom, bermbeheer, berm, bloemen, maaien, ecologie, ecologisch
waterpeil, grondwater, verdroging, droogte, beek, beekherstel, vernatten, veenweide, bodemdaling, slootpeil, vernatting, waterstand
funderingsschade, verzakking, funderingsloket, paalrot, scheuren in huis, verzakken, fundering
waterschap, waterbeheer, hoogheemraadschap, dijkgraaf
gebiedsproces, gebiedsgericht, landelijk gebied, gebiedsaanpak, landinrichting, ruilverkaveling, platteland, buitengebied
luchtkwaliteit, fijnstof, vieze lucht, rook, houtstook, zelf meten, burgermeting, schone lucht, roet
dierenwelzijn, dieren, huisdier, dierenarts, dierenambulance, asieldier
eenzaam, eenzaamheid, alleen, weinig aanspraak, niemand om mee te praten, weinig contact, isolement, sociaal isolement, niemand spreken, geen aanspraak, contactarm
ontmoeting, ontmoeten, ontmoetingsplek, buurthuis, buurtkamer, huiskamer, inloop, elkaar leren kennen, dorpshuis, wijkcentrum, gezelligheid, koffieochtend, aanschuiven, samen eten, buurtbankje
buddy, maatje, maatjesproject, vrijwilliger die langskomt, bezoekvrijwilliger
mantelzorg, mantelzorger, zorgen voor je partner, zorg voor een naaste, zorgen voor je moeder, familie die zorgt, overbelaste naaste
respijtzorg, logeerhuis, even vrij van zorg, logeeropvang, adempauze voor mantelzorgers, zorg overnemen, logeerbed, vervangende zorg
dementie, dement, geheugenproblemen, alzheimer, vergeetachtig, vergeten, dwalen, geheugenverlies, de weg kwijt
ouderen, senioren, bejaarden, ouderdom, op leeftijd, ouder worden, vergrijzing, oude mensen, zeventigplussers, tachtigers, opa en oma
valpreventie, vallen, struikelen, valrisico, heup breken, valongeluk
wijkverpleging, wijkverpleegkundige, thuiszorg, verpleging, wijkzuster, verpleegkundige, verzorging thuis
huisarts, dokter, praktijkondersteuner huisarts, eerste lijn, praktijk, eerstelijnszorg, huisartsenpraktijk
welzijn op recept, bewegen op recept, verwijzen naar welzijn, sociaal recept, niet medisch, verwijzing
geestelijke gezondheidszorg, psychisch, psychische klachten, mentale gezondheid, depressie, depressief, psychiatrie, somber, overspannen, psychose, psycholoog, in de war, geestelijk, mentaal, stemmen horen
verward gedrag, onbegrepen gedrag, verwarde personen, overlast door verwardheid, in de war, straathulpverlener
zelfdoding, suicide, suicidepreventie, niet meer willen leven
verslaving, drugs, alcohol, verslaafd, middelengebruik, gokken, drank, verslavingszorg
gezondheid, gezond leven, leefstijl, preventie, publieke gezondheid, vitaliteit, gezonde leefomgeving, positieve gezondheid, fit
rookvrij, roken, sigaret, vapen, stoppen met roken
bewegen, sport, sporten, sportclub, sportvereniging, beweging, voetbalclub, gymles, lichaamsbeweging
voeding, gezond eten, overgewicht, maaltijd, obesitas, dik
zorgtechnologie, beeldbellen, medicijndispenser, slimme zorg, domotica, zorg op afstand, ehealth, e health, digitale zorg
wet maatschappelijke ondersteuning, huishoudelijke hulp, hulp bij het huishouden, schoonmaakhulp, scootmobiel, traplift, maatwerkvoorziening, wmo voorziening
dagbesteding, daginvulling, dagopvang, arbeidsmatige dagbesteding, zinvolle dag
levenseinde, palliatief, palliatieve zorg, hospice, sterven, rouw, afscheid, rouwen, stervensbegeleiding
gehandicapt, beperking, handicap, rolstoel, mensen met een beperking, toegankelijkheid, drempelvrij, drempels weg, onbeperkt meedoen, vn verdrag, toegankelijk, verstandelijke beperking, inclusie, inclusief, lvb
doof, slechthorend, gebarentolk, gebarentaal, schrijftolk, gehoor, slechthorendheid
blind, slechtziend, blindengeleide, visuele beperking
prikkelarm, autisme, neurodivers, drukte vermijden, adhd, prikkelgevoelig
ervaringsdeskundige, ervaringsdeskundigheid, ervaringskennis, zelf meegemaakt, wie het zelf heeft ervaren, eigen ervaring, ervaringswerker
jeugdzorg, jeugdhulp, jeugdbescherming, jeugdwet, hulp aan kinderen, hulp voor gezinnen, jeugdhulpverlening
uithuisplaatsing, uit huis geplaatst, pleegzorg, pleeggezin, pleegouder, gezinshuis, gesloten jeugdzorg, kinderen weghalen, thuis laten wonen, pleegkind
jongere, jeugd, jongeren, tiener, puber, adolescent, jeugdigen, jongvolwassene, scholier, achttien jaar
jongerenwerk, jongerenwerker, jongerencentrum, hangjongeren, rondhangen, hangplek, jongerencoach, straathoekwerk
jongerenparticipatie, jongerenraad, jeugdraad, jongeren laten meepraten, inspraak van jongeren, stem van jongeren, kinderraad, kinderburgemeester
thuiszitter, schooluitval, schoolverzuim, spijbelen, niet naar school, verzuim, leerplicht, uitvaller, voortijdig schoolverlater, zit al maanden thuis
onderwijs, school, leraar, leerkracht, juf, docent, leerling, schoolklas, basisschool, schoolleider, meester
kansengelijkheid, gelijke kansen, kansenongelijkheid, brede school, schooldag, onderwijsachterstand, rijke schooldag, verlengde schooldag
buitenspelen, speelplek, speeltuin, schoolplein, speelplaats, spelen op straat, speelruimte, speeltoestel
vechtscheiding, scheiding, uit elkaar gaan, gescheiden ouders, complexe scheiding, omgangsregeling, scheiden, echtscheiding
opvoeden, opvoeding, ouder, ouders, ouderschap, opvoedvragen, vaders, moeders, opvoedingsondersteuning
telefoonverslaving, schermtijd, mobieltjes, smartphone, sociale media, telefoon in de klas
huiselijk geweld, kindermishandeling, mishandeling, veilig thuis, partnergeweld, onveilig thuis
criminaliteit, ondermijning, drugscriminelen, weerbaar, jonge aanwas, georganiseerde misdaad, witwassen, afglijden, misdaad, drugslab
detentie, gevangenis, gedetineerde, penitentiaire inrichting, vrijkomen, ex gedetineerde, nazorg, bajes, vast zitten, celstraf
mensenhandel, arbeidsuitbuiting, uitbuiting, moderne slavernij
zorgfraude, fraude, malafide zorg, oneerlijke aanbieder, misbruik van zorggeld, zorgcowboys
participatie, inspraak, meepraten, meedenken, meebeslissen, burgerparticipatie, bewoners betrekken, inwoners betrekken, bewonersparticipatie, samenspraak, zeggenschap, draagvlak, meedoen
burgerberaad, loting, gelote inwoners, burgerraad, burgertop, g1000, inwonerspanel, burgerpanel, lotelingen, geloot, loten, inwonerberaad
buurtbegroting, burgerbegroting, bewoners verdelen geld, wijkbudget, buurtbudget, geld voor de buurt, inwoners kiezen waar geld heen gaat, wijkgeld
uitdaagrecht, right to challenge, bewoners nemen taken over, taken van de gemeente overnemen, zelf doen in plaats van gemeente
bewonersinitiatief, burgerinitiatief, buurtinitiatief, bewonersgroep, bewonersbedrijf, buurtgroep, dorpsinitiatief, actieve bewoners, inwonersinitiatief, wijkonderneming
dorpsraad, wijkraad, dorpsbelang, buurtvereniging, dorpsvereniging, bewonersvereniging
vrijwilliger, vrijwilligerswerk, onbetaald, vrijwillige inzet, helpende handen, vrijwilligersbeleid, vrijwillig
vrijwilligers werven, ledenwerving, nieuwe leden, leden vinden, ledentekort, nieuwe vrijwilligers, bestuursleden zoeken, wie wil er in het bestuur, bestuur vergrijst
vereniging, stichting, club, bestuur, statuten, buurtclub
fondsenwerving, fonds, financiering, geld vinden, subsidie, geldschieter, sponsor, subsidieaanvraag, crowdfunding, subsidiepot, subsidieadviseur, geld ophalen
specifieke uitkering, rijksgeld, geld van het rijk, rijkssubsidie, decentralisatie uitkering, verantwoorden aan het rijk, sisa
europees geld, europese subsidie, interreg, efro, brussel, leader
staatssteun, de minimis, minimis, oneerlijke steun, steun aan bedrijven
aanbesteding, aanbesteden, inkoop, inkopen, tender, bestek, offerte, contracteren, raamovereenkomst, maatschappelijk verantwoord inkopen
contract, convenant, overeenkomst, afspraken vastleggen, samenwerkingsovereenkomst, intentieverklaring
omgevingswet, omgevingsplan, bestemmingsplan, omgevingsvisie, omgevingsvergunning, ruimtelijk plan, bopa
vergunning, toestemming, ontheffing, vergunningverlening, vergunningen
bezwaar, beroep, bezwaarschrift, bezwaarprocedure, rechter, naar de rechter, procederen, raad van state, klacht, klachten
mediation, mediator, bemiddelaar, bemiddelen, bemiddeling, conflict, ruzie, burenruzie, geschil, buurtbemiddeling, er samen uitkomen, botsen, onenigheid
handhaving, handhaven, boa, boete, controle, toezicht, toezichthouder
jurist, advocaat, rechtshulp, juridisch, recht, sociaal raadslieden, juridisch loket
algemene verordening gegevensbescherming, privacy, persoonsgegevens, gegevens delen, gegevensbescherming, functionaris gegevensbescherming, privacyregels, gegevens uitwisselen, datalek
wet open overheid, openbaarheid, openbaar maken, informatieverzoek, stukken opvragen, wob, transparantie, woo verzoek
algoritme, kunstmatige intelligentie, chatgpt, taalmodel, chatbot, slimme computer, machine learning, algoritmeregister, mensenrechtentoets
digitale inclusie, niet digitaal vaardig, digitaal vaardig, digid, computerles, inloggen, digibeet, digitale vaardigheden, niet overweg met de computer, onhandig met internet, digitaal meekomen, internethulp
website, site, toegankelijke website, webrichtlijnen, zoekfunctie, toptaken, gemeentesite, internetpagina
cyberveiligheid, hack, gehackt, gijzelsoftware, ransomware, phishing, wachtwoord, cyberaanval, digitale veiligheid, hackers
open source, broncode, software delen, common ground, openbare code
data, cijfers, dashboard, statistiek, monitor, wijkcijfers, wijkscan, indicatoren, meten, kengetallen, buurtcijfers
dienstverlening, loket, balie, baliemedewerker, klantcontact, telefoonteam, contactcentrum, klantenservice, publieksbalie
vertrouwen, wantrouwen, vertrouwen in de overheid, toeslagenaffaire, menselijke maat, afstand tot de overheid
verkiezingen, stemmen, stembureau, stembiljet, opkomst, naar de stembus, kiezers
desinformatie, geruchten, nepnieuws, complottheorie, crisiscommunicatie, roddels, onrust
communicatie, voorlichting, woordvoerder, nieuwsbrief, bekendheid, campagne, bekendmaken, aandacht krijgen
verhaal, verhalen ophalen, storytelling, portret, verhalenverteller, wijkverhalen, verhalen vertellen
most significant change, grootste verandering, meest betekenisvolle verandering, verhalen over verandering
ambtelijk opdrachtgever, opdrachtgever, opdrachtgeverschap, ambtelijk opdrachtgeverschap, wie de opdracht geeft
ambtelijk opdrachtnemer, opdrachtnemer, opdrachtnemerschap, projectleider, programmamanager, wie de opdracht uitvoert
opgavegericht werken, opgavegericht, opgavesturing, werken vanuit de opgave, over afdelingen heen, opgavemanager, opgavemanagement, opgaveteam, opgave gestuurd
programmamanagement, programmamanager, programma leiden, programmasturing
verkokering, kokers, eilandjes, domeinoverstijgend, integraal, integraal werken, langs elkaar heen werken, over muren heen, silo, schotten, ontschotten, ontkokeren, sectoraal
leren in teams, leerkring, lerende organisatie, reflectie, reflecteren, van elkaar leren, lerend netwerk, terugkijken, evalueren, evaluatie, leren van fouten, lerende evaluatie
intervisie, mastermind, hot seat, incidentmethode, casus bespreken, collega's bevragen, sparren, meedenken met collega's, intervisor, casusbespreking, collegiale toetsing
teamontwikkeling, teamcoach, teambuilding, samenwerken in een team, teamoverleg, organisatieontwikkeling
leiderschap, leidinggeven, leidinggevende, manager, directeur, afdelingshoofd, teamleider, baas, chef, management
weerstand, tegenstand, verzet, mensen die dwarsliggen, tegenstribbelen, onderstroom, niet willen veranderen, tegenstanders
tegenspraak, tegenspreken, kritiek geven, psychologische veiligheid, eerlijk zeggen, durven zeggen, vrijuit spreken
werkdruk, te veel tegelijk, prioriteren, keuzes maken, overvolle agenda, druk, nee zeggen, te veel projecten, te veel hooi op de vork, prioriteiten stellen, prioriteit
rol, rollen verdelen, wie doet wat, verantwoordelijkheid, taakverdeling, rolverdeling, eigenaarschap, verantwoordelijkheden
functieprofiel, vacature, werving, personeel, nieuwe collega's, sollicitatie, werven, personeelstekort, personeel en organisatie, hr
vertrek, overdracht, kennis overdragen, kennis borgen, iemand gaat weg, weggaan, kennisverlies, pensioen
traineeship, trainee, jonge ambtenaren, nieuwe ambtenaren, stagiair
gemeentesecretaris, secretaris, directie, concern, ambtelijke top, managementteam, bestuurders
wethouder, college, bestuurder, burgemeester, college van burgemeester en wethouders, politiek bestuurder
gemeenteraad, raadslid, raad, griffier, raadsvoorstel, griffie, raadsvergadering, politiek, fractie, provinciale staten, raadswerk
begroting, financien, geld, budget, controller, kosten, financieel, businesscase, maatschappelijke kosten en baten
doelenboom, doelen inspanningennetwerk, baten, doelen en inspanningen, doelen stellen, verandertheorie, theory of change, effect, maatschappelijk effect, impact meten, resultaten laten zien
monitoren, voortgang, verantwoorden, verantwoording, rapportage, voortgangsrapportage
werksessie, bijeenkomst, werkvorm, werkvormen, sessie, workshop, sessie ontwerpen, heidag, hei dag, studiedag, themabijeenkomst
world cafe, wereldcafe, tafelgesprekken, praten aan tafels, wisselen van tafel, tafelkleden, tafelheer, gespreksrondes
deep democracy, minderheid horen, andere mening, minderheidsstandpunt, besluiten met iedereen, wat niet gezegd wordt
besluitvorming, besluiten, beslissen, consent, consent besluitvorming, knopen doorhakken, knoop doorhakken, stemmen, sociocratie
gespreksleider, procesbegeleider, facilitator, facilitering, dagvoorzitter, begeleider, moderator, faciliteren, bijeenkomst leiden, spelleider, voorzitten
energizer, ijsbreker, loskomen, kennismakingsspel, opwarmer, kennismaken, warming up
zaal, ruimte, locatie, vergaderruimte, werkruimte, vergaderzaal, bijeenkomstruimte, zaaltje, plek om te vergaderen, zaalruimte
serious game, bordspel, spel, spelvorm, simulatie, spelen om te leren
visualiseren, tekenen, tekenaar, cartoonist, praatplaat, beelden, striptekenaar, live tekenen, verbeelden, schetsen, in beeld brengen
theater, toneel, voorstelling, acteurs, acteren, toneelstuk
film, video, filmen, documentaire, filmmaker, filmpje, opnemen
podcast, geluidsopname, interview opnemen, audio, opnameset
droom, dromen, visie, toekomstbeeld, toekomstvisie, stip op de horizon, verlangen, groene cirkels, toekomst verkennen, vergezicht
ontwerpend onderzoek, ontwerper, ontwerpkracht, prototype, prototypen, design thinking, service design, ontwerpen, uitproberen
onderzoek, onderzoeker, wetenschap, universiteit, hogeschool, promovendus, lector, afstudeerder, student, studenten
netwerk, kring, community, community of practice, kennisnetwerk, kennisclub
kwartiermaker, aanjager, verbinder, initiatiefnemer, wegbereider, trekker, opstarten, van de grond krijgen, pionier, kartrekker
wijkaanpak, wijkgericht werken, gebiedsgericht werken, wijkteam, buurtteam, sociaal team, wijkwerker, sociaal werk, sociaal werker, opbouwwerk, opbouwwerker, welzijnswerk, buurtwerk
leefbaarheid, leefbaar, prettige buurt, fijne wijk, achteruitgang, verloedering, voorzieningen verdwijnen, krimp, krimpgebied
buurt, wijk, dorp, kern, straat, omgeving
veiligheid, veilig, onveilig, buurtpreventie, buurtapp, politie, wijkagent, overlast
verkeersveiligheid, hard rijden, te hard rijden, snelheid, drempel, dertig kilometer, gevaarlijk kruispunt, snelheidsmeting, racen, 30 km, verkeersdrempel, scheuren door de straat
schoolstraat, halen en brengen, schoolverkeer, autos bij school, ouders met de auto, straat dicht voor autos
parkeren, parkeernorm, parkeerplek, parkeerdruk, parkeerplaats, betaald parkeren, blik op straat, parkeeroverlast
deelauto, deelmobiliteit, deelfiets, auto delen, mobiliteitshub, hub, deelvervoer, samen een auto, autodelen, deelscooter
fiets, fietsen, fietspad, fietser, fietsroute, bakfiets, fatbike, ebike, fietsles
openbaar vervoer, bus, trein, bushalte, busverbinding, buslijn, lijnbus, ov, concessie, station, tram, dienstregeling
vervoersarmoede, bereikbaarheid, geen auto, er niet kunnen komen, slecht bereikbaar, bus rijdt niet meer, bereikbaar, ergens komen
buurtbus, belbus, vrijwillige chauffeur, vraagafhankelijk vervoer, regiotaxi, automaatje, rijden voor ouderen, dorpsauto, flexvervoer, vervoersdienst
leerlingenvervoer, taxibusje, schoolvervoer, doelgroepenvervoer, schoolbusje, kinderen naar school brengen
stadslogistiek, pakketten, bezorgen, overslagpunt, bevoorrading, bestelbusjes, pakketkluis, vrachtwagens in de stad, bezorger, goederenvervoer, bestelauto
winkelstraat, winkelier, binnenstad, centrum, dorpswinkel, middenstand, winkelgebied, markt, winkels verdwijnen, kassa
ondernemer, bedrijf, zzp, zelfstandige, midden en kleinbedrijf, mkb, bedrijfsleven, eigen zaak, ondernemers
openbare ruimte, plein, straat inrichten, placemaking, herinrichting, stoep, trottoir, schouw, inrichting
statushouder, vluchteling, nieuwkomer, asielzoeker, vergunninghouder, oekrainer, gevlucht, azc bewoner, ontheemde, migrant
asielzoekerscentrum, asielopvang, opvanglocatie, azc, noodopvang asiel, opvang van vluchtelingen, coa, spreidingswet, centraal orgaan opvang asielzoekers
inburgeren, inburgering, inburgeraar, integratie, leerroute, wet inburgering, taaleis
taalles, taalmaatje, nederlands leren, taalschool, taalcoach, taalcafe, nederlandse les, nederlands oefenen, taaldocent, nt2, taal leren
tolk, vertaler, vertalen, meertalig, andere taal, tolken, niet nederlands spreken, spreekt geen nederlands, vertaling, moedertaal
gezinshereniging, nareis, gezin laten overkomen, familie overkomen
polarisatie, tegenstellingen, samenleven, discriminatie, racisme, uitsluiting, verdeeldheid, kloof, vooroordelen
diversiteit, sleutelpersoon, sleutelfiguur, culturele achtergrond, cultuursensitief, migratieachtergrond, interculturele
werkloos, werkzoekende, zonder baan, werk vinden, aan het werk, re integratie, arbeidsmarkt, baan, arbeidsparticipatie, geen werk, afstand tot de arbeidsmarkt, langs de kant
basisbaan, sociale werkvoorziening, leerwerkbedrijf, beschut werk, werkbedrijf, sociale onderneming, sw bedrijf, gesubsidieerde baan, participatiebaan
leren en werken, omscholing, leercontract, opleiding, bijscholing, scholing, mbo, leerwerkplek, stage, cursus, vakmensen, leerwerktraject
werkgever, bedrijf dat mensen aanneemt, banen, werkplek, personeel aannemen
kunst, cultuur, kunstenaar, muziek, koor, atelier, broedplaats, creatief, dans, schilder, makers
bibliotheek, bieb, boeken, leesplezier, bibliothecaris, voorlezen, lezen
religie, kerk, moskee, zingeving, levensbeschouwing, diaconie
crisis, ramp, noodsituatie, stroomuitval, crisisoefening, voorbereid, noodpakket, weerbaarheid, rampenoefening
vakantiepark, recreatiepark, camping, illegaal wonen, permanent bewonen, chalet, recreatiewoning
lhbti, regenboog, homo, transgender, queer
vrouwen, meisjes, menstruatie, maandverband, gendergelijkheid
voorbeeld, format, model, sjabloon, handreiking, draaiboek, stappenplan, leidraad, handleiding, blauwdruk
rekenmodel, rekenblad, sheet, rekentool, spreadsheet, excel, rekenhulp, kostenplaatje, doorrekenen
checklist, lijst, vragenlijst, enquete, peiling, bevragen
training, cursus, opleiding, les, masterclass, workshop, leergang
lenen, uitlenen, te leen, gebruiken, huren, ter beschikking
laptop, computer, tablet, apparatuur, tweedehands computers, telefoontoestel
gereedschap, werkplaats, klussen, timmeren, klusdag, materiaal, klus
`

/** Words that the field says and a dictionary does not: so that they count as spelled well, and as parts of compounds. */
export const FIELD_WORDS: readonly string[] =
  `housing fixteam valmatje belcirkel aquathermie biobased flexwonen placemaking fatbike interreg efro europa digid repair
  intervisor energizer mastermind opgavegericht ontschotten ontkokeren verkokering deelmobiliteit deelfiets reizigershub signalering
  alfabetisering jurisprudentie bibliothecaris verpleegkundige verkeerskundige uithuisplaatsing sparring intervisie participatie
  gebiedsproces omgevingsvisie netcongestie laaggeletterd laaggeletterdheid zelfredzaamheid zorgcoordinatie casusregie wijkregie
  leefomgeving bestaanszekerheid kansengelijkheid respijt mantelzorg statushouder inburgering nareis polarisatie inclusie coalitie
  democracy serious game hub podcast chatbot dashboard monitor cockpit scrum agile sprint pitch podium lab living makeathon hackathon
  vroegsignalering opdrachtnemer opdrachtgever griffie begroting kwartiermaker verbinder facilitator syrie oekraine oekrains eritrea arabisch tigrinya papiaments
  vergadering huisvesting gezondheid wijkverpleging voorliggend niet-gebruik outreachend bemoeizorg dwangakkoord kindpakket
  piekbui zuivel kruidenrijk natuurinclusief veenweide energiearmoede woonzorg woonvisie knarrenhof hofje verhuiscoach
  beslagvrij rookvrij hitte biljet bewind wsnp oplegger dorpshuis`.split(/\s+/)

/** The groups, each as its expressions. */
export const FIELD: readonly (readonly string[])[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split(',').map((one) => one.trim()))
