import { expect, test } from 'vitest'
import { checkPlaces, fillPlaces } from './fill-places.ts'

test('a place takes the reader’s value, else what is said for those without', () => {
  expect(fillPlaces('{{name|您}}好，{{ owner | 客服 }}随时为您服务。{{firm}}', { name: '林晓棠', owner: ' ' })).toBe('林晓棠好，客服随时为您服务。')
})

test('a place that nobody has is refused by name, before anything is sent', () => {
  expect(() => checkPlaces('{{name}}, {{salary|0}}', '/body/body')).toThrow('messaging/unknown-place')
  expect(() => checkPlaces('{{name|您}} {not a place} {{ owner }}', '/body/body')).not.toThrow()
})
