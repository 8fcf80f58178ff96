import type { z } from 'zod'
import type { FindingInput } from '#modules/findings/contract.ts'
import type { Campaign } from '../campaign/contract.ts'
import type en from '../messages/web.en.ts'
import type { CampaignResult } from './contract.ts'

const cents = (value: number): number => Math.round(value * 100) / 100

/** What was learnt as a finding: the first sentence as its claim, the number noted with the page that it stands on, tied to the segments; null where nothing can be told. */
export function learningOf(t: typeof en, { id, name, measure, segments }: Campaign, result: CampaignResult, words: readonly string[]): z.input<typeof FindingInput> | null {
  const found = result.evaluations.find((e) => e.outcome === measure)?.inAll
  return found ? {
    claim: `${t.say.claim(name)}${words[0] ?? ''}`.slice(0, 500), layer: 'analysis', figure: `${t.result.truth}: ${t.measures[measure]}`, definition: t.result.truthDefinition(result.days), evidence: { of: 'noted', value: cents(found.value) },
    expected: { op: 'atLeast', value: cents(found.lower) }, path: `/marketing/campaigns/${id}?part=result`, links: segments.slice(0, 20).map((s) => ({ object: 'segment', ref: s.id })),
  } : null
}
