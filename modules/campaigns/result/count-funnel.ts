import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import { stepOf } from '../run/running.ts'
import { did } from '../wave/count-arms.ts'
import type { Funnel } from './contract.ts'

export const noFunnel: Funnel = { asked: 0, withheld: 0, sent: 0, delivered: 0, opened: 0, clicked: 0, replied: 0, bounced: 0, complained: 0, bought: 0 }

/** What became of a campaign's messages, of each wave and in all: by the send ledger, by what people did (machines left out), by orders since. In all, each party counts once. */
export async function countFunnel({ tx }: Pick<Context, 'tx'>, id: string, waves: readonly number[]): Promise<Map<number | null, Funnel>> {
  const { rows } = await sql<Funnel & { wave: number | null }>`
    with sent as materialized (
      select substring(m.step from '[0-9]+$')::int as wave, m.party_id, m.state, coalesce(n.opened, false) as opened, coalesce(n.clicked, false) as clicked, coalesce(n.replied, false) as replied, coalesce(n.bounced, false) as bounced, coalesce(n.complained, false) as complained, m.state = 'sent' and ${did('bought')} as bought
      from messaging.message m left join lateral (select bool_or(kind in ('opened', 'clicked', 'replied') and not machine) as opened, bool_or(kind = 'clicked' and not machine) as clicked, bool_or(kind = 'replied') as replied, bool_or(kind = 'bounced') as bounced, bool_or(kind = 'complained') as complained from messaging.notice x where x.message_id = m.id) n on m.state = 'sent'
      where m.step = any (${waves.map((n) => stepOf(id, n))}::text[]))
    select wave, ${counts} from sent group by wave
    union all select null, ${counts} from (select party_id, case when bool_or(state = 'sent') then 'sent' when bool_and(state = 'withheld') then 'withheld' else 'queued' end as state, bool_or(opened) as opened, bool_or(clicked) as clicked, bool_or(replied) as replied, bool_or(bounced) as bounced, bool_or(complained) as complained, bool_or(bought) as bought from sent group by party_id) each_one`.execute(tx)
  return new Map(rows.map(({ wave, ...funnel }) => [wave, funnel]))
}

const counts = sql`count(*)::int as asked, count(*) filter (where state = 'withheld')::int as withheld, count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'sent' and not bounced)::int as delivered, count(*) filter (where opened)::int as opened, count(*) filter (where clicked)::int as clicked,
  count(*) filter (where replied)::int as replied, count(*) filter (where bounced)::int as bounced, count(*) filter (where complained)::int as complained, count(*) filter (where bought)::int as bought`
