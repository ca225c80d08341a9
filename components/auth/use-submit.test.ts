import { expect, it } from 'vitest'
import { RedthreadError } from '@/lib/errors/redthread-error'
import { refusalOf } from './use-submit'

const refused = (details: Readonly<Record<string, unknown>>) => new RedthreadError('bad-request', 'No.', { details })

it('says beside each field what is wrong with it, one or several', () => {
  const fields = { team: 'No team.', name: 'No name.' }
  expect(refusalOf(refused({ field: 'team', fields }), ['name', 'team'])).toEqual({ whole: null, fields })
  expect(refusalOf(refused({ field: 'team' }), ['name', 'team'])).toEqual({ whole: null, fields: { team: 'No.' } })
})

it('says of the form what is about no field of it', () => {
  expect(refusalOf(refused({ field: 'token' }), ['name'])).toEqual({ whole: 'No.', fields: {} })
})
