import { compile } from '../compile-pattern'
import { pattern, wordsIn } from './word-list'

/**
 * Outlets and platforms by name, and the words that make an unknown name one. A team adds its own as sources; this
 * list only tells an outlet from a speaker.
 */

const MORE_OUTLETS = pattern`
  Press Association|PA Media|PA|UPI|Ritzau|STT|TT|NTB|BNS|ČTK|APA|Belga|ANP|MTI|Tanjug|Agerpres|Lusa|Antara|Bernama|
  Dow Jones|Agencia EFE|Europa Press|SVT|NRK|Yle|YLE|RÚV|RTÉ|VRT|RTBF|RTS|SRF|ZDF|ARD|NDR|WDR|ORF|RAI|TVE|RTVE|RTP|
  TVP|TRT|NHK World|ARTE|RFI|TV5Monde|Cadena SER|Channel 4 News|Channel 5|ITN|ITV News|LBC|STV|Newsnight|Panorama|
  Today programme|BBC Breakfast|GB News|PBS NewsHour|NewsNation|Newsmax|C-SPAN|Al Hurra|Press TV|NDTV|Dagens Nyheter|
  Svenska Dagbladet|Aftonbladet|Expressen|Aftenposten|VG|Dagbladet|Politiken|Berlingske|Jyllands-Posten|
  Helsingin Sanomat|Ilta-Sanomat|Postimees|Delfi|Gazeta Wyborcza|Rzeczpospolita|Handelsblatt|Tagesspiegel|
  Der Tagesspiegel|Die Tageszeitung|taz|Neue Zürcher Zeitung|NZZ|Tages-Anzeiger|Der Standard|Die Presse|Le Parisien|
  Les Échos|Les Echos|La Croix|Mediapart|Ouest-France|Le Soir|Le Temps|De Standaard|De Volkskrant|de Volkskrant|
  De Telegraaf|NRC|Het Parool|La Stampa|Il Sole 24 Ore|Il Messaggero|La Vanguardia|El Confidencial|Público|Expresso|
  Kathimerini|Hürriyet|Cumhuriyet|Milliyet|Irish Times|Irish Independent|Irish Examiner|Scotsman|Herald|Daily Mirror|
  Daily Express|Daily Star|Evening Standard|Yorkshire Post|Northern Echo|Private Eye|New Statesman|Spectator|Wired|
  Nature|Science|Lancet|BMJ|Scientific American|New Scientist|Foreign Policy|Foreign Affairs|Wirecutter|Verge|
  TechCrunch|Ars Technica|BuzzFeed|BuzzFeed News|Vice|Daily Beast|Intercept|ProPublica|Bellingcat|Politico Europe|
  Euractiv|EUobserver|Hill|Slate|Salon|Salt Lake Tribune|Miami Herald|Houston Chronicle|Philadelphia Inquirer|
  Seattle Times|San Francisco Chronicle|Globe and Mail|Toronto Star|National Post|Sydney Morning Herald|Age|
  Australian|New Zealand Herald|RNZ|Devex|New Humanitarian|Daily Maverick|Mail & Guardian|East African|Nation|
  Daily Nation|Punch|Premium Times|Jeune Afrique|Al-Ahram|Al Ahram|Gulf News|Khaleej Times|National|Ynet|Israel Hayom|
  Channel 12|Channel 13|Tasnim|Fars|ISNA|Rappler|Inquirer|Philippine Daily Inquirer|Bangkok Post|Jakarta Post|Kompas|
  Malaysiakini|CNA|Channel NewsAsia|Korea Herald|JoongAng Ilbo|Yomiuri Shimbun|Mainichi Shimbun|Indian Express|
  Hindustan Times|ANI|Dawn News|Geo News|Folha de S.Paulo|O Globo|Estadão|La Nación|Clarín|El Universal|Reforma|
  El Tiempo|El Comercio|Infobae|Animal Político|Novaya Gazeta Europe|iStories|Important Stories|Insider|Fontanka|RBC|
  RBK|Dozhd|TV Rain|Hromadske|Suspilne|UNIAN|Belta|Belsat|Nasha Niva|Lloyd's List|TradeWinds|Splash247|Argus Media|
  S&P Global|Platts|MarketWatch|Barron's|Nikkei Shimbun|Sankei Shimbun|Global Voices
`

/** As texts write them, without a leading "the". */
export const OUTLETS: ReadonlySet<string> = new Set([
  ...MORE_OUTLETS.split('|'),
  'СБ. Беларусь сегодня',
  'AP',
  'Associated Press',
  'Reuters',
  'AFP',
  'Agence France-Presse',
  'dpa',
  'DPA',
  'ANSA',
  'EFE',
  'PTI',
  'Kyodo',
  'Kyodo News',
  'Jiji Press',
  'Yonhap',
  'Yonhap News Agency',
  'Xinhua',
  'Xinhua News Agency',
  'TASS',
  'Tass',
  'RIA Novosti',
  'Interfax',
  'Ukrinform',
  'Anadolu',
  'Anadolu Agency',
  'IRNA',
  'SANA',
  'BBC',
  'BBC News',
  'CNN',
  'NPR',
  'PBS',
  'ABC',
  'ABC News',
  'CBS',
  'CBS News',
  'NBC',
  'NBC News',
  'MSNBC',
  'Fox News',
  'Sky News',
  'Newzroom Afrika',
  'City AM',
  'ITV',
  'Channel 4',
  'CNBC',
  'CBC',
  'RT',
  'NHK',
  'CCTV',
  'CGTN',
  'Al Jazeera',
  'Al Arabiya',
  'Al-Arabiya',
  'Al Mayadeen',
  'Deutsche Welle',
  'DW',
  'France 24',
  'Euronews',
  'RFE/RL',
  'Radio Free Europe',
  'Voice of America',
  'VOA',
  'New York Times',
  'NYT',
  'Washington Post',
  'Wall Street Journal',
  'WSJ',
  'Financial Times',
  'FT',
  'Bloomberg',
  'Bloomberg News',
  'Economist',
  'Guardian',
  'Independent',
  'Times',
  'Telegraph',
  'Daily Telegraph',
  'Daily Mail',
  'Sun',
  'Mirror',
  'Politico',
  'Axios',
  'Atlantic',
  'New Yorker',
  'Newsweek',
  'Time',
  'Forbes',
  'Le Monde',
  'Le Figaro',
  'Libération',
  'Der Spiegel',
  'Spiegel',
  'Die Zeit',
  'Die Welt',
  'Bild',
  'FAZ',
  'Süddeutsche Zeitung',
  'El País',
  'El Mundo',
  'La Repubblica',
  'Corriere della Sera',
  'Haaretz',
  'Jerusalem Post',
  'Times of Israel',
  'Asahi Shimbun',
  'Global Times',
  "People's Daily",
  'China Daily',
  'South China Morning Post',
  'Caixin',
  'Straits Times',
  'Times of India',
  'Hindu',
  'Dawn',
  'Kyiv Independent',
  'Kyiv Post',
  'Ukrainska Pravda',
  'Kommersant',
  'Izvestia',
  'Vedomosti',
  'Meduza',
  'Moscow Times',
  'Novaya Gazeta',
  'USA Today',
  'Los Angeles Times',
  'Boston Globe',
  'Chicago Tribune',
  'Nikkei',
  'Nikkei Asia',
  'Semafor',
  'Puck',
  'Mother Jones',
  'Vox',
  'HuffPost',
  'Business Insider',
  'Defense One',
  'Janes',
  "Jane's",
])

/** Where people post in their own name. */
export const PLATFORMS: ReadonlySet<string> = new Set([
  'X',
  'Twitter',
  'Facebook',
  'Telegram',
  'Instagram',
  'TikTok',
  'Truth Social',
  'Weibo',
  'WeChat',
  'LinkedIn',
  'YouTube',
  'Bluesky',
  'Mastodon',
  'Threads',
  'VK',
  'VKontakte',
  'WhatsApp',
  'Reddit',
  'Substack',
  'Medium',
])

/** A capitalised name that holds one of these is an outlet: "Eastmoor Post", "Radio Merrin". */
export const OUTLET_HEADS: ReadonlySet<string> = new Set(
  wordsIn(`
    Times Post Herald Tribune Gazette Courier Guardian Journal Chronicle Telegraph Observer Standard Star Mail Mirror
    News Newspaper Wire Press Radio TV Television Broadcasting Weekly Magazine Daily Echo Examiner Sentinel Bulletin
    Dispatch Inquirer Register Review Argus Advertiser Globe Pravda Zeitung Blad Bladet Correspondent Reporter Express
    Today Agence Newswire Shimbun Mercury Ledger Messenger Enquirer Beacon Bugle Clarion Lantern Monitor Packet
    Intelligencer Recorder Spectator Digest Statesman Quarterly Newsletter Pioneer Gazeta Gazzetta Giornale Corriere
    Diario Jornal Prensa Presse Kanal Novosti Anzeiger Nachrichten Rundschau Tidende Tidning Nyheter Avis Avisen
    Dagblad Dagbladet Kurier Haber Record Voice Dial Sun Bell Despatch Tidings Banner Vindicator Outlook Sketch
    Insider Monthly Fortnightly Compass Notebook Transcript Freeman Newsroom Broadcaster Tagblatt Tageblatt Abendblatt
    Morgenpost Allgemeine Vestnik Vesti Sanomat
  `),
)
/** Heads that need an article, since they are people's too: "the Orle Independent". */
export const ARTICLE_HEADS: ReadonlySet<string> = new Set(['Independent', 'Patriot', 'Citizen', 'Eagle', 'Sentry'])
/** Outlets with many stations or desks: "BBC Radio Kent", "France Bleu Isère". */
export const BROADCASTERS = compile(
  pattern`
  ^(?:BBC|ITV|ITV News|STV|Sky|CBC|ABC|NBC|CBS|Fox|NPR|PBS|CNN|RTÉ|RNZ|NDR|WDR|SWR|MDR|BR|NRK|SVT|P[1-9]|France [1-5]|
  France Bleu|ICI|RTL|Rai|RAI|Reuters|Bloomberg|Al Jazeera|Politico|Channel \d+) (?=\p{Lu})|
  ^(?:Kanal|Canal|Channel|Kanali|TV|Radio) ?(?:\d+|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$
`,
  'u',
)
/** Two-word heads. */
export const OUTLET_PAIRS = compile(
  pattern`
  \bNews Agency$|\bPress Agency$|\bNews Service$|\b(?:Business|News) (?:Week|Day)$|\bFree Press$|^Channel \d+$|
  ^\p{Lu}\p{L}+ ?24$|\bFM$|^(?:Voice|Echo|Tribune|Herald|Gazette|Times|News) of (?=\p{Lu}|the \p{Lu})
`,
  'u',
)
/** First words of outlets' names whose last word may be any: "Morning Dial", "Wire Nord", "Gazeta Sever". */
export const OPENING_HEADS: ReadonlySet<string> = new Set(
  wordsIn(`
    Radio TV RTV Television Agence Agencia Agenzia Daily Morning Evening Sunday News Newsroom Wire Kanal Canal Channel
    Gazeta Gazetta Gazette Giornale Corriere Courrier Diario Jornal Jurnalul Ziarul Tribuna Vestnik Vesti Novosti
    Novine
  `),
)
/** One word that ends so is an outlet's name: "Finansbladet", "Handelskrant", "Nordkurier". */
export const OUTLET_ENDING = compile(
  /^\p{Lu}\p{L}{2,}(?:zeitung|anzeiger|kurier|blatt|bladet|posten|tidende|tidning|avisen|avisa|krant|dagblad|sanomat|pravda|vestnik|rundschau|nachrichten|lehti)$/u,
)
/** "El Correo de Vara", "Le Phare": titles as Romance papers have them, whatever follows. */
export const ROMANCE_TITLE = compile(
  pattern`
  ^(?:El|La|Le|Les|Il|O|Los|Las) (?:Correo|Tribuna|Tribune|Gaceta|Heraldo|Diario|Periódico|Prensa|Presse|Voz|Voix|
  Mundo|Monde|Nación|Opinión|Vanguardia|Hora|Faro|Phare|Matin|Soir|Courrier|Dépêche|Gazette|Temps|Parisien|Figaro|
  Progrès|Républicain|Journal|Telégrafo|Observador|Comercio|Mercurio|Universal|Tiempo|Imparcial|Gazzetta|Corriere|
  Messaggero|Giornale|Stampa|Globo|Jornal|Público)(?= |$)
`,
  'u',
)
/** "Svod.info": a site. */
export const OUTLET_DOMAIN = compile(
  /^[\p{L}\d][\p{L}\d-]{1,40}\.(?:info|news|media|press|today|online|net|org|com|tv|fm|co|io|eu|ru|ua|fr|de|cd|es|mx|cl|pe|uy|ve|bo|ec|kz|by)$/u,
)
/** What a head is in names of another kind: posts, reviews that somebody ordered, records of an office. */
export const NO_OUTLET = compile(
  pattern`
  ^(?:Royal|Swiss|Deutsche|Canada|Australia|India|Hong Kong|Australian|New Zealand|Japan) (?:Mail|Post)$|
  ^(?:(?:\p{Lu}\p{L}+ )*(?:Independent|Strategic|Spending|Safety|Judicial|Annual|Quarterly|Monthly|Technical|Internal|
  External|Systematic|Periodic|Peer|Case|Policy|Public|Statutory|Budget|Mid-Term|Interim) (?:\p{Lu}\p{L}+ )?(?:Review|
  Bulletin|Register|Digest|Record|Monitor|Standard|Transcript|Dispatch|Despatch|Outlook|Notebook))$|
  ^(?:Global|World|Economic|Inflation|Fiscal|Financial Stability|Energy|Regional Economic) (?:\p{Lu}\p{L}+ )?Outlook$
`,
  'u',
)

/** Lower-case outlets without a name. */
export const NAMELESS_OUTLET = compile(
  pattern`
  ^(?:(?:[\p{L}]+[- ])?(?:state|public|local|national|regional|foreign|official|independent|domestic|
  international)[- ](?:run )?(?:media|television|tv|radio|news agency|broadcaster|newspapers?|press)|
  (?!social )(?:[\p{L}-]+ ){1,2}media(?: outlets?| reports?)?|media reports|news reports|press reports|
  state[- ]run media)$
`,
  'iu',
)

/** Words before a name that say it is an outlet: "the weekly Horizon", "UK news outlet the Independent". */
export const OUTLET_DESCRIPTORS = pattern`
  (?:(?:news|media) (?:outlet|site|website|portal|service|channel|organi[sz]ation|agency|group|platform|network|
  programme|program|show|magazine|app)|(?:press|wire|state|official|information) agency|newswire|news wire|
  wire service|outlet|newspaper|paper|broadsheet|tabloid|daily|weekly|biweekly|fortnightly|monthly|quarterly|magazine|
  journal|periodical|newsletter|publication|(?:trade|news|industry) title|(?:trade|business|local|regional|national|
  state|foreign) press|broadcaster|public (?:radio|television)|state (?:radio|television|TV)|(?:trade|news)[ -]sheet|
  freesheet|fanzine|(?:television|TV|radio|YouTube|Telegram|cable) (?:channel|station|network|programme|program|show)|
  (?:talk|breakfast|chat|morning) show|channel|station|network|website|web portal|portal|site|blog|vlog|podcast|
  fact-checker)
`
/** Any word of those. Most phrases have none, and this is a sixth of the cost of asking for the whole. */
export const OUTLET_WORD = compile([...new Set(OUTLET_DESCRIPTORS.match(/[a-z]{4,}/gi))].join('|'))

/** What a paper, a station or an agency may be called before its noun: "the left-leaning paper", "the state broadcaster". */
const KNOWN_FOR = pattern`
  (?:(?:news|state|public|private|commercial|local|regional|national|official|independent|popular|conservative|
  liberal|business|financial|economic|trade|industry|specialist|opposition|evening|morning|Sunday|weekend|mass-market|
  online|radio|television|TV|\p{L}+-(?:leaning|wing|based|owned|run|backed|funded|government|market|circulation|
  selling|opposition|language|left|right)|left|right|centre-\p{Ll}+)[ -])
`
/** "the paper", "the agency", "the left-leaning daily": the outlet named last; which kind, in the first group. */
export const OUTLET_REFERENCE = compile(
  pattern`
    ^(?:[Tt]he|[Tt]hat) (?:same )?${KNOWN_FOR}{0,2}(paper|newspaper|outlet|agency|broadcaster|station|magazine|
    website|site|daily|weekly|monthly|quarterly|fortnightly|channel|network|tabloid|broadsheet|freesheet|newswire|
    wire|programme|program|show|podcast|publication|journal|newsletter|blog|portal)$
  `,
  'u',
)
/** What a book of outlets reads as the one named last, whatever its kind. */
export const ANY_OUTLET = 'the outlet'
/** "This newspaper": the outlet that carries the text. */
export const OWN_REFERENCE = compile(pattern`
  ^(?:[Tt]his|[Oo]ur(?: own)?|[Yy]our(?: own)?) (?:paper|newspaper|magazine|news agency|agency|broadcaster|station|
  website|site|newsletter|blog|publication|weekly|daily|podcast|channel)$
`)
