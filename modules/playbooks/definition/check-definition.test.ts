import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDefinition } from './check-definition.ts'
import type { Step } from './definition.ts'

const wait = (id: string, next: string | null, days = 1): Step => ({ id, do: 'wait', days, hours: 0, next })
const tell = (id: string, next: string | null): Step => ({ id, do: 'tell', what: 'x', next })

test('a way that ends has no fault; what is missing, doubled, unreached or goes round without waiting has', () => {
  expect(checkDefinition({ first: 'a', steps: [wait('a', 'b'), tell('b', null)] })).toEqual([])
  expect(checkDefinition({ first: 'a', steps: [tell('a', 'c')] })).toEqual([{ fault: 'step-unknown', step: 'c' }])
  expect(checkDefinition({ first: 'a', steps: [tell('a', null), tell('a', null), tell('b', null)] })).toEqual([{ fault: 'step-twice', step: 'a' }, { fault: 'step-unreached', step: 'b' }])
  expect(checkDefinition({ first: 'a', steps: [tell('a', 'b'), tell('b', 'a')] })).toEqual([{ fault: 'loop-without-wait', step: 'a' }, { fault: 'loop-without-wait', step: 'b' }, { fault: 'never-ends', step: 'a' }])
  expect(checkDefinition({ first: 'a', steps: [wait('a', 'b'), { id: 'b', do: 'branch', when: { field: 'name', op: 'filled' }, next: 'a', otherwise: null }] })).toEqual([])
  expect(checkDefinition({ first: 'a', steps: [tell('a', 'b'), wait('b', null)] })).toEqual([{ fault: 'dead-end', step: 'b' }])
  expect(checkDefinition({ first: 'a', steps: [{ id: 'a', do: 'message', channel: 'email', purpose: 'service', subject: '', body: '', next: null }] })).toEqual([{ fault: 'subject-missing', step: 'a' }, { fault: 'words-missing', step: 'a' }])
  expect(checkDefinition({ first: 'a', steps: [{ id: 'a', do: 'split', ways: [{ share: 0.5, next: 'b' }, { share: 0.4, next: null }] }, tell('b', null)] })).toEqual([{ fault: 'shares', step: 'a' }])
})

test('a definition without faults ends in finitely many steps of one breath, whichever way is taken', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const exit = fc.constantFrom(...ids, null)
  const step = (id: string) => fc.oneof(exit.map((next) => tell(id, next)), exit.map((next) => wait(id, next)), fc.tuple(exit, exit).map(([next, otherwise]): Step => ({ id, do: 'branch', when: { field: 'name', op: 'filled' }, next, otherwise })))
  fc.assert(fc.property(fc.tuple(...ids.map(step)), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (steps, turns) => {
    fc.pre(!checkDefinition({ first: 'a', steps }).some((f) => f.fault === 'loop-without-wait'))
    const byId = new Map(steps.map((s) => [s.id, s]))
    let at: string | null = 'a'
    for (const turn of turns) {
      const now: Step | undefined = at === null ? undefined : byId.get(at)
      if (!now || now.do === 'wait') return
      at = now.do === 'branch' ? (turn ? now.next : now.otherwise) : (now as { next: string | null }).next
    }
    throw new Error('still going')
  }))
})
