'use client'
/** What home and the pages beside it share: the bar with the mark and oneself, the column, the messages. */
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, type ReactNode } from 'react'
import { BrandMark } from '@/components/ui/brand-mark'
import { Toaster } from '@/components/ui/toast'
import { createApiClient } from '@/lib/api/client'
import { isRedthreadError } from '@/lib/errors/redthread-error'
import { AccountMenu, type Me } from './account-menu'

const REFRESH_MS = 30_000
const UNTOUCHED_MS = 30 * 60_000
const api = createApiClient()

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

/** Reads the page again when somebody comes back to it, and now and then while they look at it: others go on meanwhile. */
function useFreshness(): void {
  const router = useRouter()
  useEffect(() => {
    let untouchedSince = Date.now()
    /** Who comes back to the window often comes back to the tab with it. */
    let isAsking = false
    const refresh = async () => {
      if (isAsking || document.visibilityState === 'hidden') return
      isAsking = true
      // Without an answer the router would leave the page for the browser's own about that.
      const isAnswered = await api.me().then(
        () => true,
        (cause: unknown) => isRedthreadError(cause) && cause.code === 'not-signed-in',
      )
      isAsking = false
      if (isAnswered) router.refresh()
    }
    const onReturn = () => {
      untouchedSince = Date.now()
      void refresh()
    }
    const onTouch = () => (untouchedSince = Date.now())
    // A page that nobody looks after lets its session grow old.
    const timer = setInterval(() => Date.now() - untouchedSince < UNTOUCHED_MS && void refresh(), REFRESH_MS)
    window.addEventListener('focus', onReturn)
    document.addEventListener('visibilitychange', onReturn)
    document.addEventListener('pointermove', onTouch)
    document.addEventListener('keydown', onTouch)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
      document.removeEventListener('pointermove', onTouch)
      document.removeEventListener('keydown', onTouch)
    }
  }, [router])
}
