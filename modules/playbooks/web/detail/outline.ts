import type { Filter } from '#kernel/filter.ts'
import type { Definition, Step } from '../../contract.ts'
import type en from '../../messages/web.en.ts'

/** A line of the outline: the step in words, and where each of its exits leads. */
export interface OutlineLine { id: string; number: number; text: string; ways: string[] }

/** A playbook read back in the reader's language: its steps in order, numbered. A step that simply goes on to the next has no word about it. */
export function outlineOf({ steps }: Pick<Definition, 'steps'>, t: typeof en, say: (filter: Filter) => string, percent: (share: number) => string): OutlineLine[] {
  const at = new Map(steps.map((s, i) => [s.id, i + 1]))
  const to = (id: string | null): string => (id === null ? t.ways.end : t.ways.step(at.get(id) ?? 0))
  return steps.map((step, i) => ({ id: step.id, number: i + 1, text: textOf(step, t, say, percent), ways: waysOf(step, steps[i + 1]?.id ?? null, t, to, percent) }))
}

function textOf(step: Step, t: typeof en, say: (filter: Filter) => string, percent: (share: number) => string): string {
  const event = (name: string): string => t.events[name] ?? name
  switch (step.do) {
    case 'message': return t.steps.message(step.subject)
    case 'task': return t.steps.task(step.what, step.days)
    case 'tag': return t.steps.tag(step.put)
    case 'wait': return t.steps.wait(step.days, step.hours)
    case 'await': return t.steps.await(event(step.event), step.days)
    case 'branch': return t.steps.branch(say(step.when))
    case 'split': return t.steps.split(step.ways.map((w) => percent(w.share)).join(' / '))
    case 'decide': return t.steps.decide(step.what, step.days)
    case 'tell': return t.steps.tell(step.what)
  }
}

function waysOf(step: Step, after: string | null, t: typeof en, to: (id: string | null) => string, percent: (share: number) => string): string[] {
  switch (step.do) {
    case 'await': case 'branch': return [t.ways.came(to(step.next)), t.ways.notCame(to(step.otherwise))]
    case 'split': return step.ways.map((w) => t.ways.answer(percent(w.share), to(w.next)))
    case 'decide': return [...step.answers.map((a) => t.ways.answer(a.answer, to(a.next))), t.ways.notCame(to(step.otherwise))]
    default: return step.next === after ? [] : [t.ways.goes(to(step.next))]
  }
}

/** What makes a party start, in words. */
export function triggerOf({ trigger }: Pick<Definition, 'trigger'>, t: typeof en): string {
  switch (trigger.on) {
    case 'event': return t.triggers.event(t.events[trigger.event] ?? trigger.event)
    case 'segment': return t.triggers.segment(trigger.passage)
    case 'birthday': return t.triggers.birthday(trigger.days, trigger.lunar)
    case 'festival': return t.triggers.festival(t.festivals[trigger.festival], trigger.days)
    case 'daily': return t.triggers.daily
    case 'hand': return t.triggers.hand
  }
}
