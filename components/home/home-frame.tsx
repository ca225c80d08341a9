'use client'
/** What home and the pages beside it share: the bar with the mark and oneself, the column, the messages. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { BrandMark } from '@/components/ui/brand-mark'
import { Toaster } from '@/components/ui/toast'
import { AccountMenu, type Me } from './account-menu'

export function HomeFrame({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  useFreshness()
  return (
    <div className="min-h-dvh">
      <header className="border-b border-hairline bg-panel">
        <div className="mx-auto flex h-12 max-w-4xl items-center gap-2 px-4">
          <Link
            href="/"
            aria-label="Redthread: all boards"
            className="-ml-1 flex items-center gap-2 rounded-md p-1 outline-focus pointer-coarse:py-3"
          >
            <BrandMark />
            <span className="text-[15px] leading-5 font-semibold">Redthread</span>
          </Link>
          <span className="flex-1" />
          <AccountMenu me={me} />
        </div>
      </header>
      <main className="mx-auto max-w-4xl px-4 pt-8 pb-16">{children}</main>
      <Toaster />
    </div>
  )
}

/** Reads the page again when somebody comes back to it: others have gone on meanwhile. */
function useFreshness(): void {
  const router = useRouter()
  useEffect(() => {
    const refresh = () => router.refresh()
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [router])
}
