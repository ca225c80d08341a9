/** A page of one card, for whoever is not in yet or has come to an end: the mark, the card, one thing to do. */
import type { ReactNode } from 'react'
import { BrandMark } from '@/components/ui/brand-mark'

interface AuthCardProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly children?: ReactNode
  /** Under the card: the other way. */
  readonly aside?: ReactNode
  /** Read out as it appears. */
  readonly alert?: boolean
}

export function AuthCard({ title, lead, children, aside, alert }: AuthCardProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-[26rem] flex-col justify-center px-4 py-10">
      <div className="mb-5 flex items-center gap-2 px-1">
        <BrandMark />
        <span className="text-[15px] leading-5 font-semibold">Redthread</span>
      </div>
      <section
        {...(alert && { role: 'alert' })}
        className="rounded-xl border border-hairline bg-panel px-5 py-6 shadow-[0_1px_2px_rgb(0_0_0/0.05)] sm:px-7 sm:py-7"
      >
        <h1 className="text-[20px] leading-7 font-semibold tracking-[-0.01em]">{title}</h1>
        {lead && <div className="mt-1.5 text-body text-secondary">{lead}</div>}
        {children && <div className="mt-5">{children}</div>}
      </section>
      {aside && <div className="mt-4 px-1 text-body text-secondary">{aside}</div>}
    </main>
  )
}
