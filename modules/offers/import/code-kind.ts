import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { recordCreated, rowReader, settleChanges } from '#modules/exchange/api.ts'
import type { BatchContext, BatchResult, FieldSpec, ImportKind, RowResult, Settled } from '#modules/exchange/extension.ts'
import type { Remark } from '#modules/exchange/contract.ts'
import { rowSet } from '#platform/db/row-set.ts'
import type { Context } from '#platform/db/transaction.ts'
import { codePattern } from '../contract.ts'

export const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
export const codeField: FieldSpec = { key: 'code', label: named('优惠码', '優惠碼', 'Code'), type: 'text', group: 'offer', required: true, synonyms: ['coupon', 'coupon code', 'voucher', '券码', '券号', '兑换码', '折扣码', '券碼', '兌換碼'] }

/** Offers whose codes come from elsewhere are the firm's own rows: a file, or a fixed value, names one. */
async function fieldsOf({ tx }: Pick<Context, 'tx'>): Promise<readonly FieldSpec[]> {
  const { rows } = await sql<{ key: string; name: string }>`select id::text as key, name from offers.offer where codes = 'imported' and state <> 'closed' order by id desc limit 500`.execute(tx)
  return [codeField, { key: 'offer', label: named('优惠', '優惠', 'Offer'), type: 'choice', group: 'offer', required: true, synonyms: ['活动', '券名', '优惠名称', '優惠名稱', 'promotion'], choices: rows.map(({ key, name }) => ({ key, label: named(name, name, name) })) }]
}

type Told = { at: number; code: string; offer: string }
type ToldOrFaults = { told: Told } | { faults: readonly Remark[] }

/** Codes for the pools of offers, from a file: a row is a code. One that is known already is left where it is. */
export const codeKind: ImportKind = {
  kind: 'offer-codes', label: named('优惠码', '優惠碼', 'Offer codes'), settings: [],
  rights: { create: ['update', 'offer'], update: ['update', 'offer'] },
  fields: fieldsOf,
  usualMatch: () => null,
  async open(context, plan) {
    const read = rowReader(plan, await fieldsOf(context))
    return {
      prepare: (rows) => rows.map((row, at): ToldOrFaults => {
        const { values, faults } = read(row)
        if (faults.length) return { faults }
        const code = values.get('code')![0]!.toUpperCase()
        return codePattern.test(code) ? { told: { at, code, offer: values.get('offer')![0]! } } : { faults: [{ code: 'offers/code-form', params: { code: code.slice(0, 60) } }] }
      }),
      write: (batch, prepared) => write(batch, plan.dry, prepared as ToldOrFaults[]),
    }
  },
  undo,
}

async function write(context: BatchContext, dry: boolean, read: readonly ToldOrFaults[]): Promise<BatchResult> {
  const told = read.flatMap((r) => ('told' in r ? [r.told] : []))
  const firsts = [...new Map(told.toReversed().map((t) => [t.code, t])).values()]
  const made = await add(context, dry, firsts)
  const rows = read.map((r): RowResult => ('faults' in r ? { outcome: 'failed', reasons: r.faults } : made.has(r.told.code) && firsts.includes(r.told) ? { outcome: 'created' } : { outcome: 'skipped', reasons: [{ code: 'offers/code-known', params: { code: r.told.code } }] }))
  return { rows, records: dry ? {} : { 'offer-code': made.size } }
}

const fresh = (told: readonly Told[]) => sql`select r.code, r.offer from ${rowSet(told.map(({ code, offer }) => ({ code, offer })), { code: 'text', offer: 'bigint' })} where not exists (select from offers.pool p where p.code = r.code) and not exists (select from offers.gift g where g.code = r.code and g.own_code)`

/** The codes that nobody knew; written unless only told. */
async function add(context: BatchContext, dry: boolean, told: readonly Told[]): Promise<Set<string>> {
  if (!told.length) return new Set()
  if (dry) return new Set((await sql<{ code: string }>`${fresh(told)}`.execute(context.tx)).rows.map((r) => r.code))
  const { rows } = await sql<{ id: string; code: string }>`insert into offers.pool (offer_id, code) select f.offer, f.code from (${fresh(told)}) f on conflict do nothing returning id::text, code`.execute(context.tx)
  if (rows.length) await recordCreated(context, 'offer-code', sql`select unnest(${rows.map((r) => r.id)}::bigint[])`)
  return new Set(rows.map((r) => r.code))
}

/** Codes that nobody was given yet leave the pool; others stay with whom they were given to. */
async function undo(context: BatchContext, most: number): Promise<Settled> {
  const { rows } = await sql<{ id: string }>`select record_id::text as id from exchange.change where import_id = ${context.importId} and object = 'offer-code' and kept is null order by record_id desc limit ${most}`.execute(context.tx)
  if (!rows.length) return { removed: 0, restored: 0, kept: 0 }
  const ids = rows.map((r) => r.id)
  const { rows: gone } = await sql<{ id: string }>`delete from offers.pool where id = any (${ids}::bigint[]) returning id::text`.execute(context.tx)
  const removed = new Set(gone.map((r) => r.id))
  return settleChanges(context, 'offer-code', sql`select id as record_id, case when id = any (${[...removed]}::bigint[]) then 'removed' else 'in-use' end as outcome from unnest(${ids}::bigint[]) id`)
}
