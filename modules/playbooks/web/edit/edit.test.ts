import fc from 'fast-check'
import { expect, test } from 'vitest'
import { library } from '../../library/index.ts'
import { checkDefinition, exitsOf } from '../../contract.ts'
import { addStep, inOrder, leadTo, removeStep } from './change-definition.ts'
import { begin, follow } from './history.ts'
import { layOut } from './lay-out.ts'

const kinds = ['message', 'task', 'offer', 'field', 'tag', 'wait', 'hour', 'await', 'until', 'branch', 'split', 'gate', 'call', 'decide', 'tell'] as const

test('putting steps in and taking them out keeps every step reached and every exit leading somewhere', () => {
  const deed = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(), exit: fc.nat(), remove: fc.boolean() })
  fc.assert(fc.property(fc.constantFrom(...library), fc.array(deed, { maxLength: 12 }), (play, deeds) => {
    let definition = play.define('zh-CN', ['1', '2'])
    for (const { kind, at, exit, remove } of deeds) {
      const step = definition.steps[at % definition.steps.length]!
      definition = remove ? removeStep(definition, step.id) : addStep(definition, kind, { step: step.id, exit: exit % exitsOf(step).length }).definition
    }
    const faults = checkDefinition(definition).map((f) => f.fault)
    expect(faults).not.toContain('step-unknown')
    expect(faults).not.toContain('step-twice')
    const places = [...layOut(definition).values()].map(({ x, y }) => `${x} ${y}`)
    expect(new Set(places).size).toBe(definition.steps.length)
    expect(inOrder(definition).steps.map((s) => s.id).toSorted()).toEqual(definition.steps.map((s) => s.id).toSorted())
    expect(inOrder(definition).steps[0]!.id).toBe(definition.first)
  }))
})

test('a step put behind an exit takes over what followed there', () => {
  const winBack = library.find((p) => p.key === 'win-back')!.define('en')
  const { definition, id } = addStep(winBack, 'wait', { step: 'back', exit: 1 })
  expect(exitsOf(definition.steps.find((s) => s.id === 'back')!)).toEqual(['glad', id])
  expect(exitsOf(definition.steps.find((s) => s.id === id)!)).toEqual(['why'])
  expect(exitsOf(removeStep(definition, id).steps.find((s) => s.id === 'back')!)).toEqual(['glad', 'why'])
  expect(exitsOf(leadTo(definition, { step: 'back', exit: 0 }, null).steps.find((s) => s.id === 'back')!)[0]).toBeNull()
  expect(addStep(winBack, 'message', { step: null, exit: 0 }).definition.first).toBe('message')
})

test('undo takes typing in one place back as one, redo brings it again', () => {
  let history = begin('a')
  for (const to of ['b', 'bc', 'bcd']) history = follow(history, { act: 'change', to, about: 'name' })
  history = follow(history, { act: 'change', to: 'x' })
  history = follow(history, { act: 'undo' })
  expect(history.present).toBe('bcd')
  history = follow(history, { act: 'undo' })
  expect([history.present, follow(follow(history, { act: 'redo' }), { act: 'redo' }).present]).toEqual(['a', 'x'])
})
