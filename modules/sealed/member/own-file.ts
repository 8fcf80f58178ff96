import { sql } from 'kysely'
import type { BodyOf } from '#kernel/endpoint.ts'
import type { Id } from '#kernel/id.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Person, readLink, readPerson } from '#modules/consent/api.ts'
import { system } from '#platform/access/actor.ts'
import { audit } from '#platform/audit/record.ts'
import type { Db } from '#platform/db/tables.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { lockFile } from '../file/lock-sealed.ts'
import { knock } from '../keeper/knock.ts'
import { sealedRefusals as r } from '../word/contract.ts'
import type { OwnFile, setOwnPassword as setContract } from './contract.ts'

const actor = system('sealed.own')
interface Own { id: Id; partyId: Id; person: Person }

/** Works for whom a link names: they have no account, only the link; what is secret asks for their password besides. */
const own = <T>(db: Db, token: string, work: (context: Context, file: Own) => Promise<T>, now?: Date): Promise<T> => inTransaction(db, actor, async (context) => {
  const [id = ''] = await readLink(context, 'sealed', token)
  const { rows: [file] } = await sql<{ id: Id; partyId: Id }>`select id::text, party_id::text as "partyId" from sealed.file where id = ${id}`.execute(context.tx)
  if (!file) throw new Refusal(r['no-file'])
  return work(context, { ...file, person: await readPerson(context, file.partyId) })
}, now)

const instant = (column: string) => sql.raw(`to_json(${column} at time zone 'UTC')#>>'{}' || 'Z'`)

async function show({ tx }: Context, { id, person }: Own): Promise<OwnFile> {
  const { rows: [file] } = await sql<Omit<OwnFile, 'firm' | 'name'>>`
    select f.seal::text, a.name as adviser, f.member_salt as salt, f.locked_at is not null as locked, f.aggregate, array(select m.name from sealed.holder h join people.member_name m on m.id = h.member_id where h.circle_id = f.circle_id order by m.id) as circle,
      (select count(*)::int from sealed.entry e where e.file_id = f.id) as entries, sealed.count_left_open(f.id) as "leftOpen",
      (select coalesce(json_agg(json_build_object('id', r.id::text, 'because', r.because, 'askedAt', ${instant('r.asked_at')}, 'opensAt', ${instant('r.opens_at')}, 'objectedAt', ${instant('r.objected_at')}, 'openedAt', ${instant('r.opened_at')}) order by r.id desc), '[]') from sealed.recovery r where r.file_id = f.id) as recoveries
    from sealed.file f join people.member_name a on a.id = f.adviser_id where f.id = ${id}`.execute(tx)
  return { ...file!, firm: person.firm, name: person.name }
}

export const readOwnFile = (db: Db, token: string): Promise<OwnFile> => own(db, token, show)

/** A member's half of the key, to whoever shows their password. */
export async function readOwnShare(http: HttpContext, { token, proof }: { token: string; proof: string }): Promise<{ share: string }> {
  const { id } = await own(http.db, token, (_, file) => Promise.resolve(file))
  await knock({ ...http, actor }, [{ file: id, proof }])
  return own(http.db, token, async ({ tx }) => (await sql<{ share: string }>`select sealed.share_of_member(${id}, ${proof}) as share`.execute(tx)).rows[0]!)
}

/** Sets or changes a member's password: the first time by the link, later by the old one too. The adviser has no part in it and learns only when. */
export async function setOwnPassword(http: HttpContext, { token, oldProof, salt, proof, share }: BodyOf<typeof setContract>): Promise<OwnFile> {
  const { id } = await own(http.db, token, (_, file) => Promise.resolve(file))
  if (oldProof !== null) await knock({ ...http, actor }, [{ file: id, proof: oldProof }])
  return own(http.db, token, async (context, file) => {
    const { rows: [set] } = await sql<{ done: boolean | null }>`select sealed.set_member(${id}, ${oldProof}, ${salt}, ${proof}, ${share}, ${context.now}) as done`.execute(context.tx)
    if (!set?.done) throw new Refusal(r['wrong-password'], { whose: 'member' })
    await audit(context, { action: oldProof === null ? 'set-member-password' : 'change-member-password', object: 'sealed', id })
    return show(context, file)
  })
}

/** Locks a file by its member's word. */
export const lockOwnFile = (db: Db, token: string): Promise<OwnFile> => own(db, token, async (context, file) => {
  await lockFile(context, file, 'member')
  return show(context, file)
})

/** Allows or ends that topics are counted. What was counted has no name and stays. */
export async function allowAggregate(http: HttpContext, { token, proof, allowed }: { token: string; proof: string; allowed: boolean }): Promise<OwnFile> {
  const { id } = await own(http.db, token, (_, file) => Promise.resolve(file))
  await knock({ ...http, actor }, [{ file: id, proof }])
  return own(http.db, token, async (context, file) => {
    await sql`select sealed.allow_aggregate(${id}, ${proof}, ${allowed})`.execute(context.tx)
    await audit(context, { action: allowed ? 'allow-aggregate' : 'end-aggregate', object: 'sealed', id })
    return show(context, file)
  })
}

/** Objects to an announced opening, which then does not take place. */
export const objectRecovery = (db: Db, token: string, recoveryId: Id): Promise<OwnFile> => own(db, token, async (context, file) => {
  await sql`update sealed.recovery set objected_at = ${context.now} where id = ${recoveryId} and file_id = ${file.id} and objected_at is null and opened_at is null`.execute(context.tx)
  await audit(context, { action: 'object', object: 'sealed', id: file.id, detail: { recovery: recoveryId } })
  return show(context, file)
})
