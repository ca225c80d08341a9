import { describe, expect, it } from 'vitest'
import type { Attribution } from '@/lib/schema/attribution'
import type { SourceId } from '@/lib/schema/ids'
import { editAttribution } from './edit-proposal'

const unnamed: Attribution = {
  speaker: 'port officials',
  outlet: 'Coast Courier',
  sourceId: 'courier' as SourceId,
  anonymous: true,
  stance: 'denies',
  originState: 'suggested',
}

describe('editAttribution', () => {
  it('leaves everything else as it was', () => {
    expect(editAttribution(unnamed, { speaker: ' port officials ', outlet: 'Coast Courier' })).toEqual(unnamed)
  })
  it('forgets the old outlet’s Source with the outlet', () => {
    const edited = editAttribution(unnamed, { speaker: 'port officials', outlet: 'Bay Times' })
    expect(edited).toEqual({
      speaker: 'port officials',
      outlet: 'Bay Times',
      anonymous: true,
      stance: 'denies',
      originState: 'suggested',
    })
  })
  it('makes an emptied name nobody and a named speaker no longer anonymous', () => {
    expect(editAttribution(unnamed, { speaker: '', outlet: '' })).toEqual({
      speaker: null,
      outlet: null,
      stance: 'denies',
      originState: 'suggested',
    })
  })
})
