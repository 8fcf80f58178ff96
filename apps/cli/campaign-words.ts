import type { Campaign } from '#modules/campaigns/contract.ts'
import { texts } from '#modules/campaigns/messages/index.ts'
import { readersLanguage } from './refusal-words.ts'

type Words = Awaited<ReturnType<(typeof texts)['en']>>['default']

/** The words of campaigns in the language of whoever sits at the command line. */
export const campaignWords = async (): Promise<Words> => (await texts[readersLanguage()]()).default

/** How far a campaign came, in lines. */
export function sayCampaign({ command: t, states }: Words, { name, state, startsAt, members, waves, problem }: Campaign): string {
  const begins = state === 'approved' && startsAt ? [t.begins(startsAt)] : []
  const who = members.treated + members.held + members.firm > 0 ? [t.members(members.treated, members.held, members.firm)] : []
  return [`${name}: ${states[state]}${problem ? ` (${problem})` : ''}`, ...begins, ...who, ...waves.map((w) => t.wave({ number: w.number, state: t.waves[w.state], due: w.dueAt, queued: w.queued, withheld: w.withheld }))].join('\n')
}
