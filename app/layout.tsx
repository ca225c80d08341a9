import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/inter/wght-italic.css'
import '@fontsource-variable/source-serif-4/index.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { KeepClear } from '@/components/ui/keep-clear'
import { KeepPageFocus } from '@/components/ui/keep-page-focus'
import { THEME_SCRIPT } from '@/lib/theme/theme-choice'

export const metadata: Metadata = {
  title: { default: 'Redthread', template: '%s · Redthread' },
  description: 'A whiteboard for analysts on which every statement leads back to the words it rests on.',
  robots: { index: false, follow: false },
}
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // A keyboard on the screen takes its room from the page: the field being written stays in sight. For Safari, which does
  // not know this: clear-of-keyboard.ts.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#FBF9F5' },
    { media: '(prefers-color-scheme: dark)', color: '#211F1C' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Dynamic on purpose: a prerendered page carries no nonce, and the policy would block its scripts.
  await connection()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* A constant of ours: sets the chosen theme before the first paint, so that nothing flashes. */}
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>
        {children}
        <KeepPageFocus />
        <KeepClear />
      </body>
    </html>
  )
}
