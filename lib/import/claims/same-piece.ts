/** Words by which a sentence in English has its claim from what the one before told of: "in the same interview". */
import { compile } from '../compile-pattern'
import { pattern } from '../words/word-list'

const PIECE = pattern`
  interview|conversation|episode|programme|program|show|broadcast|podcast|article|piece|column|op-ed|post|message|
  letter|appearance|thread|phone-in|bulletin|item|story|video|clip|edition|issue
`
const THERE = pattern`
  \b(?:(?:says|said|admits|admitted|argues|argued|writes|wrote|written|adds|added|claims|claimed|
  notes) there(?=[.,]?$| (?:that|how)\b)|(?:column|article|piece|interview|letter|post|essay) there\b)
`
export const IS_THERE = compile(THERE, 'u')
/** "In the same interview", "according to the post", "Brandt admits there" */
export const SAME_PIECE = compile(
  pattern`
    \b(?:[Ii]n|[Oo]n|[Dd]uring|[Ff]rom|[Tt]o|[Oo]f) (?:the|that) (?:(?:very )?same (?:${PIECE}|breath)|
    (?:interview|broadcast|article|op-ed|phone-in))\b|\b[Aa]ccording to the (?:same )?(?:post|article|story|thread|
    video|clip|broadcast|item|programme)\b|\bon air\b|${THERE}
  `,
  'u',
)
/** "In a front-page analysis, …", "An editorial urges …", "quoted on its website": of the paper named before. */
export const PAPERS_PIECE = compile(
  pattern`
    ^In (?:an?|its) (?:[\p{Ll}-]+ ){0,2}(?:analysis|editorial|leader|leading article|column|op-ed|commentary|(?:comment|
    opinion) piece)(?: (?:for|headlined|published|on) [^,]{2,40})?,|^(?:An?|Its) (?:[\p{Ll}-]+ ){0,2}(?:editorial|
    leader|leading article|leader column|columnist|(?:comment|opinion) piece|front-page (?:report|story|
    analysis)) \p{Ll}+s |\b(?:quoted|published|carried|cited) on its (?:website|front page|site|live blog|app)\b
  `,
  'u',
)
