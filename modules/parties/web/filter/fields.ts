import type { ActivityInfo, FieldInfo } from '#kernel/field.ts'
import type { ConnectionType } from '../../connection/contract.ts'

/** What a list can be filtered by and shows, with its words. */
export interface Fields { all: readonly FieldInfo[]; get: (key: string) => FieldInfo | undefined; label: (key: string) => string; choice: (key: string, choice: string) => string }

/** A list's fields with their words in the reader's language. */
export function fieldsOf(all: readonly FieldInfo[], named: (label: FieldInfo['label']) => string): Fields {
  const known = new Map(all.map((f) => [f.key, f]))
  const label = (key: string): string => { const f = known.get(key); return f ? named(f.label) : key }
  const choice = (key: string, one: string): string => { const c = known.get(key)?.choices?.find((x) => x.key === one); return c ? named(c.label) : one }
  return { all, get: (key) => known.get(key), label, choice }
}

/** What parties do and how they are connected, with their words. */
export interface Activities {
  all: readonly ActivityInfo[]
  label: (key: string) => string
  fields: (key: string) => Fields
  /** What the asked party is to the other. */
  connection: (type: string, side?: 'forward' | 'backward') => string
  types: readonly ConnectionType[]
}

export function activitiesOf(all: readonly ActivityInfo[], types: readonly ConnectionType[], named: (label: FieldInfo['label']) => string): Activities {
  const known = new Map(all.map((a) => [a.key, { label: named(a.label), fields: fieldsOf(a.fields, named) }]))
  const nothing = fieldsOf([], named)
  const connection: Activities['connection'] = (key, side) => {
    const type = types.find((c) => c.key === key)
    if (!type) return key
    const [forward, backward] = [named(type.forward), named(type.backward)]
    return side ? named(type[side]) : forward === backward ? forward : `${forward} / ${backward}`
  }
  return { all, types, connection, label: (key) => known.get(key)?.label ?? key, fields: (key) => known.get(key)?.fields ?? nothing }
}
