import { UsageError, type Values } from '../command.ts'

/** An option as a number within bounds; undefined where it is not said.
 *  @throws UsageError where it is none */
export function numberOption(values: Values, name: string, { least = -Infinity, most = Infinity, whole = false } = {}): number | undefined {
  const said = values[name]
  if (said === undefined) return undefined
  const number = Number(said)
  if (said === '' || !(number >= least && number <= most) || (whole && !Number.isInteger(number))) throw new UsageError(`--${name} ${String(said)} is not ${whole ? 'a whole number' : 'a number'}${bounds(least, most)}`)
  return number
}

const bounds = (least: number, most: number): string => `${least > -Infinity ? ` from ${least}` : ''}${most < Infinity ? ` to ${most}` : ''}`

/** One of a few words, the first where it is not said.
 *  @throws UsageError for another */
export function choiceOption<T extends string>(values: Values, name: string, choices: readonly [T, ...T[]]): T {
  const said = values[name] ?? choices[0]
  const found = choices.find((choice) => choice === said)
  if (!found) throw new UsageError(`--${name} is ${choices.join(', ')}, not ${String(said)}`)
  return found
}

/** Computes, and turns what the mathematics refuses into a mistake of the caller's. */
export function orUsage<T>(compute: () => T): T {
  try {
    return compute()
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}
