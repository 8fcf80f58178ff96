import { use } from 'react'
import type { RefusalParams } from '#kernel/refusal.ts'
import type { Language, Texts } from '#kernel/text.ts'
import { language, useLanguage } from './language.ts'
import { texts as own } from './messages/index.ts'
import type { Fault, ProblemError } from './problem.ts'
import { loadText } from './text.ts'

export type RefusalText = string | ((params: RefusalParams) => string)
interface WithRefusals { refusals?: Record<string, RefusalText> }

const sources = new Map<string, () => Promise<{ texts: Texts<unknown> }>>()

/** Tells where a module's texts are; they are loaded only when one of its refusals must be said. */
export const registerTexts = (module: string, load: () => Promise<{ texts: Texts<unknown> }>): void => { sources.set(module, load) }

/** A problem in a language. The code's first half names the module, whose `messages` hold `refusals` by the whole code or its second half. */
export async function sayProblem(problem: Pick<ProblemError, 'code' | 'params'>, wanted: Language = language.get()): Promise<string> {
  const [module = '', name = ''] = problem.code.split('/')
  const t = await loadText(own, wanted)
  const ours = (t.refusals as Record<string, RefusalText>)[problem.code]
  const source = ours === undefined ? await sources.get(module)?.() : undefined
  const { refusals = {} } = source ? (await loadText(source.texts, wanted)) as WithRefusals : {}
  const text = ours ?? refusals[problem.code] ?? refusals[name] ?? t.refusals['server/unexpected']
  return typeof text === 'function' ? text(problem.params) : text
}

const said = new WeakMap<object, Map<Language, Promise<string>>>()

/** A problem's text inside a component; suspends while a module's texts load. */
export function useProblemText(problem: ProblemError): string {
  const wanted = useLanguage()
  const byLanguage = said.get(problem) ?? new Map<Language, Promise<string>>()
  said.set(problem, byLanguage)
  const text = byLanguage.get(wanted) ?? sayProblem(problem, wanted)
  byLanguage.set(wanted, text)
  return use(text)
}

/** What is wrong with a field, by the rule it breaks. */
export async function sayFault(fault: Fault, wanted: Language = language.get()): Promise<string> {
  const t = await loadText(own, wanted)
  return (t.rules as Record<string, string>)[fault.rule] ?? t.rules.custom
}

/** Faults as Ant Design's `form.setFields` takes them: `/body/names/0/value` becomes `['names', 0, 'value']`. */
export async function formFaults(problem: ProblemError): Promise<{ name: (string | number)[]; errors: string[] }[]> {
  const faults = problem.faults.length ? problem.faults : problem.at ? [{ at: problem.at, rule: '', message: '' }] : []
  return Promise.all(faults.map(async (fault) => ({ name: pathOf(fault.at), errors: [fault.rule ? await sayFault(fault) : await sayProblem(problem)] })))
}

export const pathOf = (pointer: string): (string | number)[] =>
  pointer.split('/').slice(1).filter((step, i) => i > 0 || step !== 'body').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
