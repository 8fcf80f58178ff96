import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Named } from '#kernel/text.ts'
import type { FieldSource } from '#modules/parties/extension.ts'
import type { Tx } from '#platform/db/tables.ts'
import type { Field } from '#platform/filter/field.ts'
import { filterRefusals } from '#platform/filter/operand.ts'

interface Known { id: string; name: string }
const every = (name: string): Named => ({ 'zh-CN': name, 'zh-TW': name, en: name })

/** A field of sets that a party is in: of the asker's own segments or frozen lists, those of others are unknown values. */
function setField(key: string, label: Named, known: readonly Known[], table: string, column: string): Field {
  const ids = (op: string, value: unknown): string[] => {
    const asked = op === 'empty' || op === 'filled' ? known.map((k) => k.id) : [value].flat().map(String)
    const strange = asked.find((id) => !known.some((k) => k.id === id))
    if (strange !== undefined || (value !== undefined && !asked.length)) throw new Refusal(filterRefusals['bad-value'], { field: key, ...label, value: strange ?? '' })
    if (!['is', 'in', 'isNot', 'empty', 'filled'].includes(op)) throw new Refusal(filterRefusals['bad-operator'], { field: key, ...label, operator: op })
    return asked
  }
  const turned = (op: string): boolean => op === 'isNot' || op === 'empty'
  return {
    key, label, kind: 'choices', group: 'segment', sortable: false, custom: false, choices: known.map((k) => ({ key: k.id, label: every(k.name) })), sql: sql`null`, ground: 'segment',
    matches(op, value) {
      const found = sql`exists (select from ${sql.table(table)} held where held.party_id = party.id and held.${sql.ref(column)} = any (${`{${ids(op, value).join(',')}}`}::bigint[]))`
      return turned(op) ? sql`not ${found}` : found
    },
    ...(table === 'segments.member' && { warehouse: { matches: (op, value, _at, param) => `${turned(op) ? 'not ' : ''}id in (select party_id from {{segments_member}} where has(${param('Array(Int64)', ids(op, value).map(Number))}, segment_id))` } }),
  }
}

/** "In segment", wherever parties are filtered. */
export const segmentField: FieldSource = {
  prefix: 'segment',
  async load(tx: Tx) {
    const { rows } = await sql<Known>`select id::text, name from segments.segment where state = 'live' order by name, id`.execute(tx)
    return [setField('segment', { 'zh-CN': '细分', 'zh-TW': '區隔', en: 'Segment' }, rows, 'segments.member', 'segment_id')]
  },
}

/** "In a frozen list", for comparisons with what was. */
export const snapshotField: FieldSource = {
  prefix: 'snapshot',
  async load(tx: Tx) {
    const { rows } = await sql<Known>`select x.id::text, s.name || ' · ' || x.name as name from segments.snapshot x join segments.segment s on s.id = x.segment_id order by x.at desc, x.id desc limit 500`.execute(tx)
    return [setField('snapshot', { 'zh-CN': '细分快照', 'zh-TW': '區隔快照', en: 'Frozen segment' }, rows, 'segments.snapshot_member', 'snapshot_id')]
  },
}
