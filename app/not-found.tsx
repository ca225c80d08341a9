/** The same answer for what does not exist and for what is not open to the person who asks. */
import type { Metadata } from 'next'
import { AuthCard } from '@/components/auth/auth-card'
import { buttonClasses } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <AuthCard
      title="There is nothing here for you"
      lead="This page does not exist, or it is not open to you. If somebody sent you the address, ask them to share the board with you."
    >
      <a href="/" className={buttonClasses()}>
        Go to my boards
      </a>
    </AuthCard>
  )
}
