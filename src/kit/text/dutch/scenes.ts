/**
 * What people say of a subject without naming it, a subject a line: first its own words, then everyday ones that point at it only
 * when several come together ("oma", "tablet", "snapt" is about going along digitally). Written from the field, for any circle.
 */
const SCENES = `
dakloos thuisloos daklozenopvang briefadres bankslaper zwerfjongere | slapen slaapt nacht bed bank auto parkeerplaats straat tent dak matras logeren vriend douche koffer spullen sleutel huis buiten park station portiek winter kou adres nergens opvang kwijt uitgezet ontruimd
huisuitzetting huurachterstand ontruiming dakloosheid | gezin kinderen uitzetten deurwaarder straat huur betalen sleutel deur voorkomen op straat hotel
schuld schulden schuldhulpverlening schuldeiser incasso deurwaarder saneringskrediet budgetcoach betalingsachterstand | rood rekening rekeningen betalen geld lenen lening aanmaning aflossen afbetalen blauwe enveloppe bestellen achteraf klarna webwinkel telefoonabonnement loon beslag bank kwijtschelden rente maandbedrag saldo krediet in de min stapel ongeopend
armoede minima bestaanszekerheid bijstand kindpakket voedselbank | geld koelkast leeg boodschappen kinderen jas schoenen schoolreis verjaardag sporten lunch trommel honger eten betalen einde maand minimumloon inkomen duur betaalbaar fiets winterjas schaamte
toeslagen minimaregeling niet-gebruik terugvordering | aanvragen recht belastingdienst fiscus terugbetalen bang angst formulier liggen laten vertrouwen gezin geld
bijstand uitkering kostendeler parttime participatiewet toeslag | uren werken extra verdienen overhouden minder korting gekort inkomsten verrekenen loont partner inwonen kind zoon dochter neef nicht tante huis delen bijverdienen salaris draaien
administratie formulieren brieven spreekuur heldere taal duidelijke taal begrijpelijk | brief post enveloppe papier lezen snappen snapt begrijpen ambtelijk moeilijk woorden zin zinnen lang juridisch formulier invullen herschrijven taal besluit bellen letters
laaggeletterd analfabeet lezen schrijven taalles | letter letters naam schrijven lezen alfabet krant boek school taal hardop cursus schamen leerde volwassen groep tempo vlug
eenzaam eenzaamheid ontmoeting aanspraak huiskamer buurtkamer maatje | alleen niemand praten bezoek koffie stil weduwe weduwnaar gezelschap contact kennen praatje mensen verdriet avond avonden zondag feestdagen kerst telefoon bellen aankloppen samen eten tafel bankje gezellig buren
welzijn op recept huisarts praktijkondersteuner verwijzen | dokter spreekkamer pil pillen klacht klachten lichamelijk mankeert wachtkamer recept voorschrijven gezelschap wandelen schilderen koor spreekuur patient medisch niets
dementie geheugen dwalen alzheimer | vader moeder oma opa man vrouw weg kwijt vergeten vergeet verdwaald verdwalen naam herkennen sleutels winkel kassa thuis avond flat straat zoekraken wandelen in de war gas aan
mantelzorg respijtzorg logeerhuis overbelast | partner man vrouw moeder vader echtgenoot zorgen zorg nacht slapen uitslapen uitgeput moe op adem vrij weekend vakantie overnemen dag dagen opvang even rust nodig vervangen volhouden bijkomen
verpleeghuis wachtlijst ouderenzorg wonen met zorg | plek wachten thuis oud moeder vader opname zorg bed kamer crisis
ouderen senioren vallen langer thuis | tachtig negentig opa oma trap drempel rollator stok bril knie heup uitglijden badkamer mat kleed balans evenwicht alarm
doorstroming verhuizen ouderenhuisvesting hofje te groot huis | echtpaar slaapkamers kamers etages verdieping leeg stoken tuin oud kinderen uitgevlogen gezinswoning kleiner appartement gelijkvloers lift trap weduwe zestig zeventig tachtig erf
kamers hospita logeren inwonen | kamer zolder student jongere huurder kostganger spoedzoeker overhouden huisdier badkamer delen leegstaan
woningbouw woningnood woonopgave nieuwbouw versnellen flexwonen | huis huizen huren kopen starters wachten wachtlijst betaalbaar bouwen grond aannemer vergunning bezwaar plan vast versnellen procedure jaren woningzoekend inschrijving zolder ouders inwonen starters
wooncooperatie zelfbouw gemeenschappelijk wonen CPO | samen eigen bouwen kopen grond buren kavel lening bank statuten groep blok architect vrienden delen tuin keuken
leegstand transformatie herbestemming | leeg pand winkel kantoor kerk school etalage dicht hoofdstraat bord te huur ruit eigenaar verbouwen bestemming appartementen
warmtenet aardgasvrij energietransitie wijkuitvoeringsplan | gas ketel ketels cv buis buizen leiding leidingen straat open wijk woonbuurt stoken radiator koken inductie meedoen aansluiten aansluiting kosten maandelijks eruit
energiearmoede isolatie fixteam energiecoach energiebesparing | kou koud kachel trui tocht ramen kieren dekentje schimmel vocht rekening voorschot maandbedrag thermostaat warm stoken douchen glas dak vloer muur huis
windmolen windpark zonnepark energiestrategie lokaal eigendom | wieken molen turbine horizon uitzicht slagschaduw landschap weiland panelen verdeeld buren dorp boos families opbrengst meedelen tegen voor ruzie tweespalt lawaai hoog
netcongestie stroomnet aansluiting | stroom vol wachten kabel transformator bedrijf uitbreiden zonnepanelen stekker stopcontact spanning capaciteit
warmtepomp geluid | zoemen zoem brom lawaai herrie buurman nacht slaap kast muur gevel decibel unit
laadpaal | stekker kabel stoep auto elektrisch opladen straat lantaarn parkeren
VvE verduurzamen appartementen | flat lift dak eigenaars vergadering stemmen trappenhuis portiek kozijnen
klimaatadaptatie wateroverlast hitte vergroenen | kelder water regen bui ondergelopen blank riool droog zon warm schaduw boom bomen tegels tuin plein heet zweten stenen
fundering verzakking grondwater | scheur scheuren barst barsten gevel muur zakken wegzakken zakt huis paal palen houten scheef droogte vloer deur klemt
circulair hergebruik materialenpaspoort sloop | gebouw onderdelen slopen uit elkaar halen demonteren kozijn deur steen balken weggooien opnieuw gebruiken tweede leven spullen container oogsten oud
repaircafe kringloop afval | kapot stuk broodrooster wasmachine fiets stofzuiger lamp weggooien repareren schroef naaimachine zak container bak gft plastic stank vuil storten
stikstof natuurvergunning boer landbouw uitkoop | koe koeien stal mest melk gras weiland erf vergunning natuur provincie stoppen uitkopen keukentafel trekker opvolger zoon dochter land pacht hectare buren schuur
natuurinclusieve landbouw kruidenrijk weidevogels | bloemen kruiden vogels nest grutto kievit maaien koe koeien gras bodem kunstmest rondkomen melkprijs inkomen
lege schuren VAB ondermijning buitengebied weerbaar | schuur loods stal huren huurder contant vooruit cash onbekende vreemd geur hennep drugs vat vaten vertrouwen gevaar bang dreigen dreiging bus ramen dicht
waterpeil veenweide bodemdaling beekherstel droogte | sloot nat droog water gras zakken zakt peil pomp stuw dijk regen land beek vis
biodiversiteit bermbeheer bijen | berm maaien bloem bloemen vlinder insect nest zoemen gras gemaaid kaal tuin bij
voedselbos moestuin volkstuin | eten oogsten groente fruit noten planten boom grond tuin plukken zaaien
luchtkwaliteit burgermeting | stank lucht hoesten rook kachel sensor meten fabriek stof ademen
gezonde leefstijl bewegen sport rookvrij | roken sigaret hek langs de lijn bier kantine snoep frisdrank gezond dik zwaar hardlopen wandelen zwemmen fietsen club
GGZ psychisch verward straathulp | hoofd stemmen somber donker paniek angst schreeuwen roepen nacht politie melding overlast buurman verward vreemd gedrag opgenomen crisis pillen medicijnen huilen
verslaving | drank drinken fles bier drugs gokken blowen wiet afkicken gebruiken stoppen
huishoudelijke hulp Wmo | schoonmaken stofzuigen dweilen ramen poetsen huis hulp uren indicatie keukentafel
zorgtechnologie beeldbellen medicijndispenser | scherm tablet pillen medicijn alarm robot sensor camera afstand wijkverpleging techniek knop
doof slechthorend tolk gebarentaal | horen hoort geluid gehoor gebaren ondertiteling liplezen microfoon handen
toegankelijk rolstoel beperking drempelvrij | stoep drempel trap lift deur breed helling wc toilet stoel wielen blind stok binnenkomen meedoen obstakel
uithuisplaatsing pleegzorg gezinshuis jeugdbescherming | kind kinderen ouders broer broertjes zus zusjes samen huis weghalen rechter voogd gezin apart thuis nieuwe plek slaapkamer
jeugdzorg jeugdhulp | kind gezin hulpverleners hulpverlener wachtlijst therapie school indicatie aanbieder verhaal steeds opnieuw vertellen wisselen
thuiszitter schoolverzuim | kind zoon dochter school bed klas buikpijn spijbelen leraar thuis boeken les rooster leerplichtig durft bang weigeren
jongeren hangjongeren jongerenwerk | rondhangen plein herrie brommer scooter avond portiek chillen verveling blikjes jongens straat voetballen boksen muziek
jongerenparticipatie jongerenraad | meepraten jonge generatie zestien achttien school vergadering grijs luisteren mening saai
jonge aanwas criminaliteit | geld snel straat scooter dure kleren patser koerier jongens vrienden verkeerd pad glijden afglijden broer dealen klant
vechtscheiding scheiding | ouders ruzie kind tussen vader moeder weekend rechter advocaat uit elkaar omgang huizen koffer
sociale media telefoon school | scherm mobiel tiktok filmpje app groep pesten klas bed slapen ouders afpakken
gelijke kansen schooldag huiswerk | middag na school huiswerk bijles muziek sport ouders rijk arm achterstand klas
buitenspelen speelplek schoolplein | kinderen wip glijbaan schommel zand bal stoep gras rennen klimmen tegels plein verboden
participatie inspraak terugkoppeling | ideeen gedaan gehoord stil niets meer gehoord avond bewoners vertelden opgehaald briefjes geeltjes uitkomst antwoord reactie beloofd bericht waarom
zelfde gezichten betrekken stille mensen | altijd dezelfde grijze hoofden opkomst zaal verlegen stille luid hardste schreeuwers durven zeggen mond open praten meepraten vergadering jonge gezinnen bereiken woord aan het woord rustig groepje
burgerberaad loting | brief bus uitgekozen inwoners willekeurig lot aselect weekend advies raad gewone mensen beslissen dobbelsteen
uitdaagrecht bewonersinitiatief buurtbegroting | zelf doen overnemen groen onderhoud geld verdelen straat idee buurt plan aanvraag stemmen kiezen wijk pot park
dorpsraad vereniging ledenwerving bestuur | leden stoel stoelen leeg penningmeester voorzitter opvolger niemand vergrijsd grijs jong aanwas stoppen opheffen kantine vinden ouder
vrijwilligers vergoeding werven | gratis bon bedankje inzet uren vinden blijven reiskosten vaste groep belasting onbetaald
voorzitter bewonersgroep ruzie mediation | ruzie boos mailtjes praten spreekt groeten groet lucht klaren vrede stoken vechten partij partijen verdeeld buren heg schutting geluid rechter bij elkaar brengen verzoenen
vergaderen grote groep faciliteren gespreksleider | zaal honderd mensen tafel tafels microfoon praten luisteren vraag rondje kring agenda
online faciliteren | scherm camera teams zoom microfoon dempen knopjes vergadering afstand
besluitvorming deep democracy consent | minderheid tegen ja nee stem besluit meerderheid eens oneens knoop doorhakken verliezer spijt
energizer werkvorm ijsbreker | lunch gaap inzakken slaperig lachen beweging spel begin wakker ijs breken los
live tekenen verslag oogst praatplaat | muur papier stift plaatje plaatjes kleuren verslag lezen niemand la verwoorden schetsen beeld poster
verhalen most significant change effect meten | nut twijfelaars overtuigen bewijzen bewijs cijfers grafiek grafieken tabel tellen vertellen wat levert het op waarde verandering raad vinkjes verantwoorden resultaat onzichtbaar merken
doelenboom doelen inspanningen opgavegericht | doel waarom bijdragen boom pijlen samenhang project activiteiten lijst plan effect
opdrachtgever opdrachtnemer opdracht | opdracht vaag baas verwachtingen afspraak wie beslist koers wijzigen halverwege sturing gesprek scherp
verkokering samenwerken domeinen ontschotten | afdeling afdelingen muren hokjes gang langs elkaar ander loket kastje muur doorverwezen collega bureau eiland schot
werkvloer kloof leiding top directie | top boven beneden buiten speelt gezien gehoord baas directeur ivoren toren weet niet uitvoering balie praktijk papier afstand leidinggevenden vloer
werkdruk prioriteren alles is opgave | druk agenda vol te veel moe nee bordjes tegelijk alles belangrijk keuze kiezen tijd uren stapel burn-out overspannen
wisseling bestuur overdracht wethouder | weg vertrokken nieuw opvolger coalitie verkiezingen kiezer stembus dossier opnieuw bestuurder geheugen pensioen laptop inleveren hoofd
intervisie leerkring mastermind reflectie | collega's casus casussen groep vragen advies vastlopen spiegel sparren lid worden plek vertrouwelijk ervaringen
weerstand verandering team | mokken zuchten tegen veranderen moeten oude gewoonte klagen achter de rug koffieautomaat gedoe sfeer
tegenspraak sociale veiligheid bedreiging | durven mond houden bang zeggen baas kritiek dreigen dreigmail bedreigd scheldpartij agressie aangifte huisadres
functieprofiel loopbaan werving personeel | vacature baan solliciteren functie schaal loon huisje collega aannemen vertrekken
aanbesteding inkoop contract | leverancier prijs laagste offerte bieden kleine partij lokaal bedrijf regels drempel zzp concurrentie
subsidie fondsen Europa SPUK | geld pot aanvragen aanvraag Brussel formulier formulieren rijk Den Haag verantwoorden halen verdelen deadline half jaar eigen bijdrage sponsor kas stichting club
staatssteun juridisch vergunning bezwaar | regels mag verboden wet jurist rechter advocaat brief hoorzitting termijn beslissing
privacy gegevens delen AVG | gegevens delen mogen dossier namen lijst systeem koppelen toestemming burgerservicenummer mailen excel geheim
Woo openbaarheid archief | opvragen mails journalist zwart lakken termijn openbaar appjes documenten burger
AI algoritme chatbot | computer beslist typen robot programma zelf bedacht teksten schrijven antwoord ding fout verzinnen
digitaal vaardig DigiD computerles internethulp | oma opa tablet telefoon computer wachtwoord code inloggen scherm klikken muis knop snapt snappen vergeten app apparaat printen bank kantoor dicht kleinkind raam mopperen bellen
cyberveiligheid hack | virus mail link bestanden slot losgeld systemen plat crimineel oefenen wachtwoord
website dienstverlening loket balie | wachten rij telefoon keuzemenu bandje doorverbinden doorverbonden vinden zoeken klik pagina verdwaald antwoord mens ambtenaar afspraak wachtmuziek
data dashboard monitor | cijfer kaart buurt vergelijken grafiek meten tellen excel stoplicht
verkiezingen stembureau | stemhokje rood potlood biljet kiezer opkomst thuisblijvers pas tellen
geruchten crisiscommunicatie | facebook appgroep verhaal waar niet onzin boos onrust paniek roddel bericht snel sirene
veiligheid verkeer snelheid schoolstraat | auto hard racen scheuren kind oversteken stoep gevaarlijk drempel fiets bocht brengen ouders schoolhek dubbel geparkeerd bord dertig toeter
parkeren deelauto hub | auto plek straat blik rondjes zoeken delen tweede auto garage sleutel app buurman stilstaan
buurtbus openbaar vervoer bereikbaarheid | bus halte rijdt niet meer dienstregeling ziekenhuis komen dorp ver lopen taxi rijbewijs chauffeur trein wachten uur opa winkel
leerlingenvervoer | busje taxi school kind wachten chauffeur vast gezicht
stadslogistiek pakketten winkelstraat weekmarkt | bestelbus pakje pakketje bezorger stoep vrachtwagen kraam kramen markt winkel etalage klanten sluit winkels dorp boodschappen laatste
fietsen fietsstraat fatbike fietsles | trappen zadel fietspad asfalt stalling gestolen leren vrouwen tegenwind helm hard
openbare ruimte plein placemaking | bankje plein stenen gezellig leeg saai planten terras schommel licht
asielopvang azc buurt | mensen komen hotel sporthal bus omwonenden boos spandoek fakkel avond uitleg buurt wachten kamer bedden school klas verhuizen kwijt
statushouder vluchteling inburgering taal | land gevlucht oorlog taal praten werk diploma papieren familie huis brief leren bakker buurvrouw examen wachten oefenen
taalmaatje taalles taalcafe | praten oefenen woordjes koffie les taal buurvrouw Nederlands uitspraak
tolk vertalen meertalig | taal verstaan praten kind vertaalt dokter telefoon woorden begrijpen
diploma buitenland werk statushouder baan | arts ingenieur leraar papieren erkend thuisland schoonmaken taxi vak ervaring
werk basisbaan re-integratie werkgever | baan werkloos thuis langs kant bank aan de slag solliciteren afgewezen uitkering ritme zin collega loon proef
arbeidsuitbuiting arbeidsmigranten | polen bedden matras huis baas paspoort loon kas slachterij busje uitzendbureau
gevangenis detentie nazorg | cel vast vrij poort bajes straf terug buiten sleutel id kaart
zorgfraude fraude | geld verdwenen zorg niet geleverd villa auto rekeningen bedrijf nep handtekening
kunst cultuur theater muziek | toneel zingen koor schilderen dansen podium instrument orkest atelier
zaal ruimte vergaderplek | stoelen beamer koffie plek dagdeel huren goedkoop gratis groep mensen bijeenkomst zitten station
visie droom toekomst | later 2040 kinderen verlangen dromen horizon papier la stip
serious game spel | kaarten bord dobbelsteen spelen pionnen rol
dieren opvang huisdier | hond kat poes konijn baasje mee poot asiel dierenarts opvang
vrouwen meisjes menstruatie | ongesteld maandverband tampon school wc
crisis noodsituatie weerbaarheid | stroom uit water noodpakket radio kaars batterij buren drie dagen storm
samenleven polarisatie | tegenover elkaar kampen haat schelden wij zij moslim gesprek kerk moskee
`

/** A subject: its own words, and everyday signs of it. */
export interface Scene {
  about: string
  signs: string
}

/** The subjects. */
export const SCENE_LIST: readonly Scene[] = SCENES.trim()
  .split('\n')
  .map((line) => {
    const [about = '', signs = ''] = line.split('|')
    return { about, signs }
  })
