import type { ParseArgsOptionsConfig } from 'node:util'
import type { Installation } from '#apps/installation/open-installation.ts'

export type Values = Record<string, string | boolean | undefined>

/** One command: its options in node:util's form, how many words follow it, and what it answers. The answer is the one JSON document of `--json`. */
export interface Command {
  usage: string
  options: ParseArgsOptionsConfig
  words: [least: number, most: number]
  run(call: { values: Values; words: string[]; open(): Promise<Installation> }): Promise<Answer | void>
}

export interface Answer {
  json: unknown
  /** What a person reads instead. */
  text: string
}

/** A mistake of the caller's: told on stderr, exit code 2. */
export class UsageError extends Error {}

/** A value that must be there. */
export function need(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || !value) throw new UsageError(`--${name} is missing`)
  return value
}
