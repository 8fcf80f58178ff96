import type { Edge, Node } from '@xyflow/react'
import { type Definition, exitsOf, type Step } from '../../contract.ts'
import { COLUMN, layOut, ROW } from '../edit/lay-out.ts'
import { exitTexts, type Saying, stepText, triggerText } from '../word/step-words.ts'

/** What is counted on the picture: who stands where, and how many went by each exit. */
export interface Counted { here: ReadonlyMap<string, number>; exits: ReadonlyMap<string, readonly number[]>; started?: number | undefined }

export type StepData = { step: Step; text: string; on: boolean; faulty: boolean; here: string | null; exits: number }
export type StartData = { text: string; on: boolean; faulty: boolean }
export type WayData = { text: string; step: string | null; exit: number; onAdd: (() => void) | null; addLabel: string; count: string | null }
export type StepNode = Node<StepData, 'step'>
export type StartNode = Node<StartData, 'start'>
export type EndNode = Node<Record<string, never>, 'end'>
export type AnyNode = StepNode | StartNode | EndNode
export type Way = Edge<WayData, 'way'>

interface Looks { saying: Saying; chosen: string | null; faulty: ReadonlySet<string | null>; counted: Counted | undefined; onAdd: ((gap: { step: string | null; exit: number }) => void) | null; addLabel: (where: string, way: string) => string }

/** The nodes and edges of a definition, laid out. Where an exit ends the way a small end stands. */
export function flowOf(definition: Definition, looks: Looks): { nodes: AnyNode[]; edges: Way[] } {
  const { saying, chosen, faulty, counted } = looks
  const places = layOut(definition)
  const nodes: AnyNode[] = [{ id: '@start', type: 'start', position: { x: 0, y: 0 }, data: { text: triggerText(definition.trigger, saying), on: chosen === '@start', faulty: faulty.has(null) }, ariaLabel: `${saying.t.editor.start}: ${triggerText(definition.trigger, saying)}` }]
  const way = (step: string | null, exit: number, to: string, text: string, name: string): Way => {
    const n = step === null ? counted?.started : counted?.exits.get(step)?.[exit]
    return { id: `${step ?? '@start'} ${exit}`, type: 'way', source: step ?? '@start', sourceHandle: `exit-${exit}`, target: to, focusable: false, data: { text, step, exit, count: n === undefined ? null : saying.number(n), addLabel: looks.addLabel(name, text), onAdd: looks.onAdd && (() => looks.onAdd!({ step, exit })) } }
  }
  const edges: Way[] = [way(null, 0, definition.first, '', saying.t.editor.start)]
  for (const [i, step] of definition.steps.entries()) {
    const text = stepText(step, saying)
    const place = places.get(step.id)!
    const here = counted?.here.get(step.id)
    const exits = exitsOf(step)
    nodes.push({ id: step.id, type: 'step', position: place, ariaLabel: `${i + 1} ${text}`, data: { step, text, on: chosen === step.id, faulty: faulty.has(step.id), here: here ? saying.t.editor.trace.here(saying.number(here)) : null, exits: exits.length } })
    const names = exitTexts(step, saying)
    for (const [exit, to] of exits.entries()) {
      const end = `@end ${step.id} ${exit}`
      if (to === null) nodes.push({ id: end, type: 'end', position: { x: place.x + 88 + (exit - (exits.length - 1) / 2) * (COLUMN / Math.max(2, exits.length)), y: place.y + ROW - 26 }, data: {}, focusable: false, selectable: false, draggable: false })
      edges.push(way(step.id, exit, to ?? end, names[exit]!, `${i + 1} ${text}`))
    }
  }
  return { nodes, edges }
}
