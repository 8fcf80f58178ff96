import type { ParseArgsOptionsConfig } from 'node:util'
import { timeUnits, type ModelKind, type TimeUnit } from '#analytics/index.ts'
import { type Values, UsageError } from '../command.ts'
import { choiceOption } from '../files/options.ts'
import { readingOptions, readingUsage } from '../files/reading-options.ts'

/** What `fit clv` and `score clv` are both told. */
export const clvOptions = {
  ...readingOptions, model: { type: 'string' }, unit: { type: 'string' }, 'calibration-end': { type: 'string' }, 'observation-end': { type: 'string' }, spend: { type: 'string' },
  customer: { type: 'string' }, date: { type: 'string' }, amount: { type: 'string' }, frequency: { type: 'string' }, recency: { type: 'string' }, age: { type: 'string' }, mean: { type: 'string' }, weight: { type: 'string' }, covariates: { type: 'string' },
} satisfies ParseArgsOptionsConfig

export const clvUsage = `(--customer COLUMN --date COLUMN [--amount COLUMN|A*B] | --frequency COLUMN --recency COLUMN --age COLUMN [--mean COLUMN] [--weight COLUMN]) [--calibration-end yyyy-mm-dd] [--unit week|day|month|year] [--covariates COLUMN,…] ${readingUsage}`

const kinds: readonly ModelKind[] = ['bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb']

/** A kind of model by its name. */
export function modelKind(name: unknown): ModelKind {
  const found = kinds.find((kind) => kind === name)
  if (!found) throw new UsageError(`--model is ${kinds.join(', ')}, sbg or auto, not ${name === undefined ? 'left out' : String(name)}`)
  return found
}

export const unitOf = (values: Values): TimeUnit => choiceOption(values, 'unit', ['week', ...timeUnits.filter((unit) => unit !== 'week')])
