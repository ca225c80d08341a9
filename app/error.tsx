'use client'
/** What a person sees when a page broke: what is safe, and what to do. */
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="flex min-h-dvh items-center justify-center p-6">
      <div role="alert" className="w-full max-w-md rounded-xl border border-hairline bg-panel p-6">
        <h1 className="text-title">This page stopped working</h1>
        <p className="mt-2 text-body text-secondary">
          What was saved is safe, and edits that were not are kept on this device and sent when the page is back.
        </p>
        <div className="mt-4 flex gap-2">
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
          <Button onClick={() => window.location.assign('/')}>Go to my boards</Button>
        </div>
      </div>
    </main>
  )
}
