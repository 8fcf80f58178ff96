import type { z } from 'zod'
import type { Filter } from '#kernel/filter.ts'
import type { Language, Named } from '#kernel/text.ts'
import { Definition, type Step, type Trigger } from '../definition/definition.ts'

/** The kinds of plays, as the catalogue groups them. */
export const groups = ['retention', 'stage', 'level', 'recovery', 'referral', 'process'] as const

/**
 * A play that is ready to run: when to use it, what it is to bring about, and its definition in the reader's language. `serves`: the stages, phases, rungs and levels
 * (`stage:4`) that it carries out the strategy of. `gifts`: what the offers are for that it gives, in their order. `pace`: when each is due, whoever it is for. `unheld`: why nobody is left out to compare, where nobody is.
 */
export interface Play { key: string; group: (typeof groups)[number]; name: Named; when: Named; goal: Named; serves: readonly string[]; gifts: readonly Named[]; pace: Filter | undefined; unheld: Named | null; define(language: Language, offerIds?: readonly string[]): Definition }

/** Steps with their words in three languages, in order: each leads to the one after it unless it says otherwise. */
export type Line =
  | { id: string; mail: readonly [subject: Named, body: Named]; purpose?: string; to?: string | null }
  | { id: string; task: Named; days?: number; to?: string | null }
  | { id: string; rest: number; to?: string | null }
  | { id: string; gift: number; else: string | null; to?: string | null }
  | { id: string; comes: string; days: number; else: string | null; to?: string | null }
  | { id: string; ask: Filter; else: string | null; to?: string | null }
  | { id: string; cause: Named; days: number; else: string | null; to?: string | null }
  | { id: string; quiet: Named; to?: string | null }
  | { id: string; decide: Named; days: number; answers: readonly (readonly [answer: Named, to: string | null])[]; else: string | null }

export const words = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

type Extra = Partial<Pick<Definition, 'conditions' | 'reached' | 'leave' | 'again' | 'holdout' | 'mostPerDay'>> & { serves?: readonly string[]; gifts?: readonly Named[]; pace?: Filter; unheld?: Named }

/** A daily look at everyone gives nobody more work at once than can be done. */
const MOST_PER_DAY = 100

/** The share of those who would start that is left out to compare: what is not compared is not known to work. A play that says why keeps nobody out. */
export const SHARE = 0.1

/** Makes a play of lines. */
export function play(key: string, group: Play['group'], [name, when, goal]: readonly [Named, Named, Named], trigger: z.input<typeof Trigger>, lines: readonly Line[], { serves = [], gifts = [], pace, unheld, ...extra }: Extra = {}): Play {
  return {
    key, group, name, when, goal, serves, gifts, pace, unheld: unheld ?? null,
    define: (language, offerIds = []) => Definition.parse({ goal: goal[language], when: when[language], trigger, holdout: unheld ? 0 : SHARE, ...(trigger.on === 'daily' && { mostPerDay: MOST_PER_DAY }), ...extra, ...paced(extra.conditions, pace), first: lines[0]!.id, steps: lines.map((line, i) => stepOf(line, language, lines[i + 1]?.id ?? null, offerIds)) }),
  }
}

/** Those of an audience who are due. */
export function paced(audience: Filter | undefined, pace: Filter | undefined): { conditions?: Filter } {
  const all = [audience, pace].filter((f): f is Filter => f !== undefined)
  return all.length > 1 ? { conditions: { all } } : all[0] ? { conditions: all[0] } : {}
}

function stepOf(line: Line, language: Language, after: string | null, offerIds: readonly string[]): z.input<typeof Step> {
  const { id } = line
  if ('decide' in line) return { id, do: 'decide', what: line.decide[language], owner: 'keeper', days: line.days, answers: line.answers.map(([answer, next]) => ({ answer: answer[language], next })), otherwise: line.else }
  const next = line.to === undefined ? after : line.to
  if ('mail' in line) return { id, do: 'message', channel: 'email', purpose: line.purpose ?? 'marketing', subject: line.mail[0][language], body: line.mail[1][language], next }
  if ('task' in line) return { id, do: 'task', what: line.task[language], days: line.days ?? 1, next }
  if ('gift' in line) return { id, do: 'offer', offerId: offerIds[line.gift]!, next, otherwise: line.else }
  if ('cause' in line) return { id, do: 'cause', what: line.cause[language], owner: 'keeper', days: line.days, next, otherwise: line.else }
  if ('quiet' in line) return { id, do: 'quiet', because: line.quiet[language], next }
  if ('rest' in line) return { id, do: 'wait', days: line.rest, next }
  if ('comes' in line) return { id, do: 'await', event: line.comes, days: line.days, next, otherwise: line.else }
  return { id, do: 'branch', when: line.ask, next, otherwise: line.else }
}
