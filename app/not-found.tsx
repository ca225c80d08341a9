/** The same answer for what does not exist and for what is not open to the person who asks. */
import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <main className="flex min-h-dvh items-center justify-center p-6">
      <div className="w-full max-w-md rounded-xl border border-hairline bg-panel p-6">
        <h1 className="text-title">There is nothing here for you</h1>
        <p className="mt-2 text-body text-secondary">
          This page does not exist, or it is not open to you. If somebody sent you the address, ask them to share the
          board with you.
        </p>
        <a href="/" className="mt-3 inline-block py-1 text-body font-semibold underline underline-offset-4">
          Go to my boards
        </a>
      </div>
    </main>
  )
}
