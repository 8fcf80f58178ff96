import { sql } from 'kysely'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findLibrary as contract, type Playbook, playbookRefusals } from '../contract.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { library } from './index.ts'

/** The plays, each with whether the firm has taken it over. */
export async function findLibrary({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows } = await sql<{ key: string }>`select distinct library_key as key from playbooks.playbook where library_key is not null and state <> 'retired'`.execute(tx)
  const taken = new Set(rows.map((r) => r.key))
  return { plays: library.map(({ key, group, name, when, goal }) => ({ key, group, name, when, goal, taken: taken.has(key) })) }
}

/** Makes a draft of a play in the asker's language. */
export async function takePlay(context: Context, key: string): Promise<Playbook> {
  const play = library.find((p) => p.key === key)
  if (!play) throw new Refusal(playbookRefusals['not-found'], { id: key })
  const made = await createPlaybook(context, { name: play.name[context.actor.language], definition: play.define(context.actor.language) })
  await sql`update playbooks.playbook set library_key = ${key} where id = ${made.id}`.execute(context.tx)
  return made
}
