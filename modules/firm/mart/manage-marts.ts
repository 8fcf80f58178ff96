import { type RawBuilder, sql } from 'kysely'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type Mart, type MartInput, martRefusals } from './contract.ts'

const shown = sql`id::text, name, note, unit_ids::text[] as "unitIds", regions, functions, version`

/** All marts, by name. */
export async function findMarts({ tx }: Context): Promise<Mart[]> {
  return (await sql<Mart>`select ${shown} from warehouse.mart order by name`.execute(tx)).rows
}

export async function createMart(context: Context, input: MartInput): Promise<Mart> {
  await check(context, input, null)
  return write(context, 'create', sql`insert into warehouse.mart (name, note, unit_ids, regions, functions, updated_at, updated_by)
    values (${input.name}, ${input.note}, ${ids(input)}, ${input.regions}, ${input.functions}, ${context.now}, ${context.actor.memberId}) returning ${shown}`)
}

export async function changeMart(context: Context, id: string, input: MartInput, seen: number | null): Promise<Mart> {
  const { rows: [known] } = await sql<{ version: number }>`select version from warehouse.mart where id = ${id} for update`.execute(context.tx)
  if (!known) throw new Refusal(martRefusals['mart-not-found'])
  if (seen !== null && seen !== known.version) throw new Refusal(common.stale)
  await check(context, input, id)
  return write(context, 'update', sql`update warehouse.mart set name = ${input.name}, note = ${input.note}, unit_ids = ${ids(input)}, regions = ${input.regions}, functions = ${input.functions},
    updated_at = ${context.now}, updated_by = ${context.actor.memberId}, version = version + 1 where id = ${id} returning ${shown}`)
}

export async function deleteMart(context: Context, id: string): Promise<void> {
  const { numAffectedRows } = await sql`delete from warehouse.mart where id = ${id}`.execute(context.tx)
  if (!numAffectedRows) throw new Refusal(martRefusals['mart-not-found'])
  await audit(context, { action: 'delete', object: 'mart', id })
}

const ids = ({ unitIds }: MartInput): RawBuilder<unknown> => sql`${`{${unitIds.join(',')}}`}::bigint[]`

/** Names are told apart without regard to case; units must be there. */
async function check({ tx }: Context, input: MartInput, id: string | null): Promise<void> {
  const { rows: [found] } = await sql<{ taken: boolean; units: number }>`
    select exists (select from warehouse.mart where lower(name) = lower(${input.name}) and id is distinct from ${id}::bigint) as taken, (select count(*)::int from people.unit where id = any (${ids(input)})) as units`.execute(tx)
  if (found!.taken) throw new Refusal(martRefusals['mart-name-taken'], { name: input.name }, '/body/name')
  if (found!.units !== new Set(input.unitIds).size) throw new Refusal(martRefusals['mart-unit-unknown'], {}, '/body/unitIds')
}

async function write(context: Context, action: string, statement: RawBuilder<unknown>): Promise<Mart> {
  const mart = (await (statement as RawBuilder<Mart>).execute(context.tx)).rows[0]!
  await audit(context, { action, object: 'mart', id: mart.id, detail: { after: mart } })
  return mart
}
