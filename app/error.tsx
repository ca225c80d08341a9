'use client'
/** What a person sees when a page broke: what is safe, and what to do. */
import { AuthCard } from '@/components/auth/auth-card'
import { Button } from '@/components/ui/button'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <AuthCard
      alert
      title="This page stopped working"
      lead="What was saved is safe, and edits that were not are kept on this device and sent when the page is back."
    >
      <div className="flex gap-2">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <Button onClick={() => window.location.assign('/')}>Go to my boards</Button>
      </div>
    </AuthCard>
  )
}
