import { sql } from 'kysely'
import { isDeepStrictEqual } from 'node:util'
import { common, Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Definition, Playbook, PlaybookInput } from '../contract.ts'
import { readPlaybook } from './read-playbooks.ts'
import { requireReady } from './require-sound.ts'
import '../tables.ts'

/** Makes a playbook as a draft. */
export async function createPlaybook(context: Context, input: PlaybookInput): Promise<Playbook> {
  const { tx, actor, now } = context
  await requireReady(context, input.definition, { ownerId: input.ownerId })
  const { id } = await tx.insertInto('playbooks.playbook').values({ name: input.name, library_key: null, owner_id: input.ownerId ?? actor.memberId!, valid_from: input.validFrom ?? null, valid_to: input.validTo ?? null, active_version: null, created_at: now, created_by: actor.memberId, updated_at: now }).returning('id').executeTakeFirstOrThrow()
  await addVersion(context, id, 1, input.definition)
  await audit(context, { action: 'create', object: 'playbook', id, detail: { after: input } })
  return readPlaybook(context, id)
}

/** Changes a playbook. Another definition becomes a new version, on which new parties start from now on where the playbook is active. */
export async function updatePlaybook(context: Context, id: string, input: PlaybookInput, ifMatch: number | null): Promise<Playbook> {
  const { tx, now } = context
  const before = await readPlaybook(context, id)
  if (ifMatch !== null && ifMatch !== before.version) throw new Refusal(common.stale, { version: before.version })
  await requireReady(context, input.definition, { playbookId: id, ownerId: input.ownerId })
  if (!isDeepStrictEqual(before.definition, input.definition)) await addVersion(context, id, before.number + 1, input.definition)
  await sql`update playbooks.playbook set name = ${input.name}, owner_id = coalesce(${input.ownerId ?? null}::bigint, owner_id), valid_from = ${input.validFrom ?? null}, valid_to = ${input.validTo ?? null}, updated_at = ${now}, version = version + 1,
    active_version = case when active_version is not null then (select max(v.id) from playbooks.version v where v.playbook_id = ${id}) end where id = ${id}`.execute(tx)
  await audit(context, { action: 'update', object: 'playbook', id, detail: { before, after: input } })
  return readPlaybook(context, id)
}

const addVersion = ({ tx, actor, now }: Context, playbookId: string, number: number, definition: Definition) =>
  tx.insertInto('playbooks.version').values({ playbook_id: playbookId, number, definition: JSON.stringify(definition), created_at: now, created_by: actor.memberId }).execute()
