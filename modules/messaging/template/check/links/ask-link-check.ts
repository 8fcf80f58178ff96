import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import type { TemplateBody } from '../../body.ts'
import { type LinkCheck, linkCheckRefusals } from './contract.ts'
import { linksOf } from './links-of.ts'

const shape = sql`id::text, links, results, to_json(asked_at at time zone 'UTC')#>>'{}' || 'Z' as "askedAt", to_json(ended_at at time zone 'UTC')#>>'{}' || 'Z' as "endedAt"`

/** Asks for the links of a template to be tried. */
export async function startLinkCheck(context: Context, { body }: { body: TemplateBody }): Promise<LinkCheck> {
  const links = linksOf(body)
  if (!links.length) throw new Refusal(linkCheckRefusals['no-links'])
  const { rows: [made] } = await sql<LinkCheck>`insert into messaging.link_check (links, asked_by, asked_at) values (${links}::text[], ${context.actor.memberId}, ${context.now}) returning ${shape}`.execute(context.tx)
  await enqueue(context, 'messaging.check-links', { id: made!.id })
  return made!
}

/** What became of them so far. */
export async function getLinkCheck({ tx }: Context, id: string): Promise<LinkCheck> {
  const { rows: [found] } = await sql<LinkCheck>`select ${shape} from messaging.link_check where id = ${id}`.execute(tx)
  if (!found) throw new Refusal(linkCheckRefusals['link-check-not-found'], { id })
  return found
}
