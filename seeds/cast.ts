/** Someone of the demo, in the words of the profile form. All invented. */
export interface CastMember {
  slug: string
  name: string
  headline: string
  worksOn: string
  brings: string
  seeks: string
  organisation?: string
  region?: string
  role?: string
  roleWords?: string
  opgaven?: string[]
  about?: string
  /** Stands on the public page. */
  shown?: boolean
  /** Days ago: joined, and last seen. */
  joined: number
  seen: number
}

/** The e-mail address of a cast member: a domain that can never exist. */
export const castEmail = (slug: string) => `${slug}@demo.invalid`

export const CAST: readonly CastMember[] = [
  { slug: 'anke-zuidgeest', name: 'Anke Zuidgeest', headline: 'kwartiermaker, Wierdam', worksOn: 'mensen met elkaar in gesprek brengen', brings: 'een volle agenda met namen', seeks: 'mensen die durven te beginnen', region: 'zuid-holland', role: 'instigator', opgaven: ['wonen met zorg', 'schulden'], shown: true, joined: 260, seen: 0 },
  { slug: 'ilse-boonstra', name: 'Ilse Boonstra', headline: 'adviseur, Wierdam', worksOn: 'wonen met zorg', brings: 'gesprekken aan huis', seeks: 'een huisarts die wil meedenken', region: 'groningen', role: 'lead', opgaven: ['wonen met zorg'], about: 'Ik begon als wijkverpleegkundige. Nu help ik gemeenten om wonen en zorg weer bij elkaar te brengen, het liefst aan de keukentafel.', shown: true, joined: 240, seen: 0 },
  { slug: 'youssef-haddou', name: 'Youssef Haddou', headline: 'schuldhulp, Hoogsluis', worksOn: 'schulden voor ze groeien', brings: 'een draaiboek dat klopt', seeks: 'woningcorporaties die vroeg bellen', organisation: 'Stadsbank Hoogsluis', region: 'overijssel', role: 'manager', opgaven: ['schulden'], shown: true, joined: 230, seen: 1 },
  { slug: 'roos-vermaat', name: 'Roos Vermaat', headline: 'beeldmaker', worksOn: 'verhalen zichtbaar maken', brings: 'live meetekenen', seeks: 'plekken waar het schuurt', region: 'utrecht', role: 'own', roleWords: 'tekenaar', opgaven: ['wonen met zorg', 'energie in de wijk'], shown: true, joined: 210, seen: 1 },
  { slug: 'delano-kromo', name: 'Delano Kromo', headline: 'jongerenwerk, Oosterlo', worksOn: 'jongeren zonder thuis', brings: 'straatkennis', seeks: 'een kamer voor Jaimy', organisation: 'Stichting Voordeur', region: 'flevoland', role: 'support', opgaven: ['dakloosheid', 'schulden'], shown: true, joined: 200, seen: 0 },
  { slug: 'tjitske-haanstra', name: 'Tjitske Haanstra', headline: 'provincie Middenland', worksOn: 'energie in dorpen', brings: 'weg vinden in regels', seeks: 'dorpen met een plan', organisation: 'Provincie Middenland', region: 'friesland', role: 'manager', opgaven: ['energie in de wijk'], shown: true, joined: 190, seen: 2 },
  { slug: 'bas-oudendag', name: 'Bas Oudendag', headline: 'Anker & Dak', worksOn: 'zestig woningen', brings: 'rekenen aan bouwplannen', seeks: 'grond die niemand ziet', organisation: 'Anker & Dak', region: 'gelderland', role: 'lead', opgaven: ['woonopgave'], shown: true, joined: 180, seen: 3 },
  { slug: 'saskia-pinas', name: 'Saskia Pinas', headline: 'teamcoach', worksOn: 'teams die vastzitten', brings: 'zes gesprekken', seeks: 'iemand om mee te sparren', region: 'noord-holland', role: 'coach', opgaven: ['schulden', 'jeugd'], shown: true, joined: 170, seen: 2 },
  { slug: 'wout-terpstra', name: 'Wout Terpstra', headline: 'boer en bestuurder', worksOn: 'schoon water', brings: 'een erf met open cijfers', seeks: 'een eerlijk gesprek over stikstof', region: 'friesland', role: 'no-box', opgaven: ['schoon water'], shown: true, joined: 160, seen: 5 },
  { slug: 'meryem-aksoy', name: 'Meryem Aksoy', headline: 'onderzoeker', worksOn: 'wat helpt echt?', brings: 'meekijken en meten', seeks: 'een vraag van een bewoner', region: 'zuid-holland', role: 'support', opgaven: ['dakloosheid', 'jeugd'], shown: true, joined: 150, seen: 4 },
  { slug: 'jelle-hoekema', name: 'Jelle Hoekema', headline: 'zelfstandig', worksOn: 'opdrachten scherp krijgen', brings: 'een frisse blik', seeks: 'een opgave zonder eigenaar', region: 'drenthe', role: 'coach', opgaven: ['woonopgave'], shown: true, joined: 120, seen: 6 },
  { slug: 'hanneke-grootveld', name: 'Hanneke Grootveld', headline: 'bewoner, Merenveen', worksOn: 'een dorp zonder drempels', brings: 'eerlijk tegenspreken', seeks: 'ambtenaren die langskomen', region: 'noord-brabant', role: 'no-box', opgaven: ['dementievriendelijk dorp'], shown: true, joined: 90, seen: 3 },
  { slug: 'marijn-de-wael', name: 'Marijn de Wael', headline: 'gemeente Wierdam', worksOn: 'eerst een sleutel, dan het formulier', brings: 'een werkend voorbeeld', seeks: 'collega’s die het ook willen proberen', organisation: 'Gemeente Wierdam', region: 'zuid-holland', role: 'lead', opgaven: ['dakloosheid'], joined: 60, seen: 1 },
  { slug: 'lin-verbeek', name: 'Lin Verbeek', headline: 'gemeente Oosterlo', worksOn: 'jongeren die blijven', brings: 'contact met scholen', seeks: 'een aanpak voor na je achttiende', organisation: 'Gemeente Oosterlo', region: 'flevoland', role: 'support', opgaven: ['jeugd'], joined: 6, seen: 0 },
  { slug: 'ruben-ligthart', name: 'Ruben Ligthart', headline: 'waterschap', worksOn: 'met boeren aan schoon water', brings: 'meetgegevens die je snapt', seeks: 'een boer die me rondleidt', organisation: 'Waterschap De Lange Sloot', region: 'friesland', role: 'support', opgaven: ['schoon water'], joined: 2, seen: 0 },
]

/** Members of another circle only: the outsiders who exist. */
export const OTHERS: readonly CastMember[] = [
  { slug: 'fenna-rozema', name: 'Fenna Rozema', headline: 'warmte-adviseur', worksOn: 'van het gas af in een oude wijk', brings: 'een rekenblad', seeks: 'bewoners met een mening', region: 'groningen', role: 'lead', opgaven: ['energie in de wijk'], joined: 100, seen: 1 },
  { slug: 'omar-el-idrissi', name: 'Omar el Idrissi', headline: 'buurtwerker, Kanaalwijk', worksOn: 'een straat die samen isoleert', brings: 'koffie en geduld', seeks: 'een aannemer die uitlegt', region: 'utrecht', role: 'instigator', opgaven: ['energie in de wijk'], joined: 80, seen: 2 },
]
