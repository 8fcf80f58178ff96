import { readFileSync } from 'node:fs'
import { type Effect, families, timeUnits, type Model, type SpendModel } from '#analytics/index.ts'
import { need, UsageError, type Values } from '../command.ts'
import { modelKind, unitOf } from './options.ts'

type Said = Record<string, unknown>

/** The model of `--params`: parameters alone, `{"r":…,"alpha":…}`, with kind and unit by options, or all that `fit clv --json` printed; as text or as the path of a file. */
export function readModel(values: Values): { model: Model; spend?: SpendModel } {
  const said = parsed(need(values, 'params'))
  const whole = typeof said.params === 'object' && said.params !== null
  const kind = modelKind(values.model ?? (whole ? said.model : undefined))
  const given = timeUnits.find((unit) => unit === said.unit)
  const unit = values.unit === undefined && whole && given ? given : unitOf(values)
  if (whole && given && given !== unit) throw new UsageError(`the parameters are by the ${given}, not by the ${unit}`)
  const spend = said.spend as (SpendModel & Said) | undefined
  const effects = whole && Array.isArray(said.effects) ? { effects: said.effects as Effect[] } : {}
  return { model: { kind, unit, params: positive((whole ? said.params : said) as Said, families[kind].parameters) as never, ...effects }, ...(spend?.params && { spend: { kind: spend.kind ?? 'gamma-gamma', params: spend.params } as SpendModel }) }
}

function parsed(text: string): Said {
  try {
    const found: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8'))
    if (typeof found === 'object' && found !== null) return found as Said
  } catch (error) {
    throw new UsageError(`--params: ${(error as Error).message}`)
  }
  throw new UsageError('--params is not a JSON object')
}

function positive(params: Said, names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => {
    const value = params[name]
    if (typeof value !== 'number' || !(value > 0)) throw new UsageError(`--params: ${name} is ${JSON.stringify(value)}, not a number above 0 (${names.join(', ')} are needed)`)
    return [name, value]
  }))
}
