import 'server-only'
import type { Metadata } from 'next'
import { VerifyScreen } from '@/components/verify/verify-screen'

export const metadata: Metadata = { title: 'Verify a snapshot' }

/** Open to everybody: who was given a snapshot need not have an account to check it. */
export default function Page() {
  return <VerifyScreen />
}
