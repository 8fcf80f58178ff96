import { sql } from 'kysely'
import { dayFromNumber } from '#kernel/date.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { signLink } from '#modules/consent/api.ts'
import { audit } from '#platform/audit/record.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { type SealedFile, sealedRefusals as r } from '../contract.ts'
import { knock } from '../keeper/knock.ts'
import { requireOwn, requireParty } from './find-file.ts'
import { showFile } from './get-sealed.ts'

const LINK_DAYS = 365

/** Begins a file with the adviser's half; it opens once the member has set theirs. */
export async function beginSealed(http: HttpContext, partyId: Id, { seal, share, adviserProof }: { seal: string; share: string; adviserProof: string }): Promise<SealedFile> {
  const { db, actor, now } = http
  await knock(http, [{ keeper: actor.memberId ?? '0', proof: adviserProof }])
  return inTransaction(db, actor, async (context) => {
    const party = await requireParty(context, partyId)
    const { rows: [begun] } = await sql<{ id: Id | null }>`select sealed.begin_file(${seal}::uuid, ${party}, ${share}, ${adviserProof}, ${now})::text as id`.execute(context.tx)
    if (!begun?.id) throw new Refusal(r['begun-already'])
    await audit(context, { action: 'begin', object: 'sealed', id: begun.id, detail: { partyId: party } })
    return showFile(context, begun.id)
  }, now)
}

/** The member's own link, to be handed to them. */
export async function linkSealed(context: Context, partyId: Id): Promise<{ token: string; path: string; until: string }> {
  const file = await requireOwn(context, partyId)
  const token = await signLink(context, 'sealed', [file.id], LINK_DAYS)
  await audit(context, { action: 'make-link', object: 'sealed', id: file.id })
  return { token, path: `/sealed/${token}`, until: dayFromNumber(Math.floor(context.now.getTime() / 86_400_000) + LINK_DAYS) }
}
