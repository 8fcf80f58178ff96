import { chooseModel, type Choice, fitLikelier, type ModelKind } from '#analytics/index.ts'
import type { Answer, Values } from '../command.ts'
import { choiceOption, orUsage } from '../files/options.ts'
import { readHistories } from './read-histories.ts'

/** Which model a file's customers call for, and why. */
export interface Chosen { kind: ModelKind | 'sbg'; why: Choice['why']; sentence: string }

const reasons: Readonly<Record<Choice['why'], string>> = {
  'leaving-is-seen': 'customers are under contract, so that leaving is seen', 'set-occasions': 'purchases come at set occasions, once each',
  'crowded-days': 'many buy on every second day or more: counted by set periods', 'any-time': 'customers may buy at any time and leave without a word',
}

/** `--model auto`: by `--business open|occasions|contract` and what the histories show; of the two models for purchases at any time the likelier. */
export async function chooseFor(path: string, values: Values): Promise<Chosen> {
  const business = choiceOption(values, 'business', ['open', 'occasions', 'contract'])
  const told = (kind: Chosen['kind'], why: Choice['why'], more = ''): Chosen => ({ kind, why, sentence: `${reasons[why]}: ${kind}${more}` })
  const known = chooseModel({ contract: business === 'contract', occasions: business === 'occasions' })
  if (known.why !== 'any-time') return told(known.kind, known.why)
  const { histories } = await readHistories(path, values, 'mbg-nbd')
  const seen = chooseModel({ contract: false, occasions: false }, histories)
  if (seen.why !== 'any-time') return told(seen.kind, seen.why)
  const { model, lead } = orUsage(() => fitLikelier(histories))
  return told(model.kind, 'any-time', `, likelier than ${model.kind === 'mbg-nbd' ? 'pareto-nbd' : 'mbg-nbd'} by ${lead.toFixed(2)} (log-likelihood)`)
}

/** An answer with what was chosen, where anything was. */
export const withChoice = (answer: Answer, chosen: Chosen | undefined): Answer => (chosen
  ? { json: { ...answer.json as object, chosen }, text: `${chosen.sentence}\n${answer.text}` }
  : answer)
