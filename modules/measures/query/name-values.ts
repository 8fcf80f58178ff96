import type { Context } from '#platform/db/transaction.ts'
import { OTHERS } from '../contract.ts'
import type { Axis } from './plan.ts'
import { words } from './words.ts'

/** What a split's values are called, in the asker's language and as far as they may see the records that give the names. */
export async function nameValues(context: Context, { dimension, grain }: Axis, keys: readonly string[]): Promise<(key: string) => string> {
  const { unknown, others } = words[context.actor.language]
  const rows = dimension?.names ? await dimension.names(context, keys.filter((k) => k !== '' && k !== OTHERS)) : null
  return (key) => {
    const choice = dimension?.choices?.find((c) => c.key === key)
    if (choice) return choice.label[context.actor.language]
    if (key === OTHERS) return others
    if (key === '') return unknown
    return grain ? key : (rows ? rows.get(key) ?? (/^\d+$/.test(key) ? `#${key}` : key) : key)
  }
}
