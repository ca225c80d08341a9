import { describe, expect, it } from 'vitest'
import type { SourceId } from '@/lib/schema/ids'
import { outletFields } from './outlet-fields'

const sources = [{ id: 'cc' as SourceId, name: 'Coast Courier', aliases: ['The Courier'] }]

describe('outletFields', () => {
  it('finds the Source by name or alias, whatever the case', () => {
    expect(outletFields('coast courier', sources)['attribution.sourceId']).toBe('cc')
    expect(outletFields('Courier', sources)['attribution.sourceId']).toBe('cc')
  })
  it('drops the old Source when the outlet is another or none', () => {
    expect(outletFields('Bay Times', sources)).toEqual({
      'attribution.outlet': 'Bay Times',
      'attribution.sourceId': null,
    })
    expect(outletFields('', sources)).toEqual({ 'attribution.outlet': null, 'attribution.sourceId': null })
  })
})
