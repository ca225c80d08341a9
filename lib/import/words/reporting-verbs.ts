/**
 * Verbs by which a text passes on what somebody holds, each with the forms it takes. Class and stance decide how much
 * else has to be there before a sentence counts as a claim.
 */
import type { Stance } from '@/lib/schema/attribution'
import { compile, LETTERS } from '../compile-pattern'
import { pattern, wordsIn } from './word-list'

/** `carry`: an outlet passes on what somebody else holds. `find`: an outlet says what it has found out. `say`: any subject may. `assert`: the subject must be able to speak. `hold`: a view, which no text holds. */
export type VerbClass = 'say' | 'assert' | 'hold' | 'carry' | 'find'

export interface ReportingVerb {
  readonly class: VerbClass
  readonly stance: Stance
}

interface VerbEntry extends ReportingVerb {
  /** base, third person, past, participle, separated by spaces. "-" leaves a form out. */
  readonly forms: readonly string[]
}

function verbs(group: ReportingVerb, list: string): VerbEntry[] {
  return list.split(',').map((forms) => ({ ...group, forms: wordsIn(forms) }))
}

const ENTRIES: readonly VerbEntry[] = [
  ...verbs({ class: 'say', stance: 'asserts' }, 'say says said saying, tell tells told telling'),
  ...verbs(
    { class: 'assert', stance: 'asserts' },
    `
      state states stated stating, announce announces announced announcing, declare declares declared declaring,
      claim claims claimed claiming, insist insists insisted insisting, argue argues argued arguing,
      add adds added adding, explain explains explained explaining, note notes noted noting,
      stress stresses stressed stressing, emphasise emphasises emphasised emphasising,
      emphasize emphasizes emphasized emphasizing, warn warns warned warning, confirm confirms confirmed confirming,
      admit admits admitted admitting, acknowledge acknowledges acknowledged acknowledging,
      concede concedes conceded conceding, allege alleges alleged alleging, assert asserts asserted asserting,
      maintain maintains maintained maintaining, contend contends contended contending,
      report reports reported reporting, write writes wrote writing, reply replies replied replying,
      respond responds responded responding, recall recalls recalled recalling, predict predicts predicted predicting,
      forecast forecasts - forecasting, reveal reveals revealed revealing, disclose discloses disclosed disclosing,
      complain complains complained complaining, caution cautions cautioned cautioning,
      observe observes observed observing, remark remarks remarked remarking, comment comments commented commenting,
      tweet tweets tweeted tweeting, accuse accuses accused accusing, blame blames blamed blaming,
      condemn condemns condemned condemning, criticise criticises criticised criticising,
      criticize criticizes criticized criticizing, estimate estimates estimated estimating,
      reckon reckons reckoned reckoning, reiterate reiterates reiterated reiterating,
      testify testifies testified testifying, speculate speculates speculated speculating, hint hints hinted hinting,
      indicate indicates indicated indicating, suggest suggests suggested suggesting,
      conclude concludes concluded concluding, find finds found -, show shows showed -, judge judges judged judging,
      attribute attributes attributed attributing, describe describes described describing,
      question questions questioned questioning, quip quips quipped quipping, joke jokes joked joking,
      boast boasts boasted boasting, lament laments lamented lamenting, counter counters countered countering,
      apologise apologises apologised apologising, recommend recommends recommended recommending,
      object objects objected objecting, quote quotes quoted quoting, advise advises advised advising,
      inform informs informed informing, assure assures assured assuring, notify notifies notified notifying,
      clarify clarifies clarified clarifying, affirm affirms affirmed affirming,
      underline underlines underlined underlining, denounce denounces denounced denouncing,
      deplore deplores deplored deploring, welcome welcomes welcomed welcoming, praise praises praised praising,
      hail hails hailed hailing, swear swears swore swearing, protest protests protested protesting,
      assess assesses assessed assessing, concur concurs concurred concurring, opine opines opined opining,
      retort retorts retorted retorting, signal signals signalled signalling, - - signaled signaling,
      grumble grumbles grumbled grumbling, remind reminds reminded reminding, reason - reasoned -,
      attest attests attested attesting, calculate calculates calculated calculating, - - projected projecting,
      decry decries decried decrying, slam slams slammed slamming, lambast lambasts lambasted lambasting,
      rebuke rebukes rebuked rebuking, brand - branded branding, liken likens likened likening,
      lament laments lamented lamenting, regret regrets regretted regretting, credit credits credited crediting,
      plead pleads pleaded pleading, certify certifies certified certifying, - - mused -, - - scoffed -,
      - - shrugged -, theorise theorises theorised theorising, brag brags bragged bragging,
      confide confides confided confiding, confess confesses confessed confessing,
      stipulate stipulates stipulated stipulating, - - surmised -, decree decrees decreed decreeing,
      vouch vouches vouched vouching, query queries queried querying, - - posited -
    `,
  ),
  ...verbs(
    { class: 'assert', stance: 'denies' },
    `
      deny denies denied denying, reject rejects rejected rejecting, dismiss dismisses dismissed dismissing,
      dispute disputes disputed disputing, refute refutes refuted refuting, rebut rebuts rebutted rebutting
    `,
  ),
  ...verbs(
    { class: 'assert', stance: 'reverses' },
    'resile resiles resiled resiling, backtrack backtracks backtracked backtracking, retract retracts retracted retracting, recant recants recanted recanting',
  ),
  ...verbs(
    { class: 'assert', stance: 'position' },
    `
      demand demands demanded demanding, urge urges urged urging, propose proposes proposed proposing,
      vow vows vowed vowing, pledge pledges pledged pledging, promise promises promised promising,
      threaten threatens threatened threatening, oppose opposes opposed opposing
    `,
  ),
  ...verbs(
    { class: 'carry', stance: 'asserts' },
    'carry carries carried carrying, air airs aired airing, publish publishes published publishing, cite cites cited citing',
  ),
  ...verbs(
    { class: 'hold', stance: 'asserts' },
    `
      believe believes believed believing, think thinks thought -, expect expects expected -,
      fear fears feared fearing, doubt doubts doubted -, suspect suspects suspected -, feel feels felt -,
      prefer prefers preferred -
    `,
  ),
]

/**
 * Two words and more, matched before the single ones. Pattern source → what it means. No source holds a group of its
 * own: which of them matched is told by its place, since for each match V8 writes all named groups into an object.
 */
const PHRASES: readonly (readonly [string, ReportingVerb])[] = [
  [
    '(?:declin|refus)(?:es|ed|ing) (?:to|any) (?:\\w+ )?(?:comment|say|answer|discuss|elaborate|confirm|respond|reply|speak|name|identify|disclose)(?:ed)?',
    { class: 'assert', stance: 'no-comment' },
  ],
  [
    '(?:did|does|do|has|have|had) not (?:yet )?(?:immediately )?(?:commented|comment|responded|respond|replied|reply|answered|answer)',
    { class: 'assert', stance: 'no-comment' },
  ],
  [
    pattern`
      (?:could|can) not (?:immediately )?be (?:reached|contacted)(?: for comment)?|
      (?:was|were) (?:not (?:immediately )?|un)available for comment|
      (?:did|has|have) not (?:immediately )?return(?:ed)? (?:(?:our|his|her|their|repeated|several|phone|the|a|
      my) ){0,2}(?:calls?|messages?|requests?)
    `,
    { class: 'assert', stance: 'no-comment' },
  ],
  [
    '(?:was|were|is|are|has been|have been) (?:\\w+ )?(?:quoted|cited)(?= (?:[^,;]{0,80} )?as \\p{Ll}+ing)',
    { class: 'say', stance: 'asserts' },
  ],
  [
    'answer(?:s|ed)(?=(?:,? (?:on|in|by|via|to|from|with|at|when) (?:[^;:"]|\\d:\\d){1,60},?)? (?:that\\b|")|[^.;:"]{0,60}: ?"| [^.;:"]{2,60} by saying\\b)',
    { class: 'assert', stance: 'asserts' },
  ],
  // Rules and papers
  ['(?:provide|specifie|prescribe|require|dictate)s(?= that\\b)', { class: 'say', stance: 'asserts' }],
  [
    '(?:(?:has|have|had) (?:\\p{Ll}+ )?written(?= (?:[^.;:"]{1,50} )?that\\b|,? ?[:"])|(?:has|have|had) shown(?= (?:that|how|why)\\b|,| in (?:an?|his|her|its|their) ))',
    { class: 'assert', stance: 'asserts' },
  ],
  [
    '(?:has|have|had) it(?<!(?:[Rr]umou?r|[Ll]egend|[Tt]radition|[Gg]ossip|[Ff]olklore) \\p{Ll}+ it)(?= (?:[^.,;:"]{1,40} )?that\\b)',
    { class: 'say', stance: 'asserts' },
  ],
  [
    pattern`
      puts? it to(?= [^.,;:"]{2,40} that\b)|puts? it(?= (?:\p{Ll}+ly|well|best|better|thus|like this|this way|
      (?:more|less|rather|even) \p{Ll}+)\b[^.;:"]{0,60}: ?")|puts? (?:this|that|it|them|
      the \p{Ll}+(?: \p{Ll}+)?) down to
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      would say only|(?:appeared|went|came|turned up) on [^.,;:"]{2,40}? to (?:say|claim|deny|insist|announce)|
      lets? slip(?= (?:[^.;:"]{1,60} )?that\b)|repeat(?:s|ed) (?:this|that|it|the same|as much)(?=,| (?:to|on|in)\b)|
      c(?:ame|omes?) out with(?= ")|(?:has|have|had) heard from(?= [^.;:]{2,60} that\b)|used to (?:say|argue|claim|
      warn|joke|insist|tell (?:us|me|them|him|her|people))|submit(?:s|ted)(?= that\b)|
      disagree[sd](?=: (?!(?:he|she|it|they|several|two|some)\b))|(?:is|was|are|were) of the (?:opinion|
      view)(?= that\b)
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      (?:text|messag|e-?mail)(?:s|es|ed)(?= (?:me|us|him|her|them|back)[.,:]| [^.;:"]{1,30} that\b)|
      reads? (?:out|aloud)(?= (?:what|an?|the)\b)|dr(?:ew|aws?) attention to(?= [^.;:"]{2,70} (?:stating|saying|
      claiming|showing)\b)
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      thank(?:s|ed)(?= [^.;:"]{2,60} for (?:[\p{L} ]{0,20})?")|name[sd](?= [^.;:"]{2,50} (?:one of|among) )|
      list(?:s|ed)(?= [^.;:"]{2,60} as ")|g[ai]ves? (?:figures?|numbers|estimates|an? (?:\p{Ll}+ )?figure|
      the (?:\p{Ll}+ )?(?:odds|cost|figure|number|toll|total|cause|date|time|price|reason)(?: of [^.,;:"]{2,30})?)
      (?= (?:of|between|as|at|nearer|closer)\b)
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  // "The court heard", "a jury was told yesterday"
  [
    pattern`
      (?:heard|(?:was|were|has been) told)(?<=\b(?:[Cc]ourt|jury|jurors|inquest|tribunal|hearing|inquiry|magistrates|
      panel|committee) (?:heard|(?:was|were|has been) told))(?= that\b|,|\.|
      (?: (?:on|in|last|earlier|this))? [\uE001][^,.;:"]{0,20}[,.]| (?:in|at|on) [^,.;:"]{2,30}[,.])
    `,
    { class: 'say', stance: 'asserts' },
  ],
  // Verbs of tone, beside what was said.
  [
    pattern`
      (?:sneer|gush|crow|thunder|fume|enthuse|snort|mutter|whisper|shout|groan|sigh|scold|mock|interject|venture|fum|
      enthus|ventur|protest)(?:s|ed|es)(?:(?= (?:[^.;:"]{0,50} )?that\b|[^.;:"]{0,50}[:,] ?"|[^.;:"]{2,50} as ")|
      (?<="[^.;:"]{1,60}))
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  // "Her opponents call that nonsense."
  [
    'call(?= (?:that|this|it|them|him|her) (?!(?:home|off|in|out|up|back|quits)\\b)\\p{Ll}+[.,;])',
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      (?:published|released|issued) (?:figures|data|numbers|results|findings|research|estimates|calculations|
      an? (?:study|survey|analysis|paper))(?= (?:[^.;:"]{1,40} )?(?:showing|suggesting|indicating|arguing|claiming|
      concluding) that)
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    '(?:goes|went) (?:even |much |one step |a step |still )?further(?=:|,? (?:saying|calling|claiming|describing|accusing|suggesting))',
    { class: 'assert', stance: 'asserts' },
  ],
  ['(?:fire[sd]|shot|shoots|snap(?:s|ped)) back|reads(?=[.,:])|read(?=: ?")', { class: 'assert', stance: 'asserts' }],
  [
    pattern`
      sum(?:s|med) (?:this|it|that|things) up(?=[:,]| as | for )|(?:stands|stood|stand) by(?= (?:his|her|their|its|
      every|what)\b)|(?:put out|issued|released) an? (?:\w+ )?(?:statement|letter|message|note|video|leaflet|notice|
      circular|bulletin|memo)(?= [^.;:"]{0,50}\b(?:saying|denying|accusing|insisting|claiming|calling (?!on|for)))
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    'used (?:an?|the|his|her|its|their) [^.;:"]{3,60}? to (?:say|call|accuse|warn|argue|deny|announce|insist|demand)',
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      (?:chim|weigh|join|pip|call|r[iau]ng|wrote)(?:es|s|ed)? (?:in|up)(?=[^.;":]{0,40} to (?:say|add|agree|complain|
      point out)\b)|shared (?:it|this|that|the \p{Ll}+)(?=[^.;"]{0,40} with the words? ")
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  ['puts? it(?=[:,.]| to (?:me|us|him|her|them)[:,.])', { class: 'say', stance: 'asserts' }],
  [
    pattern`
      (?:went|goes|go) on to (?:say|add|claim|argue|warn|explain|describe|note|suggest|accuse)|
      would only (?:say|confirm|answer|reply|add|admit)|(?:was|were|is|are|has been|
      have been) (?:\w+ )?(?:reported as saying|on record (?:(?:in|on) [^,.;:"]{2,40} )?as \p{Ll}+ing)|
      let it be known|(?:took|takes) the view(?= that)|(?:made|makes) (?:the|a|his|her|their|its) (?:case|point|
      plea)(?= (?:that|for))
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  ['(?:made|makes|making) (?:it )?(?:clear|plain)(?=,? that)', { class: 'assert', stance: 'asserts' }],
  [
    pattern`
      (?:puts?|put) (?:the|its|his|her|their) [^,.;:]{3,50}? at(?= (?:\d|about|around|some|more|less|nearly|almost|
      over|between|one|two|three|four|five|six|seven|eight|nine|ten|half|twice|a |"|\p{Sc}))
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    pattern`
      post(?:s|ed)(?= (?:on|that|an? (?:video|photo|photograph|picture|statement|message|clip|link|map|screenshot|
      list|copy|thread|note|reply)|:|"))|took to(?= \p{Lu}\p{L}+ to (?:say|deny|claim|complain|announce|accuse|call))
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  [
    'rul(?:es|ed)(?= (?:(?:on |in |last )?\\uE001+ )?that)|(?:holds|held)(?= that)|agree[sd]?(?= (?:that|with) )',
    { class: 'assert', stance: 'asserts' },
  ],
  [
    'rul(?:es|ed|ing) out|(?:hit|hits|hitting|lash|lashes|lashed) (?:back|out)(?: at| against)?|(?:cast|casts) doubt on',
    { class: 'assert', stance: 'position' },
  ],
  [
    'declin(?:es|ed|ing) (?:to be (?:interviewed|named|quoted|drawn|identified)|an interview|interview requests|(?:all |our |any )?requests?)',
    { class: 'assert', stance: 'no-comment' },
  ],
  [
    '(?:speak|speaks|spoke|spoken|speaking|talk|talks|talked) of(?! (?:the devil|which))',
    { class: 'assert', stance: 'asserts' },
  ],
  ['point(?:s|ed|ing)? to', { class: 'hold', stance: 'asserts' }],
  [
    pattern`
      (?:has|have|had) (?:learn(?:ed|t)|established|uncovered|discovered|been told)(?= that|[.,]?$)|
      (?:established|learn(?:ed|t)|discovered|uncovered)(?= that\b)|understands(?= that|[.,]?$)
    `,
    { class: 'find', stance: 'asserts' },
  ],
  [
    pattern`
      (?:ran|runs|run|carried|carries|published|publishes|printed|prints|aired|airs|broadcast|posted|splashed|
      led with|corrected|updated|withdrew|retracted) (?:an?|the|its|this|that) (?:[^,.;:"]{2,60},? (?:saying|claiming|
      alleging|reporting|suggesting|arguing|stating|warning|asserting)|[^,.;:"]{2,60} (?:that|which|
      in which it) (?:said|claimed|alleged|reported|suggested|argued|stated|says|claims)|(?:line|story|report|claim|
      rumou?r|news|headline|item) that)
    `,
    { class: 'find', stance: 'asserts' },
  ],
  // What a paper leads on, and has: "has Ana Velic quitting by May", "has the mayor's reply"
  [
    pattern`
      lead(?:s)? (?:on|with)|led (?:on|with)|splashe[sd] (?:on|with)|
      (?:sees|reviews)(?= (?:the|an?|no|its|his|her|little|nothing)\b)|ran (?:it|the story)|runs (?:it|the story)|
      broke (?:it|the (?:story|news))|(?:has|have)(?= \d[\d,.]*(?:,| \p{Ll}+ quoting)| (?:it|the|an?|its|his|her|two|
      three|four|five|several|\p{Lu}[\p{L}'-]+)(?: [\p{L}'-]+){0,6}? (?:in talks|in the running|
      on the (?:way|brink|verge)|on course|about to|(?:plann|consider|quitt|leav|los|winn|fac|head|clos|ris|fall|buy|
      sell|mov|com|go|work|play|pull|resign)ing|reply|answer|response|denial|scoop|confirmation)\b)
    `,
    { class: 'find', stance: 'asserts' },
  ],
  [
    pattern`
      (?:has|have|had|puts?) it (?:at|down as)(?= (?:\d|about|nearly|half|two|three|four|five|six|ten|twelve|twenty|
      thirty|forty|fifty|a |"))|puts [^,.;:"]{3,50}? at(?= (?:\d|about|nearly|half|two|three|four|five|six|ten))|
      trac(?:es|ed) [^.;:"]{2,40}? (?:back )?to(?= (?:an?|the)\b)
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  // What a paper makes of it: "as the Echo has it", "if the Echo is to be believed", "finds this", "sees the plan as a mistake"
  [
    pattern`
      (?:has|would have) it(?=[,.]| right)|calling(?= (?:"|the|this|it|him|her|them|an?) )|
      is to be (?:believed|trusted)|(?:sees|regards|views) (?:this|it|that|the|an?|his|her|its|
      their) (?:[^,.;:"]{2,40} )?as(?= [a\p{L}"])|
      (?:has|had)(?= (?:the|an?|\p{Lu}|\p{Ll}+s)[^,.;:"]{0,40}(?:, \p{Lu}[\p{L} ]{2,40},)? (?:saying|claiming|
      grumbling|complaining|insisting|admitting|telling|promising|warning|denying|predicting|vowing|arguing) )|
      (?:asks|wonders)(?= (?:whether|why|how|who|if|what)\b)
    `,
    { class: 'find', stance: 'asserts' },
  ],
  // "The Echo was the first to report", "had it on the front page", "has seen a draft which says"
  [
    pattern`
      (?:was|were|is) (?:the )?first to (?:report|reveal|write|publish|disclose|say)|
      (?:had|has) (?:it|the story)(?= (?:on|in|that|first))|(?:has|have|had) (?:seen|obtained|reviewed|viewed|
      read)(?= [^.,;:"]{2,60},? (?:which|that|in which|saying|showing|suggesting|warning)\b)|
      (?:showed|shows|aired|airs|broadcast|posted|published|carried|ran) (?:footage|video|pictures|images|photographs|
      photos|an? \w+)(?= (?:which|that|of what) it (?:said|says|claimed|claims)\b)|(?:was|were|has been|have been|
      had been) told(?= (?:by [^.,;:"]{2,60} )?that)|can (?:now |exclusively )?(?:reveal|disclose|report)|
      (?:stands|stood) by (?:its|the) (?:report|story|account)(?= that)|
      went (?:even |one |a step )?further(?= (?:in|on) (?:the )?\p{Lu})
    `,
    { class: 'find', stance: 'asserts' },
  ],
  [
    '(?:was|were|is|are) (?:\\w+ )?(?:blunter|blunt|clearer|clear|harsher|kinder|franker|frank|categorical|unequivocal|adamant|(?:more|less) \\p{Ll}+)(?=[^:;."]{0,60}: ?")',
    { class: 'assert', stance: 'asserts' },
  ],
  [
    '(?:accept|hope|anticipate|assume|recognise|recognize|understand|realise|imagine|trust|agree|decide)(?:s|d|ed)?(?= that)',
    { class: 'hold', stance: 'asserts' },
  ],
  [
    '(?:has|have|had) no (?:immediate |further )?comment|would neither confirm nor deny',
    { class: 'assert', stance: 'no-comment' },
  ],
  ['(?:would|did) not (?:say|comment|be drawn|elaborate)', { class: 'assert', stance: 'no-comment' }],
  [
    '(?:(?:has|have|had) (?:\\w+ ){0,2}?been|is|are|was|were|remained|stayed) (?:so far |also )?(?:silent|tight-lipped)',
    { class: 'assert', stance: 'no-comment' },
  ],
  [
    'revers(?:es|ed|ing) (?:this|that|his|her|its|their|the|an earlier) (?:\\w+ )?(?:position|decision|stance|view|course|statement)',
    { class: 'assert', stance: 'reverses' },
  ],
  ['walk(?:s|ed|ing) back', { class: 'assert', stance: 'reverses' }],
  [
    '(?:e-?mailed|rang|phoned|called|wrote|texted|messaged)(?: (?:me|us|him|her|them|back|in|the \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?))? to (?:say|confirm|complain|deny)',
    { class: 'say', stance: 'asserts' },
  ],
  [
    pattern`
      repeat(?:s|ed|ing)? (?:the|his|her|its|their|an?|that|this) (?:\w+ )?(?:claim|complaint|call|warning|accusation|
      charge|allegation|denial|offer|promise|demand|view|assertion|phrase|line|figure|story|rumour|slur|word)s?
    `,
    { class: 'assert', stance: 'asserts' },
  ],
  ['(?:puts?|lays?|laid|pinned) (?:much of |all |most of )?the blame', { class: 'assert', stance: 'asserts' }],
  ['call(?:s|ed|ing)? (?:on|for|upon)', { class: 'assert', stance: 'position' }],
  ['point(?:s|ed|ing)? out', { class: 'assert', stance: 'asserts' }],
  [
    'rais(?:es|ed|ing) (?:\\w+ ){0,3}(?:issues?|concerns?|questions?|objections?|doubts?)',
    { class: 'assert', stance: 'position' },
  ],
  [
    pattern`
      (?:express|voic)(?:es|ed|ing) (?:\w+ ){0,2}(?:appreciation|concerns?|support|hope|doubts?|confidence|regret|
      readiness|willingness|scepticism|skepticism|outrage|alarm|disappointment|optimism)
    `,
    { class: 'assert', stance: 'position' },
  ],
  ['articulat(?:es|ed|ing) (?:demands?|concerns?|a position)', { class: 'assert', stance: 'position' }],
  [
    pattern`
      (?:is|are|was|were|remains?|remained|seems?|seemed) (?:\w+ly )?(?:sceptical|skeptical|convinced|confident|
      certain|optimistic|pessimistic|hopeful|adamant|doubtful)(?= (?:that|any|about|of|the)\b)
    `,
    { class: 'hold', stance: 'asserts' },
  ],
  [
    'call(?:s|ed)(?= (?:"|(?:the|this|that|it|them|him|her|such|any|its|his|their|an?|\\p{Lu}\\p{L}+)\\b))',
    { class: 'assert', stance: 'asserts' },
  ],
]

const BY_FORM = new Map<string, ReportingVerb & { readonly form: number }>()
for (const { forms, class: verbClass, stance } of ENTRIES) {
  forms.forEach((form, index) => {
    if (form !== '-' && !BY_FORM.has(form)) BY_FORM.set(form, { class: verbClass, stance, form: index })
  })
}

/** Every third word is one of these, and need not be tried. */
const NO_VERB =
  '(?:the|of|and|a|an|to|in|that|for|on|at|by|from|with|it|its|he|she|his|her|they|their|be|been|not|as|but|or|which|who|this) '

/** Lower case only: "States" is a country's name. Global; scans once from left to right. */
export const REPORTING_VERB = compile(
  pattern`
    (?=[a-z])(?<![${LETTERS}'’-])(?!${NO_VERB})(?:${PHRASES.map(([source]) => `(${source})`).join('|')}|
    (?:${[...BY_FORM.keys()].sort((a, b) => b.length - a.length).join('|')}))(?![${LETTERS}-])
  `,
  'gu',
)

/** What no thing does: whatever noun is the subject, it speaks. */
export const HUMAN_VERB = compile(pattern`
  ^(?:remark|insist|argu|allege|testif|repl(?:y|ied)|quip|jok|lament|boast|retort|recall|admit|conced|accus|urg|
  complain|acknowledg|apologis|apologiz|vow|pledg|swor|swear|assur|object|reiterat|comment|deni|deny|contend|reckon|
  condemn|criticis|criticiz|denounc|deplor|refus|declin|speculat|caution|tweet|call(?:s|ed)? (?:on|for)|
  point(?:s|ed)? out|(?:speak|speaks|spoke|talk|talks|talked) of)
`)

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'phrase'
const FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'participle']

/** What a match of REPORTING_VERB means. */
export function readVerb(match: RegExpMatchArray): ReportingVerb & { readonly form: VerbForm } {
  const single = BY_FORM.get(match[0])
  if (single) return { class: single.class, stance: single.stance, form: FORMS[single.form] ?? 'past' }
  const index = PHRASES.findIndex((_, at) => match[at + 1] !== undefined)
  return { ...(PHRASES[index]?.[1] ?? { class: 'assert', stance: 'asserts' }), form: 'phrase' }
}
