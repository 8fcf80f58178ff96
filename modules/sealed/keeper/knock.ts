import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { sealedRefusals as r } from '../contract.ts'

export type Door = { keeper: string; proof: string } | { file: string; proof: string }

const refused = { 'too-many': r['too-many'], wrong: r['wrong-password'], none: r['no-password'] } as const

/** Asks whether passwords are known, in a transaction of its own: a wrong try counts even though what it was for does not happen. `whose` in the refusal says which was wrong. */
export async function knock({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, doors: readonly Door[]): Promise<void> {
  for (const door of doors) {
    const answer = await inTransaction(db, actor, async (context) => {
      const tried = 'keeper' in door ? sql<{ answer: string }>`select sealed.try_keeper(${door.keeper}, ${door.proof}, ${now}) as answer` : sql<{ answer: string }>`select sealed.try_member(${door.file}, ${door.proof}, ${now}) as answer`
      const { answer } = (await tried.execute(context.tx)).rows[0]!
      if (answer !== 'ok') await audit(context, { action: 'try', object: 'sealed', id: 'file' in door ? door.file : null, detail: { answer, whose: 'keeper' in door ? 'staff' : 'member' } })
      return answer
    }, now)
    if (answer !== 'ok') throw new Refusal(refused[answer as keyof typeof refused], { whose: 'keeper' in door ? 'adviser' : 'member', ...('keeper' in door && { memberId: door.keeper }) })
  }
}
