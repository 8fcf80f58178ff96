import type { Filter } from '#kernel/filter.ts'
import type { Definition, Step, Trigger } from '../../contract.ts'
import type en from '../../messages/web.en.ts'

export type Named = 'tag' | 'playbook' | 'segment' | 'field' | 'template' | 'offer' | 'member' | 'standing'

/** What a playbook is said with: the reader's words, how filters and figures are written, and what ids are called. */
export interface Saying { t: typeof en; say: (filter: Filter) => string; percent: (share: number) => string; number: (value: number) => string; name: (kind: Named, id: string) => string; cause: (key: string) => string }

/** A step in words. */
export function stepText(step: Step, { t, say, percent, number, name }: Saying): string {
  const w = t.steps
  const who = (owner: string): string => (owner === 'keeper' ? w.keeper : owner === 'owner' ? w.owner : name('member', owner))
  switch (step.do) {
    case 'message': return w.message(t.editor.channels[step.channel] ?? step.channel, step.templateId ? name('template', step.templateId) : step.subject || step.body.slice(0, 40))
    case 'task': return w.task(who(step.owner), step.what, step.days)
    case 'offer': return w.offer(name('offer', step.offerId))
    case 'field': return w.field(name('field', step.field), step.value === null ? w.empty : String(step.value))
    case 'tag': return w.tag(step.put, name('tag', step.tagId))
    case 'wait': return w.wait(step.days, step.hours)
    case 'hour': return w.hour(step.at)
    case 'await': return w.await(t.events[step.event] ?? step.event, step.days)
    case 'until': return w.until(say(step.when), step.days)
    case 'branch': return w.branch(say(step.when))
    case 'split': return w.split(step.ways.map((way) => percent(way.share)).join(' / '))
    case 'gate': return w.gate(name('field', step.field), number(step.atLeast))
    case 'call': return w.call(name('playbook', step.playbookId), step.days)
    case 'decide': return w.decide(who(step.owner), step.what, step.days)
    case 'cause': return w.cause(who(step.owner), step.what, step.days)
    case 'quiet': return w.quiet(step.because)
    case 'tell': return w.tell(step.what)
  }
}

/** What each exit of a step is called; empty where there is only one. */
export function exitTexts(step: Step, { t: { ways }, percent }: Pick<Saying, 't' | 'percent'>): string[] {
  switch (step.do) {
    case 'await': case 'until': return [ways.happened, ways.not]
    case 'branch': case 'gate': return [ways.yes, ways.no]
    case 'offer': return [ways.gave, ways.noGift]
    case 'cause': return [ways.told, ways.untold]
    case 'split': return step.ways.map((way) => percent(way.share))
    case 'decide': return [...step.answers.map((a) => a.answer), ways.nobody]
    default: return ['']
  }
}

/** Which outcome of a step belongs to which of its exits. */
export function exitOf(step: Step, outcome: string): number {
  if (step.do === 'split') return Number(outcome.replace('way ', '')) - 1
  if (step.do === 'decide') return outcome.startsWith('decided ') ? step.answers.findIndex((a) => `decided ${a.answer}` === outcome) : outcome === 'not decided' ? step.answers.length : -1
  if (['awaits', 'asked', 'fault', 'goal', 'left', 'merged'].includes(outcome) || (step.do === 'call' && step.days > 0 && outcome === 'started')) return -1
  return outcome === 'did not come' || outcome === 'no' || outcome === 'no gift' || outcome === 'not told' ? 1 : 0
}

/** An outcome of the trace in words. */
export function outcomeText(outcome: string, { t: { editor: w }, cause }: Pick<Saying, 't' | 'cause'>): string {
  if (outcome.startsWith('decided ')) return w.decided(outcome.slice(8))
  if (outcome.startsWith('cause ')) return w.caused(cause(outcome.slice(6)))
  if (outcome.startsWith('way ')) return w.way(Number(outcome.slice(4)))
  return outcome.startsWith('fault ') ? w.failed(outcome.slice(6)) : w.outcomes[outcome] ?? outcome
}

/** What makes a party start, in words. */
export function triggerText(trigger: Trigger, { t, name }: Pick<Saying, 't' | 'name'>): string {
  const w = t.triggers
  switch (trigger.on) {
    case 'event': return w.event(t.events[trigger.event] ?? trigger.event)
    case 'segment': return w.segment(name('segment', trigger.segmentId), trigger.passage)
    case 'standing': return w.standing(t.editor.terms.whatHint[trigger.what], ...([trigger.from, trigger.to].map((codes) => codes.map((code) => name('standing', `${trigger.what} ${code}`)).join(' / ')) as [string, string]))
    case 'silence': return w.silence(trigger.days)
    case 'contract': return w.contract(trigger.days)
    case 'birthday': return w.birthday(trigger.days, trigger.lunar)
    case 'festival': return w.festival(t.festivals[trigger.festival], trigger.days)
    case 'call': return w.call(trigger.key)
    case 'daily': return w.daily
    case 'hand': return w.hand
  }
}

/** A line of the outline: the step in words, and where each of its exits leads. */
export interface OutlineLine { id: string; number: number; text: string; ways: string[] }

/** A playbook read back in the reader's language: its steps in order, numbered. A step that simply goes on to the next has no word about it. */
export function outlineOf({ steps }: Pick<Definition, 'steps'>, saying: Saying): OutlineLine[] {
  const { ways } = saying.t
  const at = new Map(steps.map((s, i) => [s.id, i + 1]))
  const to = (id: string | null): string => (id === null ? ways.end : ways.step(at.get(id) ?? 0))
  return steps.map((step, i) => {
    const texts = exitTexts(step, saying)
    const exits = exitsNamed(step, texts)
    const plain = exits.length === 1 && exits[0]!.to === (steps[i + 1]?.id ?? null)
    return { id: step.id, number: i + 1, text: stepText(step, saying), ways: plain ? [] : exits.map((e) => (e.text ? ways.answer(e.text, to(e.to)) : ways.goes(to(e.to)))) }
  })
}

function exitsNamed(step: Step, texts: readonly string[]): { text: string; to: string | null }[] {
  switch (step.do) {
    case 'split': return step.ways.map((way, i) => ({ text: texts[i]!, to: way.next }))
    case 'decide': return [...step.answers.map((a, i) => ({ text: texts[i]!, to: a.next })), { text: texts.at(-1)!, to: step.otherwise }]
    case 'offer': case 'await': case 'until': case 'branch': case 'gate': case 'cause': return [{ text: texts[0]!, to: step.next }, { text: texts[1]!, to: step.otherwise }]
    default: return [{ text: '', to: step.next }]
  }
}
