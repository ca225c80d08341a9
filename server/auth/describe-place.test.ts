import { expect, it } from 'vitest'
import { describePlace } from './describe-place'

it.each([
  ['192.168.17.44', '192.168.17.x'],
  ['::ffff:10.0.0.9', '10.0.0.x'],
  ['2001:db8:0:12::7', '2001:db8:0:x'],
  ['::1', 'this machine'],
  ['127.0.0.1', 'this machine'],
  ['unknown', null],
])('shows %s as %s', (address, place) => {
  expect(describePlace(address)).toBe(place)
})
