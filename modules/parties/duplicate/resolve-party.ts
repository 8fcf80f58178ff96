import type { Id } from '#kernel/id.ts'
import type { Context } from '#platform/db/transaction.ts'
import { asComparable, findAlike, identifying } from './check-duplicates.ts'
import type { DuplicateCheck } from './contract.ts'
import { LIKELY, LISTED, score } from './score.ts'

/** Who gave particulars: `sure` where one record alone answers to them and nothing speaks against it; `alike` are records that may be the same. */
export interface Resolved { sure: Id | null; alike: Id[] }

/** Finds whom particulars from outside (a form, a chat) belong to, by the rules by which duplicates are found. Needs every right, for what may not be seen counts too; what is doubtful is for a person, who finds it in the list of duplicates. */
export async function resolveParty(context: Context, { name, ...input }: Omit<DuplicateCheck, 'name'> & { name: string | null }): Promise<Resolved> {
  const check = { ...input, name: name ?? '-' }
  const entered = await asComparable(context, check)
  const compared = name === null ? { ...entered, names: [] } : entered
  const found = (await findAlike(context, check, compared)).map(({ id, data }) => ({ id, ...score(compared, data) })).filter((f) => f.score >= LISTED)
  const likely = found.filter((f) => f.score >= LIKELY && !f.against.length && f.reasons.some((r) => identifying.includes(r)))
  return { sure: likely.length === 1 ? likely[0]!.id : null, alike: found.map((f) => f.id) }
}
