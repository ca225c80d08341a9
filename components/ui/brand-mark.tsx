/** The thread between two cards. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden className="shrink-0 text-thread">
      <path d="M6 25C15.5 25 11 7.5 25.5 7" fill="none" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx="6.5" cy="25" r="4" fill="currentColor" />
      <circle cx="25.5" cy="7" r="3.2" fill="var(--rt-panel)" stroke="currentColor" strokeWidth="2.6" />
    </svg>
  )
}
