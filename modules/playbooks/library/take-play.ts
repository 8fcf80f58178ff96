import { sql } from 'kysely'
import type { BodyOf, ReplyOf } from '#kernel/endpoint.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { type findLibrary as contract, type Playbook, playbookRefusals, type takePlay as takeContract } from '../contract.ts'
import { createPlaybook } from '../playbook/save-playbook.ts'
import { library } from './index.ts'
import { paced } from './play.ts'

/** The plays, each with whether the firm has taken it over. */
export async function findLibrary({ tx }: Context): Promise<ReplyOf<typeof contract>> {
  const { rows } = await sql<{ key: string; id: string }>`select library_key as key, max(id)::text as id from playbooks.playbook where library_key is not null and state <> 'retired' group by library_key`.execute(tx)
  const taken = new Map(rows.map((r) => [r.key, r.id]))
  return { plays: library.map(({ key, group, name, when, goal, serves, gifts, unheld }) => ({ key, group, name, when, goal, serves: [...serves], gifts: [...gifts], unheld, playbookId: taken.get(key) ?? null })) }
}

/** Makes a draft of a play in the asker's language, with the offers that it gives and, where they are named, for other parties than its own; when each of them is due stays. */
export async function takePlay(context: Context, key: string, { conditions, offerIds = [] }: BodyOf<typeof takeContract> = {}): Promise<Playbook> {
  const play = library.find((p) => p.key === key)
  if (!play) throw new Refusal(playbookRefusals['not-found'], { id: key })
  if (offerIds.length < play.gifts.length) throw new Refusal(playbookRefusals['offers-needed'], { offers: play.gifts.length }, '/body/offerIds')
  const definition = play.define(context.actor.language, offerIds)
  const made = await createPlaybook(context, { name: play.name[context.actor.language], definition: conditions ? { ...definition, ...paced(conditions, play.pace) } : definition })
  await sql`update playbooks.playbook set library_key = ${key} where id = ${made.id}`.execute(context.tx)
  return made
}
