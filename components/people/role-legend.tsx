/** What each role on a board may do, folded until asked for. */
import { ChevronRight } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { BOARD_ROLES } from '@/lib/schema/role'
import { BOARD_ROLE_WORDS } from './role-words'

export function RoleLegend() {
  return (
    <details className="group mt-1 text-[12px] leading-4 text-secondary">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-sm py-1 outline-focus hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} size={14} className="transition-transform group-open:rotate-90" />
        What each role may do
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {BOARD_ROLES.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium text-ink">{BOARD_ROLE_WORDS[role].name}</dt>
            <dd>{BOARD_ROLE_WORDS[role].may}</dd>
          </div>
        ))}
        <div className="contents">
          <dt className="font-medium text-ink">Team admin</dt>
          <dd>besides their role, what an owner may, on boards that they can see</dd>
        </div>
      </dl>
    </details>
  )
}
