import { expect, test } from 'vitest'
import type { ConnectionType } from '../../connection/contract.ts'
import { readingsFor } from './readings.ts'

const word = (en: string) => ({ 'zh-CN': en, 'zh-TW': en, en })
const type = (key: string, forward: string, backward: string, more: Partial<ConnectionType> = {}): ConnectionType => ({ key, forward: word(forward), backward: word(backward), mutual: forward === backward, family: false, fromKinds: null, toKinds: null, position: 1, builtIn: true, ...more })
const types = [type('spouse', 'spouse', 'spouse', { fromKinds: ['person'], toKinds: ['person'] }), type('works-at', 'works at', 'employs', { fromKinds: ['person'], toKinds: ['organisation'] }), type('supplies', 'supplies', 'supplied by')]

test('a person may begin only what persons may, and reads two-sided kinds from both ends', () => {
  expect(readingsFor(types, 'person').map((r) => r.label.en)).toEqual(['spouse', 'works at', 'supplies', 'supplied by'])
})

test('an organisation reads from the other end, and asks for persons there', () => {
  const readings = readingsFor(types, 'organisation')
  expect(readings.map((r) => r.label.en)).toEqual(['employs', 'supplies', 'supplied by'])
  expect(readings[0]).toMatchObject({ type: 'works-at', backward: true, otherKinds: ['person'] })
})
