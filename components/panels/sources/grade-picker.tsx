'use client'
/**
 * One scale for one subject: the team's grade in words, one's own to choose (and take back), the others' beside it.
 * For those who may not grade, the values alone.
 */
import { useBoardSession } from '@/components/hooks/session-context'
import { useCell } from '@/components/hooks/use-cell'
import { GradeBadge } from '@/components/ui/badge'
import { Segmented } from '@/components/ui/segmented'
import type { Evaluation } from '@/lib/schema/source'
import { gradeMeaning, gradesOf, spreadWords, type GradeScale } from '../grades'
import { changeRow } from '../change-row'
import { announceRegrade } from './announce-ripple'
import { messageOf } from '@/components/words/message-of'

interface GradePickerProps<T extends string> {
  readonly scale: GradeScale<T>
  readonly subject: Evaluation['subject']
}

export function GradePicker<T extends string>({ scale, subject }: GradePickerProps<T>) {
  const session = useBoardSession()
  const { library, me, announce } = session
  const shown = gradesOf(scale, subject, useCell(library.evaluations), me.userId)
  const mineNow = () => gradesOf(scale, subject, library.evaluations.get(), me.userId).mine
  const grade = (value: T | null) => {
    changeRow(session, {
      make: () => library.evaluate(subject, scale.kind, value),
      takeBack: () => library.evaluate(subject, scale.kind, shown.mine),
      holds: () => mineNow() === value,
      takenBack: `Your grade is again ${shown.mine ?? 'not given'} (${scale.name.toLowerCase()}).`,
    })
      .then(() => {
        if (scale.kind !== 'reliability' || !shown.graded) return
        announceRegrade(session, subject, { team: shown.team, mine: shown.mine })
      })
      .catch((cause: unknown) => announce({ text: messageOf(cause), tone: 'error' }))
  }
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <span className="text-[12px] leading-4 font-medium text-secondary">{scale.name}</span>
        <GradeBadge code={shown.team} words={gradeMeaning(scale, shown)} beside />
      </div>
      {me.role !== 'viewer' && (
        <Segmented
          label={`My grade: ${scale.name.toLowerCase()}`}
          value={shown.mine}
          clearable
          choices={scale.grades.map((value) => ({
            value,
            words: `${value}: ${scale.words[value]}`,
            shown: value,
            hint: scale.words[value],
          }))}
          onChoose={grade}
        />
      )}
      <p className="text-[12px] leading-4 text-secondary">
        {shown.mine
          ? `You: ${shown.mine}, ${scale.words[shown.mine]}.`
          : me.role === 'viewer'
            ? ''
            : 'You have not graded it.'}
        {shown.others.map((each, index) => (
          <span key={index} title={each.reason ?? scale.words[each.value]}>
            {' '}
            {each.name}: {each.value}.
          </span>
        ))}{' '}
        {spreadWords(shown)}
      </p>
    </div>
  )
}
