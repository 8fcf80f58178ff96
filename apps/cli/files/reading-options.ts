import type { ParseArgsOptionsConfig } from 'node:util'
import { delimiterNamed, encodingNamed, type TableHints } from '#platform/tabular/index.ts'
import { UsageError, type Values } from '../command.ts'

/** How a command is told to read a file, as `guanxi import` is: spread these into the command's options. What is not said is detected. */
export const readingOptions = {
  delimiter: { type: 'string' }, encoding: { type: 'string' }, sheet: { type: 'string' }, skip: { type: 'string' }, 'no-header': { type: 'boolean' }, 'date-format': { type: 'string' },
} satisfies ParseArgsOptionsConfig

export const readingUsage = '[--delimiter ,|tab|semicolon|whitespace] [--encoding E] [--sheet NAME] [--skip N] [--no-header] [--date-format yyyyMMdd]'

/** The reading options as hints to the detection. */
export function readingHints(values: Values): TableHints {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
  const [delimiter, encoding, sheet, skip] = [text('delimiter'), text('encoding'), text('sheet'), text('skip')]
  if (skip !== undefined && !/^\d{1,3}$/.test(skip)) throw new UsageError(`--skip ${skip} is not a number of lines`)
  return {
    ...(delimiter !== undefined && { delimiter: known('delimiter', delimiter, delimiterNamed(delimiter)) }),
    ...(encoding !== undefined && { encoding: known('encoding', encoding, encodingNamed(encoding)) }),
    ...(sheet !== undefined && { sheet }), ...(skip !== undefined && { skip: Number(skip) }), ...(values['no-header'] && { header: false }),
  }
}

function known<T>(option: string, said: string, found: T | null): T {
  if (found === null) throw new UsageError(`--${option} ${said} is not known`)
  return found
}
