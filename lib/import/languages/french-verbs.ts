import { alternatives, pattern, wordsIn } from '../words/word-list'

/** French verbs and phrases by which somebody says something. Pattern sources. */

/** A stem as its endings have it spelt: "répète" and "répétait", "rappelle" and "rappelait", "juge" and "jugeait", "dénonçait". */
const spelt = (stem: string) =>
  stem
    .replace(/è(?=[^è]{1,2}$)/u, '[èé]')
    .replace(/(?<=ll|tt)$/u, '?')
    .replace(/c$/u, '[cç]')
    .replace(/g$/u, 'ge?')
/** Verbs in -er by their stem, as a text passes on what somebody says: "déclare", "a déclaré", "déclarait". */
const finite = (stems: string) => `(?:${wordsIn(stems).map(spelt).join('|')})(?:e|ent|ait|aient|era|eront|a|èrent)`
const AUXILIARY = pattern`
  (?:a|ont|avait|avaient|aurait|auraient)(?:-t-(?:il|elle|on)|-t-(?:ils|elles)|-ils|-elles)?(?: (?:également|aussi|
  tout|toutefois|pourtant|alors|néanmoins|certes|même|bien|toujours|longtemps|d’abord|à nouveau|de nouveau|
  à plusieurs reprises|cependant|ensuite|encore|notamment|déjà|depuis|récemment|par ailleurs|en outre|\p{L}+ment))?
`
const perfect = (participles: string) => `${AUXILIARY} (?:${alternatives(participles)})(?:e|s|es)?`
const INVERTED = '(?:-t-(?:il|elle|on)|-t-(?:ils|elles)|-ils|-elles|-il|-elle)?'
export const CLITIC = "(?:(?:l['’]|se |s['’]en |s['’]y |s['’]|y |lui |leur |en |le |m['’] ?|me |nous |vous )?)"
const verb = (stems: string, participles: string, others = '') =>
  `${CLITIC}(?:${perfect(participles)}|(?:${finite(stems)}${others ? `|${alternatives(others)}` : ''})${INVERTED})`

/** "assure la desserte": runs it. */
const RUNS = pattern`
  (?!assur\p{Ll}+ (?:(?!que )\p{L}+ )?(?:\uE001+ )?(?:la|le|les|une?|l['’]) ?(?:\p{L}+ )?(?:desserte|liaison|service|sécurité|
  présidence|gestion|entretien|transport|intérim|suivi|maintenance|exploitation|protection|promotion|continuité|
  livraison|production|permanence|défense|relève)(?!\p{L}))
`
/** "s'explique par le froid", "s'annonce difficile": what no person does, unless their words follow. */
const HAPPENS = pattern`
  (?<!(?:^|[\s,])(?:s['’]|se ))(?!(?:s['’]|se )(?:(?:est|sont|était|étaient) )?(?:expliqu|annonc|ajout|assur|évalu|
  confirm|précis|chiffr|résum|signal|observ|constat|rapport)(?:e|ent|ait|aient|ée?s?|era|
  eront)(?!\p{L})(?![^.;]{0,60}[:"]))
`
export const ASSERTS =
  RUNS +
  HAPPENS +
  verb(
    `
      gliss plaisant enchaîn persifl raill bougonn maugré répèt déclar affirm ajout annonc assur expliqu précis indiqu
      confirm soulign signal not estim jug accus dénonc critiqu rappel insist racont révèl lâch tranch confi évoqu
      déplor fustig point qualifi reproch imput chiffr évalu rappell répliqu rétorqu écart balay minimis relativis
      résum détaill argu object nuanc tempèr préconis suggèr recommand salu justifi invoqu attribu soupçonn jur exhort
      pronostiqu estim martèl certifi clam proclam vant brocard tacl épingl vilipend martel dédouan énumèr énonc
      command rapport prétend avanc constat observ avou témoign condamn regrett souhait espèr plaid martel ironis
      concèd alert tweet souffl confess grommel nuanc corrig tonn
    `,
    String.raw`
      glissé plaisanté enchaîné persiflé raillé déclaré affirmé ajouté annoncé assuré expliqué précisé indiqué
      confirmé souligné signalé noté estimé jugé accusé dénoncé critiqué rappelé insisté raconté révélé rapporté
      prétendu avancé constaté observé avoué témoigné condamné regretté souhaité espéré plaidé martelé ironisé concédé
      alerté posté tweeté redit soufflé confessé grommelé tonné lâché tranché confié évoqué déploré fustigé pointé
      qualifié reproché imputé chiffré évalué répliqué rétorqué écarté balayé minimisé relativisé résumé détaillé
      argué objecté nuancé tempéré préconisé suggéré recommandé salué justifié invoqué attribué soupçonné juré exhorté
      défendu exclu promis prédit certifié clamé proclamé épinglé dit écrit soutenu relayé
      décrit(?=\s[^.;]{2,60}\scomme\s) reconnu admis averti prévenu prédit maintenu répondu conclu
    `,
    String.raw`
      redit redisent balaie balaient défend défendent défendait exclut excluent prédit annonçait annonçaient dit
      disent disait disaient écrit écrivent écrivait
      soutient(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’])
      soutiennent(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’])
      soutenait(?!\s(?:la|le|les|une?|son|sa|ses|leur|ce|cette)\s|\sl['’]) reconnaît reconnaît reconnaissent
      reconnaissait admet admettent avertit avertissent prévient préviennent maintient maintiennent craint craignent
      répond répondent croit croient pense pensent considère considèrent redoute redoutent conclut concluent espère
      espèrent concède prétend prétendent redit parl(?:e|ent|ait|aient)(?=\s(?:\uE001+\s)?d['’e])
      (?:décri(?:t|vent|vait|vaient)|dépei(?:nt|gnent|gnait|gnaient))(?=\s[^.;]{2,60}\s(?:comme|en)\s) relaye relayent
      relayait admettait répondait
    `,
  )
const HAS = '(?:a|ont|avait|avaient|aurait|auraient)'
export const LETS_KNOW = pattern`
  (?:(?<=[,"] )(?:soutient|soutiennent)(?= (?:(?:la|le|les) |l['’])[^.;:"]{3,80}, )|s['’]est (?:bornée?|contentée?|
  limitée?) (?:à|d['’]e?|de) ?(?:répondre|dire|déclarer|indiquer|rappeler|préciser|affirmer|assurer)|
  y (?:voit|voient|voyait|voyaient)|(?:laisse|laissent|laissait|${HAS} laissé)(?: \p{L}+)? entendre|
  informe(?:nt)?(?= (?:la|le|les|l['’]) ?(?:commission|conseil|comité|assemblée|bureau|membres|élus|participants|collège|
  jury)[^.;:]{0,40} d(?:e|u|es|['’]))|${HAS} calculé(?= qu)|
  (?:fait|font|faisait|faisaient|${HAS}(?: \p{L}+ment)? fait) (?:savoir|valoir|état|observer|remarquer|noter|
  part d(?:e|u|es)(?!\p{L}))|(?:oppose|opposait|${HAS} opposé) un démenti|${HAS} apporté (?:une|des|la même|
  cette) (?:précisions?|réponses?|explications?)|${HAS} tenu (?:des|les mêmes|ces|de tels) propos|
  (?<=[",] )${HAS} réagi|${HAS} réagi(?= (?:\uE001+ )?(?:auprès|sur|dans|au micro|devant|via) )|
  lan(?:ce|cent|çait|çaient)(?= (?:[^.;:"]{1,40} )?qu['’e])|tire la sonnette|s['’](?:est|était) montrée?s?|
  se montre(?:nt)?|s['’](?:est|était) confiée?s?|${HAS} parlé(?= (?:\p{L}+ )?(?:\uE001+ )?d(?:e|['’]|u|es))|
  d(?:e |['’])(?:assurer|préciser|ajouter|conclure|rappeler|souligner|lancer|marteler|trancher|poursuivre|insister|
  prévenir|répondre|rétorquer|expliquer|ironiser|regretter|déplorer)(?<=^Et [^,.;:]{3,60})|
  s['’]est dite? (?:prête?|inquiète?|favorable|convaincue?|opposée?|surprise?)|
  (?:s['’](?:est |était )?(?:inquiète|inquiètent|inquiétée?|alarme|alarment|alarmée?|indigne|indignent|indignée?|
  étonne|étonnent|étonnée?|engage|engagent|engagée?|interroge|interrogent|insurge|insurgent|émeut)|
  se (?:réjouit|réjouissent|félicitent|plaint|plaignent|défend|défendent|demande|demandent|veut)|
  s['’]est (?:réjouie?|plainte?|défendue?))|(?:pointe|pointent|pointait|${HAS} pointé) du doigt|
  (?:met|mettent|mettait|${HAS} mis) en (?:avant|garde|cause)|(?:tient|tiennent|tenait|${HAS} tenu) à (?:rassurer|
  préciser|souligner|rappeler)|se dit|se disent|se félicite|s['’]est félicitée?)
`
export const DENIES = verb(
  'contest réfut rejet rejett récus',
  'contesté réfuté rejeté récusé démenti nié',
  'dément démentent démentait nie nient niait',
)
export const POSITION = verb(
  'exig réclam demand propos réclam menac promett appell',
  'exigé réclamé demandé proposé menacé promis appelé refusé(?=\\sde\\s)',
  "promet promettent réclame s['’]oppose s['’]opposent s['’]y\\sopposent veut(?=\\sque) refuse\\sde refusent\\sde plaide",
)
export const OPPOSES = "(?:s['’](?:y )?est opposée?|s['’](?:y )?oppose(?:nt)?|s['’](?:y )?opposait)"
export const NO_COMMENT = [
  pattern`
    n['’](?:a|ont|avait|avaient)(?: pas| jamais)? (?:encore |immédiatement )?(?:souhaité|voulu|désiré|commenté|
    répondu|réagi|donné suite|fait de commentaire|été (?:en mesure de|disponible))(?:[^.;]{0,60}?(?:commenter|
    exprimer|répondre|réagir))?
  `,
  "(?:a|ont) (?:refusé|décliné)(?: de| toute| tout)?(?: lui| nous| leur| y)? (?:commenter|s['’]exprimer|répondre|commentaire|de commenter|de répondre|de s['’]exprimer)",
  "s['’](?:est|était) refusée?s? à (?:tout commentaire|commenter)",
  '(?:reste|restent|est resté|est restée) (?:muet|muette|muets|silencieux|silencieuse)',
]
export const REVERSES =
  "(?:est revenue? sur (?:sa|ses|cette) (?:position|décision|déclarations?)|s’est rétractée?|s'est rétractée?|a fait volte-face|a fait marche arrière)"
