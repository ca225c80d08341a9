import { compile } from '../compile-pattern'
import { pattern, wordsIn } from './word-list'

/** Words for people, bodies and texts that can assert something, and the titles that stand before names. */

/** Titles, lower case. What stands before them ("deputy prime", "foreign") goes with them. */
export const TITLES: ReadonlySet<string> = set(
  `
    president vice-president premier minister chancellor king queen prince princess pope secretary secretary-general
    general colonel captain major lieutenant admiral commander commodore brigadier marshal sergeant corporal senator
    representative congressman congresswoman governor mayor judge ambassador envoy director chairman chairwoman
    chairperson chair chief commissioner inspector superintendent constable professor prof prof. dr dr. doctor mr mr.
    mrs mrs. ms ms. miss sir dame lord lady baroness cllr cllr. councillor sheikh emir sultan ayatollah imam bishop
    archbishop cardinal father sister brother rabbi reverend rev rev. ceo cfo spokesman spokeswoman spokesperson
    leader speaker mp mep minister gen gen. col col. capt capt. lt lt. adm adm. maj maj. sgt sgt. sen sen. rep rep.
    gov gov. attorney justice honour
  `,
)

/** People by what they do, lower case, singular or plural. */
export const ROLES: ReadonlySet<string> = set(
  `
    official officials officer officers coordinator coordinators rapporteur consul treasurer secretary-general
    minister ministers president presidents premier chancellor spokesman spokesmen spokeswoman spokesperson
    spokespeople secretary director directors chief chiefs head heads leader leaders chair chairman chairwoman manager
    managers engineer engineers analyst analysts expert experts economist economists researcher researchers scientist
    scientists professor professors fellow scholar scholars academic academics lecturer historian diplomat diplomats
    envoy envoys ambassador ambassadors negotiator negotiators mediator mediators adviser advisers advisor advisors
    aide aides lawyer lawyers attorney prosecutor prosecutors judge judges doctor doctors nurse nurses surgeon teacher
    teachers student students worker workers resident residents villager villagers witness witnesses passenger
    passengers survivor survivors victim victims relative relatives neighbour neighbours mother father son daughter
    brother sister wife husband widow widower parents families people man men woman women person member members deputy
    deputies councillor councillors clerk mayor governor senator senators lawmaker lawmakers mp mps politician
    politicians candidate candidates critic critics opponent opponents supporter supporters campaigner campaigners
    activist activists protester protesters trader traders investor investors broker brokers banker bankers
    shareholder owner owners founder ceo executive executive executives boss employee employees employer employers
    staff crew captain commander commanders general colonel soldier soldiers troops fighter fighters rebel rebels
    militant militants insurgents police policeman detective detectives investigator investigators inspector
    inspectors auditor auditors regulator regulators observer observers monitor monitors source sources insider
    insiders colleague colleagues friend friends farmer farmers fisherman fishermen skipper skippers deckhand sailor
    sailors seafarers pilot pilots driver drivers landlord landlords tenant tenants customer customers buyer buyers
    seller supplier suppliers importer importers exporter exporters agent agents contractor contractors volunteer
    volunteers refugee refugees migrants journalist journalists reporter reporters correspondent correspondents editor
    editors author authors writer writers columnist commentator commentators pundits king queen prince bishop priest
    imam coach player predecessor successor counterpart counterparts partner partners ally allies adversary
    chairperson treasurer curator architect geologist meteorologist hydrologist epidemiologist virologist forecaster
    forecasters technician operator operators master masters harbourmaster headmaster headteacher headteachers
    principal librarian librarians dean rector provost sheriff warden wardens ranger rangers lifeguard lifeguards
    paramedic paramedics firefighter firefighters trustee trustees chef baker everyone nobody someone somebody many
    others some both guard guards watchman nightwatchman bookkeeper bookkeepers foreman foremen attaché attachés
    jeweller butcher shopkeeper shopkeepers grocer joiner plumber electrician mechanic mechanics welder docker dockers
    miner miners trucker courier cyclist hiker climber diver divers angler gardener groundsman caretaker janitor
    concierge porter usher steward stewards conductor dispatcher controller controllers auctioneer collector dealer
    dealers restorer conservator archivist photographer cameraman producer presenter host blogger podcaster author
    playwright composer violinist singer actor actress dancer designer planner planners developer programmer coder
    hacker statistician actuary accountant accountants bailiff magistrate magistrates coroner solicitor solicitors
    barrister barristers counsel notary paralegal juror jurors defendant defendants claimant plaintiff litigant
    detainee prisoner inmate suspect gunman attacker hostage tourist tourists guest guests commuter commuters motorist
    motorists pedestrian homeowner homeowners housewife pensioner pensioners retiree parishioner parishioners vicar
    nun monk chaplain sheikh elder elders chieftain herder herders rancher grower growers beekeeper vet vets midwife
    midwives dentist pharmacist psychologist therapist radiographer consultant consultants biologist chemist physicist
    oceanographer hydrogeologist botanist ecologist zoologist archaeologist anthropologist sociologist linguist
    theologian philosopher envoy legislator legislators alderman selectman assemblyman assemblywoman congressman
    congresswoman peer peers backbencher whip minister-president commissioner commissioners trustee governor-general
    viceroy regent administrator administrators user users host hosts sacristan sexton verger comedian moderator
    moderators streamer influencer pollster pollsters landlady waiter waitress barman harbourmaster shipowner
    shipowners scholar fan fans reader readers listener listeners viewer viewers caller callers teenager teenagers
    child children boy girl granddaughter grandson grandmother grandfather aunt uncle cousin neighbor neighbors
    lock-keeper gamekeeper cashier cashiers receptionist freelancer undertaker deckhands stallholder stallholders
    surveyor surveyors assessor assessors valuer merchant merchants cousin cousins niece nephew fiancé fiancée
    girlfriend boyfriend carpenter carpenters stonemason stonemasons blacksmith tailor barber hairdresser weaver
    weavers potter sculptor illustrator reviewer reviewers novelist poet poets essayist biographer organist pianist
    choirmaster choreographer jockey trainer trainers referee umpire goalkeeper striker locksmith haulier hauliers
    stationmaster signalman postman postmistress fishmonger greengrocer publican innkeeper barmaid bartender organiser
    organisers organizer organizers convener convenor delegate delegates veteran veterans graduate graduates intern
    trainee apprentice apprentices pupil pupils tutor tutors instructor instructors examiner examiners whistleblower
    whistleblowers quartermaster bosun stoker purser helmsman keeper keepers lighthousekeeper shepherd shepherds
    forester foresters logger loggers interpreter interpreters translator translators lodger lodgers signatory
    signatories lobbyist lobbyists
  `,
)

/** Bodies that speak, lower case. */
export const BODIES: ReadonlySet<string> = set(
  `
    government governments ministry ministries department departments office agency agencies authority authorities
    administration cabinet parliament senate council committee commission court courts tribunal party parties
    opposition coalition union unions association associations federation confederation alliance group groups
    organisation organisations organization organizations charity foundation institute university college school
    hospital clinic bank banks company companies firm firms corporation manufacturer makers maker producer producers
    airline utility industry team unit board army navy military coastguard guard force forces police command embassy
    consulate mission delegation palace kremlin secretariat service services bureau centre center laboratory lab
    regulator watchdog ombudsman inspectorate registry chamber lobby network consortium subsidiary management
    leadership side sides community communities city town region state country countries capital west east eu un nato
    forum panel faculty desk municipality municipalities brigade society academy club trust retailer chain insurer
    insurers carrier shipyard museum library theatre church diocese parish borough county district province
    constabulary prosecution observatory publisher fund league airport railway congress carmaker chipmaker drugmaker
    planemaker shipbuilder builder lender brewer grocer startup start-up conglomerate giant think-tank yard refinery
    smelter plant depot dealer distributor wholesaler landlord exchange broker body bodies jury juries inquest
    magistrates
  `,
)

/** Texts that are said to say something, lower case. */
export const TEXTS: ReadonlySet<string> = set(
  `
    report reports preamble foreword leaflet plaque placard notice note prospectus manual guideline guidelines
    statement statements study studies survey surveys poll polls audit analysis assessment document documents paper
    papers memo letter communiqué communique release ruling judgment verdict indictment testimony email e-mail post
    tweet message minutes figures data log logs review briefing bulletin transcript readout declaration resolution
    article editorial copy extract draft submission filing petition dossier notice recording footage investigation
    investigations inquiry inquiries probe inquest research inspection evaluation census headline caption website
    invoice contract receipt ledger spreadsheet transcript opinion directive memorandum e-mails emails letters
    documents files file map chart photograph photographs video log diary dossier account accounts reading readings
    measurements examination examinations tests results statistics records calculations samples timetable regulation
    regulations clause statute treaty contract agreement leaflet poster brochure
  `,
)

/** Common nouns in these endings are people: "seafarers", "geologists", "consultants". */
export const PLURAL_PEOPLE = /(?:[^aeiou]ers|[aeiou]ers|ors|ists|ians|ants|ees|smen|women)$/
/** … but these are things. */
export const NOT_PEOPLE: ReadonlySet<string> = set(
  `
    numbers orders letters matters papers powers waters borders offers others centres centers computers members doors
    floors errors factors sectors tractors vectors reactors plants grants restaurants covers rivers towers rollers
    shutters containers papers barriers layers levers users quarters headquarters chapters parameters motors mirrors
    corridors vouchers banners fees trees committees degrees employees-only
  `,
)

/** Nouns for people of whom the text does not say who they are. */
export const UNNAMED =
  /\b(?:anonym|unnamed|unidentified|not (?:to )?be(?:ing)? (?:named|identified)|not authori[sz]ed to speak|declined to be (?:named|identified))/i

/** Peoples and what belongs to them: capitalised, but nobody's name. */
export const DEMONYM = compile(
  pattern`
  ^(?:\p{Lu}\p{L}+(?:ians?|eans?|ese|ish|anis?)|French|Greeks?|Dutch|Thai|Swiss|Czechs?|German|Germans|Arabs?|
  Americans?|Mexicans?|Africans?|Afghans?|Turks?|Iraqis?|Israelis?|Saudis?|Emiratis?|Kurds?)$
`,
  'u',
)

function set(list: string): ReadonlySet<string> {
  return new Set(wordsIn(list))
}
