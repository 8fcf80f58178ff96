import { expect, test } from 'vitest'
import { stepsOf } from './steps-of.ts'

const statement = (net: string, service: string) => ({ gross: '1000.00', discounts: '100.00', returns: '50.00', revenue: '850.00', goods: '500.00', assumed: false, service: { information: '0.00', bargaining: '0.00', carrying: service, untold: '0.00', total: service }, rewards: '0.00', acquisition: '0.00', retention: '0.00', net })

test('each cost hangs below what was left before it', () => {
  const steps = stepsOf(statement('250.00', '100.00'))
  expect(steps.map((s) => [s.key, s.floor, s.height])).toEqual([['gross', 0, 1000], ['discounts', 900, 100], ['returns', 850, 50], ['goods', 350, 500], ['service', 250, 100], ['rewards', 250, 0], ['acquisition', 250, 0], ['retention', 250, 0], ['net', 0, 250]])
})

test('where the sum falls below zero the last stands below it', () => {
  const steps = stepsOf(statement('-50.00', '400.00'))
  expect(steps.find((s) => s.key === 'service')).toMatchObject({ floor: 0, height: 350 })
  expect(steps.at(-1)).toMatchObject({ key: 'net', height: -50 })
})
