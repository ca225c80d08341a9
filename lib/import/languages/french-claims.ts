import { createWordClaims } from '../claims/word-claims'
import { wordSet } from './language-rules'
import { ASSERTS, CLITIC, DENIES, LETS_KNOW, NO_COMMENT, OPPOSES, POSITION, REVERSES } from './french-verbs'
import { pattern } from '../words/word-list'

/** How French attributes: who says, where, by which words. Its verbs stand in french-verbs.ts. */

/** Nouns for what carries news and nothing else … */
const PAPERS = pattern`
  blog|podcast|émission|matinale|mensuel|bimensuel|bimestriel|trimestriel|titre|journal|quotidien|hebdomadaire|
  magazine|radio|télévision|médias?|revue|newsletter|webradio|tabloïd
`
/** … and for other things too, unless a word of `OF_NEWS` follows them. */
const OPEN_PAPERS = "portail|site(?: internet| web)?|agence|chaîne|lettre d['’]information|canal|fil|compte"
const OF_NEWS = pattern`
  (?:de presse|de télévision|d['’](?:État|informations?|actualités?|investigation|enquêtes?)|en (?:ligne|continu)|
  (?:officiel|étatique|loca|régiona|nationa|internationa|départementa|privé|public|publique|économique|financi|
  spécialisé|indépendant|satirique|sporti|numérique|militant|citoyen|associati|Telegram|YouTube|britannique|américain|
  allemand|français|russe|chinois|belge|suisse|canadien|italien|espagnol|marocain|algérien|tunisien)\p{Ll}*)
`

/** Nouns by which a text means somebody it has named: "a dit l'élue". */
const DESCRIBED = pattern`
  haute? fonctionnaire|élue?|édile|syndicaliste|ingénieure?|(?:homme|femme) d['’]affaires|journaliste|éditorialiste|
  chroniqueu(?:r|se)|chercheu(?:r|se)|universitaire|juriste|avocate?|spécialiste|experte?|économiste|historien(?:ne)?|
  sociologue|géographe|politologue|climatologue|hydrologue|géologue|biologiste|artisane?|jeune (?:femme|homme)|
  (?:trente|quadragé|quinquagé|sexagé|septuagé|octogé)naire|agricult(?:eur|rice)|éleveu(?:r|se)|patron(?:ne)?|
  dirigeante?|parlementaire|magistrate?|médecin|professeure?|enseignante?|scientifique|auteure?|écrivaine?|
  romanci(?:er|ère)|musicien(?:ne)?|artiste|comédien(?:ne)?|militante?|technicien(?:ne)?|entraîneu(?:r|se)|retraitée?|
  représentante? de l['’]État|ancien(?:ne)? ministre|ex-ministre|socialiste|écologiste|centriste|premier magistrat|
  animat(?:eur|rice)|chanteu(?:r|se)
`

export const FRENCH_CLAIMS = createWordClaims({
  verbs: [
    { stance: 'no-comment', sources: NO_COMMENT },
    { stance: 'reverses', sources: [REVERSES] },
    { stance: 'denies', sources: [DENIES] },
    { stance: 'position', sources: [OPPOSES, POSITION] },
    {
      stance: 'asserts',
      isOutlets: true,
      sources: [
        pattern`
          rapporte|rapportent|rapportait|a rapporté|ont rapporté|relate|relatent|relatait|a relaté|publie|a publié|
          titre(?<!(?:même|au|ce|à|le|de|son|sous|un|du)\stitre)|titrait|titrent|révèlent|révèle|révélait|
          révélaient|(?:a|ont|avait|avaient) (?:révélé|dévoilé|relayé)|dévoile|dévoilent|dévoilait|
          (?:reprend|reprennent|reprenait|reprenaient|(?:a|ont|avait|avaient) repris)(?= (?:l['’](?:information|
          accusation|affirmation|histoire)|la (?:rumeur|nouvelle)|ces (?:accusations|affirmations|informations)|
          cette (?:information|accusation|rumeur|affirmation)))|écrit(?= l[ea]s? | l['’]| L)|
          écrivait(?= l[ea]s? | l['’]| L)|croit savoir|croyait savoir|cite(?= (?:une?|des|le|la|son|sa)\s)|
          citait(?= (?:une?|des|le|la|son|sa)\s)|s['’]appuie(?= sur)|
          tient(?= (?:l['’]information|cette information|le chiffre|ce chiffre|la nouvelle) )|rapportait|
          cite(?= (?:une?|des|plusieurs|deux|trois)\s[^.;]{3,60}(?:selon l|qui |pour qui ))|a appris|relaie|relaient
        `,
      ],
    },
    { stance: 'asserts', sources: [`${CLITIC}${LETS_KNOW}`, ASSERTS] },
  ],
  anyVerb: {
    verb: pattern`
      (?:s['’](?:en |est |était )?|se (?:veut )?|l['’])?(?:(?:a|ont|avait|avaient)(?:-t-(?:il|elle|on|ils|
      elles))?\s\p{Ll}+(?:é|i|u|it|is|ert)e?s?|(?:veut|veulent|feint|semble) \p{Ll}+(?:er|ir|re)|
      \p{Ll}{2,}(?:e|t|d|ent|ait|aient|é|ée)(?:-(?:t-)?(?:il|elle|on|ils|elles))?)
    `,
    none: pattern`
      \p{Ll}+(?:ment|ant)|(?:\p{Ll}{3,}(?:é|ée))(?! (?:son|sa|le|la|un|une|\p{Lu}))|est|sont|était|étaient|fait|
      peut|doit|dont|et|ce|cet|cette|comme|contre|entre|une|de|le|que|notre|votre|leur|autre|même|lorsque|puisque|
      parce|presque|jusque|quoique|afin|avant|pendant|devant|tout|toute|quatre|titre|intitulée?|baptisée?|datée?|
      publiée?|signée?|diffusée?|extraite?|disponible|formule|phrase|devise|figure|reste|restait|marque|indique-t-on
    `,
  },
  impersonal: pattern`
    y (?:lit|apprend|lisait)-on|on (?:y )?(?:lit|lisait|apprend|apprenait|affirme|affirmait|assure|assurait|raconte|
    racontait|prétend|prétendait|murmure|murmurait|(?:peut|pouvait) (?:y )?lire)|
    (?:il (?:y )?est|il (?:y )?était) (?:question|écrit|affirmé|indiqué|rapporté)
  `,
  quotes: { verb: 'cit(?:e|ent|ait|aient|é)', whom: "une?|le|la|des|son|sa|l['’]\\p{Ll}+" },
  there: pattern`
    y(?! (?:a|avait|ont|aura|aurait|voi\p{L}+|croi\p{L}+)(?!\p{L}))|dans (?:son|cet) (?:éditorial|édito|billet)|
    dans (?:le|ce) (?:même )?(?:entretien|article|journal|numéro)|au même titre|sur la même antenne
  `,
  samePiece: pattern`
    dans (?:le|la) même (?:entretien|interview|numéro|article|tribune|émission|édition|reportage|journal|quotidien)|
    (?:à|sur) la même (?:antenne|radio|chaîne)|à l['’]antenne(?! d)|toujours (?:dans|sur|à) (?:le |la |l['’])\p{Ll}+
  `,
  elsewhere: pattern`
    dans (?:une?|la|le|sa|son|cette|ce) (?:\p{L}+ )?(?:communiqué|lettre|courrier|discours|note|rapport|mémoire|
    déclaration|courriel)|(?:lors|au cours) d['’e]\p{L}*(?: \p{L}+)? (?:réunion|conférence|audience|séance|meeting|
    audition)|en (?:conférence de presse|séance|audience)|à la (?:barre|tribune)|devant (?:le|la|les|l['’]|une?)
  `,
  itsPeople:
    '(?:son|sa) (?:éditorialiste|chroniqueur|chroniqueuse|correspondante?|journaliste|rédacteur|rédactrice|auteure?|commentateur|envoyée?)',
  hearsay: 'aurait|auraient',
  itsTexts: "(?:l['’]|le |ce |cet )?(?:article|reportage)|l['’]enquête",
  answering: '(?:en réponse à|sollicitée?|contactée?|interrogée?)(?! par)',
  according: pattern`
    selon(?! (?:toute |nous|vous|moi|qu[ei]|le cas|les cas|(?:un|le) (?:calendrier|schéma|rythme|ordre|modèle|
    principe)|(?:une|la) (?:procédure|méthode|formule)|(?:les|des) (?:règles|critères|modalités)|
    l['’](?:usage|ordre|âge|humeur)))(?: les informations d(?:e(?: la)?|u|es))?|d['’]après|
    aux dires d(?:e la|e l['’]|es|u|e)|de l['’]avis d(?:e la|e l['’]|es|u|e)|aux yeux d(?:e la|e l['’]|es|u|e)|
    (?:à|À) en croire|du côté d(?:e la|e l['’]|es|u|e)(?=[^,.;]{2,50}, on )|si l?['’]?on en croit|de(?= source\s)
  `,
  inIt: "(?:On y (?:lit|apprend)|On (?:y )?peut y lire|Il y est (?:dit|écrit|précisé|affirmé|indiqué)|Y (?:est|sont) (?:dits?|écrits?))(?= que| qu['’]|[,:])",
  onPlatform:
    '(?:fil|vidéo|post|message|page|compte|publication|chaîne|canal|story)|(?:[Ss]ur|[Vv]ia)(?: (?:le réseau social|la plateforme|son compte|son réseau))?',
  certainTellers: pattern`
    (?:à|chez|par) nos confrères d(?:e|u|es)|dans les pages d(?:e|u)|(?:matinale|journal de 20 heures|
    (?:20|13|19) heures|JT|journal télévisé|émission|studios?|caméras?) d(?:e|u)|repris(?:e|es)? (?:par|dans)|
    (?:entretien|interview)(?: exclusi(?:f|ve))?(?: accordée?| donnée?| publiée?)?(?: \uE001+)? (?:à|au|aux|avec|
    dans|par)|(?:interrogée?|interviewée?|contactée?|sollicitée?|consultée?|invitée?|obtenue?|citée?|jointe?|
    rencontrée?)s? (?:(?:\p{L}+ )?\uE001+ )?(?:par|de|sur|dans)|écrit dans|(?:au micro|l['’]antenne|
    dans les (?:colonnes|pages)|studios?)(?= d['’])|en (?:ouvrant|lisant|feuilletant|écoutant)|
    auprès d(?:e|u)(?= \p{Lu})|au micro d(?:e|u)|(?:sur )?l['’]antenne d(?:e|u)|dans les colonnes d(?:e|u)|
    tribune (?:dans|au|à|publiée (?:par|dans))|confié(?:e|s)? (?:à|au)
  `,
  carries: pattern`
    s['’](?:est|était|sont) procurée?s?|(?:a|avait|ont) (?:pu (?:consulter|lire|voir|visionner)|eu accès|consulté|
    obtenu|diffusé|publié|mis en ligne)|obtenue?s? par|diffus(?:e|ait)|publi(?:e|ait)
  `,
  sourceLabel: 'Sources?',
  documents:
    "(?:une?|le|la|l['’]) ?(?:communiqué|démenti|rapport|étude|note|document|enquête|sondage|lettre)(?: \\p{Ll}+[ée]e?)? (?:du|de la|de l['’]|des|de)",
  inEyesOf: 'Pour',
  dateArticles: 'le|la|du',
  asides: 'qui|que|dont|où|lequel|laquelle',
  citing: "qui cite|qui citent|citant|en citant|s['’]appuyant sur",
  articles: "le |la |les |l['’](?!une? )",
  determiners:
    "le|la|les|l['’].*|un|une|des|plusieurs|certains|certaines|deux|trois|son|sa|ses|leur|leurs|notre|votre|mon|ma|ce|cet|cette|ces|aucun|aucune|m\\.|mme|mm\\.|dr|me",
  adjuncts: pattern`
    à|au|aux|auprès|dès|dans|en|lors|sur|pour|devant|avant|après|depuis|face|via|sans|sous|par|avec|chez|contre|
    entre|selon|d['’]après|malgré|pendant|durant|vers|interrogée?s?|contactée?s?|jointe?s?
  `,
  joints:
    'lequel|laquelle|lesquels|lesquelles|que|qui|où|dont|mais|car|donc|si|lorsque|quand|tandis|alors|puisque|comme|ce(?! dernier)',
  openers: pattern`
    de son côté|pour sa part|à son tour|par ailleurs|en outre|en revanche|cependant|toutefois|pourtant|néanmoins|
    ensuite|enfin|ainsi|mais|et|or|donc|puis|aussi|hier|de fait|à l['’]inverse
  `,
  relatives: 'qui',
  bySame: "^pour (?:lui|elle|eux|elles)(?=,)|selon (?:lui|elle)|d[’']après (?:lui|elle)|à l[’']en croire",
  nobody: "je|j['’].*|nous|ce|cela|ceci|ça|qui|que|on|dont|où|rien|personne|tout|nul|lequel|laquelle|il y|y",
  negations: "ne|n['’]|pas",
  finite: 'est|sont|a|ont|était|étaient|sera|seront|avait|avaient|peut|peuvent|doit|doivent|fait|va|vont',
  person: 'il|elle|celui-ci|celle-ci|ce dernier|cette dernière',
  personRoles: `(?:(?:le|la|ce|cet|cette) |l['’])(?:${DESCRIBED})`,
  body: 'ils|elles|ceux-ci|celles-ci',
  titles: wordSet(
    `
      m. mm. mme mmes mlle dr dr. me maître pr pr. professeur ministre président présidente premier première général
      générale secrétaire directeur directrice porte-parole député députée sénateur sénatrice maire préfet préfète
      juge avocat avocate chancelier chancelière roi reine prince pape commissaire ambassadeur ambassadrice colonel
      capitaine chef cheffe patron patronne économiste analyste chercheur chercheuse expert experte historien
      historienne gérant gérante fondateur fondatrice propriétaire exploitant exploitante gouverneur gouverneure
      rapporteur rapporteure bâtonnier bâtonnière doyen doyenne archevêque évêque curé rabbin imam pasteur
      entraîneur entraîneuse capitaine sélectionneur acteur actrice comédien comédienne réalisateur réalisatrice
      romancier romancière biologiste épidémiologiste infectiologue psychiatre psychologue philosophe géographe
      essayiste éditorialiste correspondant correspondante diplomate consul consule inspecteur inspectrice enquêteur
      enquêtrice lieutenant lieutenante adjudant adjudante gendarme pompier amiral eurodéputé eurodéputée
      bourgmestre échevin échevine sous-préfet sous-préfète recteur rectrice proviseur proviseure négociateur
      négociatrice émissaire militant militante bénévole riverain riveraine commerçant commerçante restaurateur
      restauratrice agriculteur agricultrice éleveur éleveuse viticulteur viticultrice vigneron vigneronne maraîcher
      maraîchère pêcheur pêcheuse magistrat magistrate greffier greffière pharmacien pharmacienne infirmier
      infirmière toxicologue virologue océanographe météorologue démographe architecte urbaniste paysagiste
      trésorier trésorière intérieur économie défense justice santé travail éducation transports affaires étrangères
      finances culture énergie agriculture écologie concejal procureur procureure délégué déléguée chercheuse
      enseignant enseignante médecin ingénieur ingénieure syndicaliste élu élue président-directeur vice-président
      vice-présidente conseiller conseillère dirigeant dirigeante responsable coordinateur coordinatrice commandant
      commandante adjoint adjointe géologue hydrologue politologue sociologue climatologue journaliste auteur
      auteure
    `,
  ),
  tellers: 'à la rédaction d(?:e|u)|auprès d(?:e|u)|à|au|aux|par|dans|sur|chez',
  reports: 'article|enquête|information|informations|reportage|dépêche|confrères|décompte|sondage|calculs|éditorial',
  participles: pattern`
    venue?s?|assise?s?|croisée?s?|rencontrée?s?|publiée?s?|parue?s?|réalisée?s?|citée?s?|consultée?s?|menée?s?|
    rendue?s?|datée?s?|interrogée?s?|relayée?s?|qui|que|dont|ayant
  `,
  unnamed: '^(?:un|une|des|plusieurs|certains|deux|trois)\\s|^sources?\\b|anonym',
  definite: "^(?:le|la|les|l['’])",
  outlets: {
    names: pattern`
      AFP|Agence France-Presse|L'Opinion|Le Progrès|La Lettre|L'Agefi|Réunion la 1re|
      Le Monde|Le Figaro|Libération|Le Parisien|Les Échos|Les Echos|La Croix|L'Humanité|
      L'Express|Le Point|L'Obs|Mediapart|Franceinfo|France Info|franceinfo|BFMTV|TF1|France 2|France Inter|RTL|RFI|
      Europe 1|Ouest-France|Sud Ouest|Le Temps|Le Soir|La Libre|RTBF|RTS|Radio-Canada|Le Devoir|La Presse|
      Jeune Afrique|Belga|ATS|France Bleu|France Culture|France 3|France 24|Le Dauphiné libéré|Le Dauphiné Libéré|
      La Voix du Nord|La Dépêche du Midi|Nice-Matin|Var-Matin|La Provence|Le Télégramme|L'Est républicain|
      Paris Normandie|Dernières Nouvelles d'Alsace|La Montagne|Midi libre|Midi Libre|L'Équipe|Marianne|
      Valeurs actuelles|StreetPress|Reporterre|Arrêt sur images|Blast|LCI|CNews|M6|RMC|Sud Radio|Public Sénat|
      BFM Business|BFM TV|France Info TV|Franceinfo TV|20 Minutes|Corse-Matin|Le Bien public|La Nouvelle République|
      L'Ardennais|Le Maine libre|Charente libre|Charente Libre|Le Populaire du Centre|Le Berry républicain|
      L'Yonne républicaine|Centre Presse|Nord Littoral|L'Usine nouvelle|La Tribune Dimanche|La Marseillaise|
      Le Canard enchaîné|Charlie Hebdo|Politis|Alternatives économiques|Les Jours|Le Média|L'Informé|Rue89|Politico|
      Slate|HuffPost|Numerama|Le Petit Journal|Lyon Capitale|Le Courrier picard|Courrier picard|Ouest France|L'Écho|
      La DH|Het Laatste Nieuws|De Standaard|VRT|Keystone-ATS|24 Heures|Tribune de Genève|Blick|Le Nouvelliste|
      Heidi.news|La Presse canadienne|El Watan|Hespress|Le360|Fraternité Matin|Radio Okapi|Actualité.cd|Sputnik|
      RT France|Financial Times|New York Times|Washington Post|Wall Street Journal|Guardian|Chine nouvelle|Xinhua|
      Tass|Ria Novosti|Interfax|Kommersant|Der Spiegel|Die Welt|Bild|El País|Corriere della Sera|La Repubblica|Arte|
      TV5 Monde|Radio France|La Tribune|Challenges|Capital|Le Nouvel Obs|Le Journal du dimanche|JDD|Reuters|
      Bloomberg|BBC|CNN
    `,
    heads: pattern`
      Courrier|Figaro|Gazette|Journal|Quotidien|Dépêche|Voix|Écho|Echo|Tribune|Télégramme|Progrès|Nouvelles|Matin|
      Parisien|Radio|Télé|Presse|Agence|Hebdo|Éco|Actu|Républicain|Provençal|Fanal|Phare|Réveil|Éveil|Moniteur|
      Sentinelle|Économiste|Messager|Éclaireur|Observateur|Lettre|Revue|Chronique|Chroniques|Dossiers|Cahiers|
      Clairon|Tocsin|Vigie|Bulletin|Feuille|Annonces|Semeur|Patriote|Infos|Info|Télévision|Indépendant|Actualités|
      Actualité|Quotidienne|Dauphiné|Informateur|Démocrate|Liberté|Populaire
    `,
    keepsArticle: true,
    descriptors: `(?:(?:${PAPERS})(?: (?:d['’]|de |en )?(?!(?:de|des|du|la|le|les|et|ou|que|qui|dont)\\s)\\p{Ll}[\\p{Ll}-]+){0,2}|(?:${OPEN_PAPERS})(?: ${OF_NEWS}){0,2})`,
    noOutlets: pattern`
      société|entreprise|groupe|association|collectif|parti|syndicat|banque|compagnie|navire|cabinet|fondation|
      institut|think tank|ONG|fédération|confédération|union|coopérative|laboratoire|cargo|paquebot|bateau|
      opération|loi|plan|programme|projet|livre|roman|film|rapport|festival|club|hôtel|restaurant|musée|théâtre|
      opérateur|armateur|promoteur|exploitant|fabricant|constructeur|distributeur|assureur|usine|mine|port|aéroport|
      hôpital|clinique|lycée|collège|université|école|centre|agence (?:européenne|régionale|nationale|de notation|
      immobilière)
    `,
    reference: pattern`
      ^(?:(?:le|la|l['’]|ce|cette|au|du) ?(?:même )?|votre (?:propre )?|ledit |ladite |audit |
      dudit )(?:(?:quotidien|journal|agence|chaîne|magazine|hebdomadaire|hebdo|mensuel|bimensuel|bimestriel|
      trimestriel|revue|site|portail|média|radio|station|antenne|tabloïd|podcast|newsletter|
      titre)(?: ${OF_NEWS}){0,2})$|^(?:cette|la même|cette même) publication$
    `,
    nameless: pattern`
      ^(?:(?:des |les |plusieurs )?médias (?:locaux|d’État|d'État|officiels|étrangers|publics)|
      la presse (?:locale|officielle)|presse locale|la télévision (?:d’État|d'État|publique))$
    `,
  },
})
