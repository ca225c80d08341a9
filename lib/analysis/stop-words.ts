/** Words that stand everywhere and tell passages apart nowhere; reporting verbs among them, for every claim has one. */
const WORDS = `
a about above across after again against all almost along already also although always am among an and another any
anyone anything are around as ask asked at away back be became because become been before began begin behind being below between
both but by called came can cannot come could day days did do does doing done down during each early either else even
ever every far few first for from full further gave get give given go goes going got had has have having he her here
hers herself him himself his how however i if in indeed instead into is it its itself just last late later least
less let like likely made make makes making many may me might more most much must my near need needs neither never new next
no nobody nor not nothing now of off often on once one only or other others our out over own part per perhaps
possible possibly presumably put quite rather really s said same say says see seem seems set several shall she should since so some someone
something soon still such t take taken taking than that the their them themselves then there therefore these they
thing things this those though three through thus to today together told too toward towards two under until up upon us use
used very via want was way we week weeks well were what whatever when where whereas whether which while who whole whom whose why
will with within without would wrote year years yet you your
according added announced claimed declared explained noted quoted report reported reportedly spoke stated
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december
`
export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
