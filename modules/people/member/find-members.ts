import { sql } from 'kysely'
import { cutPage, decodeCursor, type Page } from '#kernel/page.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { Member, MemberQuery } from './contract.ts'
import { memberColumns } from './read-member.ts'
import { pattern, sortName } from './sort-name.ts'

/** A page of members in the order of a telephone book. */
export async function findMembers({ tx }: Context, q: MemberQuery): Promise<Page<Member>> {
  const [afterName = null, afterId = null] = q.cursor ? decodeCursor(q.cursor) ?? [] : []
  const { rows } = await sql<Member>`
    select ${memberColumns} from people.member m join people.unit u on u.id = m.unit_id
    where (${afterName}::text is null or (m.sort_name, m.id) > (${afterName}::text, ${afterId}::bigint))
      and (${q.unitId ?? null}::bigint is null or m.unit_id in (select people.units_below(${q.unitId ?? null}::bigint)))
      and (${q.active ?? null}::boolean is null or m.active = ${q.active ?? null}::boolean)
      and (${q.search ?? null}::text is null or m.name ilike ${pattern(q.search ?? '')} or m.sort_name like ${pattern(sortName(q.search ?? ''))} or m.email ilike ${pattern(q.search ?? '')})
    order by m.sort_name, m.id limit ${q.limit + 1}`.execute(tx)
  return cutPage(rows, q.limit, (m) => [sortName(m.name), m.id])
}
