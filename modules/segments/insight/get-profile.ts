import { dayIn } from '#kernel/date.ts'
import { getSetting } from '#modules/firm/api.ts'
import { isOpen, partyFields } from '#modules/parties/api.ts'
import { memberNames, unitNames } from '#modules/people/api.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Field } from '#platform/filter/field.ts'
import { askWarehouse } from '#platform/warehouse/door/ask-warehouse.ts'
import { readSegment } from '../segment/read-segments.ts'
import { contrast, type Met, standardised } from './contrast.ts'
import type { Profile } from './contract.ts'
import { numbersSql, valuesSql } from './profile-sql.ts'

/** Differences that chance alone brings are not told. */
const SURE = 3
const MOST_VALUES = 40
/** Means that lie this close tell nothing. */
const CLOSE = 0.1
/** A value that hardly anyone has tells little of a segment. */
const FEW = 3

interface ValueRow { key: string; value: string; members: string; rest: string }
interface NumberRow { key: string; n: string; mean: number | null; variance: number | null; restN: string; restMean: number | null; restVariance: number | null }

/** What is typical of a segment: each attribute's values and each number among its visible members against all other visible parties, from the analysis engine. */
export async function getProfile(context: Context, id: string): Promise<Profile> {
  const { tx, actor, now } = context
  await readSegment(context, id)
  const asOf = dayIn(await getSetting(tx, 'firm.zone'), now)
  const fields = [...(await partyFields(tx, [])).values()].filter((f) => isOpen(actor, f.key))
  const at = { now, today: asOf }
  const [values, numbers] = [fields.filter(isValue), fields.filter(isNumber)]
  const params = { segment: id }
  const { rows } = await askWarehouse<ValueRow>(context, { sql: valuesSql(values, at), params })
  const counted = await askWarehouse<NumberRow>(context, { sql: numbersSql(numbers, at), params })
  const whole = rows.find((r) => r.key === '')
  const all: Met = { members: Number(whole?.members ?? 0), rest: Number(whole?.rest ?? 0) }
  const named = (r: ValueRow): boolean => { const choices = values.find((f) => f.key === r.key)?.choices; return !choices?.length || choices.some((c) => c.key === r.value) }
  const told = rows.filter((r) => r.key !== '' && Number(r.members) >= FEW && named(r)).map((r) => ({ row: r, ...contrast({ members: Number(r.members), rest: Number(r.rest) }, all) }))
    .filter(({ z }) => Math.abs(z) >= SURE).sort((a, b) => Math.abs(b.z) - Math.abs(a.z)).slice(0, MOST_VALUES)
  const nameOf = await namesOf(context, told.map((x) => x.row))
  return {
    asOf, ...all,
    values: told.map(({ row, share, restShare, lift, z }) => ({ field: shown(values, row.key), value: row.value, name: nameOf(row.key, row.value), members: Number(row.members), share, restShare, lift, z })),
    numbers: counted.rows.flatMap((r) => numberOf(numbers, r)).sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  }
}

const askable = (f: Field): boolean => f.warehouse?.sql !== undefined || f.key === 'tag' || f.key === 'role'
const isValue = (f: Field): boolean => askable(f) && !f.custom && ['choice', 'choices', 'text', 'unit', 'member', 'tag'].includes(f.kind) && f.key !== 'rfm'
const isNumber = (f: Field): boolean => askable(f) && !f.custom && ['number', 'money'].includes(f.kind)

function shown(fields: readonly Field[], key: string) {
  const { label, kind, choices } = fields.find((f) => f.key === key)!
  return { key, label, kind, choices }
}

/** Names of units, members and tags that a profile speaks of, as far as the asker may see them; other values name themselves. */
async function namesOf({ tx, actor }: Context, rows: readonly ValueRow[]): Promise<(key: string, value: string) => string> {
  const of = (key: string): string[] => rows.filter((r) => r.key === key).map((r) => r.value)
  const [units, members] = [await unitNames({ tx, actor }, of('unit')), await memberNames({ tx, actor }, of('owner'))]
  const tags = new Map((await tx.selectFrom('parties.tag').select(['id', 'name']).execute()).map((t) => [t.id, t.name]))
  const names: Record<string, ReadonlyMap<string, string>> = { unit: units, owner: members, tag: tags }
  return (key, value) => names[key]?.get(value) ?? value
}

function numberOf(fields: readonly Field[], r: NumberRow): Profile['numbers'] {
  const [n, restN] = [Number(r.n), Number(r.restN)]
  if (n < FEW || restN < FEW || r.mean === null || r.restMean === null) return []
  const scale = fields.find((f) => f.key === r.key)!.warehouse?.hundredths ? 100 : 1
  const difference = standardised({ n, mean: r.mean, variance: r.variance ?? 0 }, { n: restN, mean: r.restMean, variance: r.restVariance ?? 0 })
  return Math.abs(difference) < CLOSE ? [] : [{ field: shown(fields, r.key), known: n, mean: r.mean / scale, restMean: r.restMean / scale, difference }]
}
