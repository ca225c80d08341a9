/** A label with its value, for those who may look and not change. */
import type { ReactNode } from 'react'

export function Value({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <span className="text-[12px] leading-4 font-medium text-secondary">{label}</span>
      <div dir="auto" className="wrap-anywhere whitespace-pre-line">
        {children}
      </div>
    </div>
  )
}
