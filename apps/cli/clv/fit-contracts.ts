import { contractSurvival, contractTenures, fitContract, paidPeriods, residualLifetime } from '#analytics/index.ts'
import { type Answer, UsageError, type Values } from '../command.ts'
import { openFile } from '../files/open-file.ts'
import { numberOption, orUsage } from '../files/options.ts'
import { readColumns } from '../files/read-columns.ts'
import { coded, dayOption, daysOf, numbersOf } from '../files/typed-columns.ts'
import { unitOf } from './options.ts'

interface Contracts { periods: Int32Array; there: Uint8Array }

/** `fit clv --model sbg`: contracts out of a file with how long each lasted (`--tenure`, and `--lost COLUMN[:VALUE]` for who left), or out of payments (`--customer`, `--date`). */
export async function fitContracts(path: string, values: Values): Promise<Answer> {
  const contracts = typeof values.tenure === 'string' ? await readTenures(path, values) : await readPayments(path, values)
  const unit = unitOf(values)
  const fit = orUsage(() => fitContract(contractTenures(unit, contracts)))
  const discount = numberOption(values, 'discount', { least: 0 })
  const survival = Array.from({ length: 12 }, (_, k) => contractSurvival(fit, k + 1))
  const lost = contracts.there.reduce((n, there) => n + (there ? 0 : 1), 0)
  return {
    json: { n: contracts.periods.length, lost, model: 'sbg', unit, params: fit.params, se: fit.se, logLikelihood: fit.logLikelihood, status: fit.status, survival, ...(discount !== undefined && { residualLifetime: Array.from({ length: 6 }, (_, n) => orUsage(() => residualLifetime(fit, n, discount))) }) },
    text: [`${contracts.periods.length} contracts, ${lost} ended; sbg by the ${unit}, ${fit.status}`, `alpha ${fit.params.alpha.toPrecision(6)}`, `beta ${fit.params.beta.toPrecision(6)}`, `still there after a ${unit}: ${(100 * survival[0]!).toFixed(1)} %`].join('\n'),
  }
}

async function readTenures(path: string, values: Values): Promise<Contracts> {
  const file = await openFile(path, values)
  const [column, mark = 'Yes'] = typeof values.lost === 'string' ? values.lost.split(':') : []
  if (!column) throw new UsageError('--lost COLUMN[:VALUE] says who left (Yes where no value is said)')
  const { line, column: texts } = await readColumns(file, { tenure: values.tenure as string, lost: column })
  const tenure = numbersOf(texts.tenure, line, 'tenure')
  const told = Array.from(tenure.keys()).filter((i) => tenure[i]! >= 1)
  return { periods: Int32Array.from(told, (i) => Math.round(tenure[i]!)), there: Uint8Array.from(told, (i) => (texts.lost[i]!.trim() === mark || texts.lost[i]!.trim() === '1' ? 0 : 1)) }
}

async function readPayments(path: string, values: Values): Promise<Contracts> {
  if (typeof values.customer !== 'string' || typeof values.date !== 'string') throw new UsageError('say --tenure and --lost, or --customer and --date')
  const file = await openFile(path, values)
  const { line, column } = await readColumns(file, { customer: values.customer, date: values.date })
  const { names, code } = coded(column.customer)
  const day = daysOf(column.date, line, 'date', values)
  const end = dayOption(values, 'calibration-end') ?? day.reduce((a, b) => Math.max(a, b), 0)
  return orUsage(() => paidPeriods({ customer: code, day, amount: new Float64Array(day.length).fill(1) }, names.length, unitOf(values), end))
}
