'use client'
/** What verifying found: one sentence first, then each check with its own, then what the file says of itself. */
import { CircleCheck, CircleMinus, CircleX, ShieldAlert, ShieldCheck, ShieldX, type LucideIcon } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import type { Verdict, VerdictCheck } from '@/lib/schema/snapshot'
import { SnapshotClaims } from './snapshot-claims'

interface Look {
  readonly word: string
  readonly icon: LucideIcon
  readonly tone: string
}
const LOOKS: Readonly<Record<Verdict['outcome'], Look>> = {
  genuine: { word: 'Genuine', icon: ShieldCheck, tone: 'text-supports' },
  'unknown-key': { word: 'Not signed here', icon: ShieldAlert, tone: 'text-undercuts' },
  altered: { word: 'Altered', icon: ShieldX, tone: 'text-danger' },
  unsigned: { word: 'Not signed', icon: ShieldAlert, tone: 'text-undercuts' },
  unreadable: { word: 'Not a snapshot', icon: ShieldX, tone: 'text-danger' },
}
/** Genuine as a whole, but a check of its content failed. */
const DOUBTFUL: Look = { word: 'Genuine, with doubts', icon: ShieldAlert, tone: 'text-undercuts' }

export function VerdictView({ filename, verdict }: { readonly filename: string; readonly verdict: Verdict }) {
  const hasDoubts = verdict.checks.some((check) => check.outcome === 'failed')
  const look = verdict.outcome === 'genuine' && hasDoubts ? DOUBTFUL : LOOKS[verdict.outcome]
  return (
    <section aria-labelledby="verdict" className="flex flex-col gap-5 rounded-lg border border-hairline bg-card p-5">
      <div className="flex items-start gap-3">
        <Icon of={look.icon} size={28} className={`mt-0.5 shrink-0 ${look.tone}`} />
        <div className="flex min-w-0 flex-col gap-1">
          <h2 id="verdict" className={`text-[18px] leading-6 font-semibold ${look.tone}`}>
            {look.word}
          </h2>
          <p className="text-body text-ink">{verdict.sentence}</p>
          <p className="text-meta wrap-anywhere text-secondary">{filename}</p>
        </div>
      </div>
      {verdict.checks.length > 0 && (
        <ul aria-label="What was checked" className="flex flex-col gap-2 border-t border-hairline pt-4">
          {verdict.checks.map((check) => (
            <CheckRow key={check.name} check={check} />
          ))}
        </ul>
      )}
      {verdict.snapshot && <SnapshotClaims snapshot={verdict.snapshot} isTrusted={verdict.outcome === 'genuine'} />}
    </section>
  )
}

const NAMES: Readonly<Record<VerdictCheck['name'], string>> = {
  form: 'Form',
  hash: 'Content',
  signature: 'Signature',
  texts: 'Cited texts',
  excerpts: 'Quotations',
}
const CHECK_LOOKS: Readonly<Record<VerdictCheck['outcome'], Look>> = {
  passed: { word: 'passed', icon: CircleCheck, tone: 'text-supports' },
  failed: { word: 'failed', icon: CircleX, tone: 'text-danger' },
  'not-possible': { word: 'could not be made', icon: CircleMinus, tone: 'text-secondary' },
}

function CheckRow({ check }: { readonly check: VerdictCheck }) {
  const look = CHECK_LOOKS[check.outcome]
  return (
    <li className="flex items-start gap-2.5 text-body">
      <Icon of={look.icon} className={`mt-px shrink-0 ${look.tone}`} />
      <p className="min-w-0 wrap-anywhere">
        <span className="font-medium text-ink">{NAMES[check.name]}</span>
        <span className="sr-only"> {look.word}</span>
        <span className="text-secondary"> · {check.sentence}</span>
      </p>
    </li>
  )
}
