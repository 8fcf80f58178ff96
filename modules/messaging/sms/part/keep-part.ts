import { sql } from 'kysely'
import { contactKey } from '#modules/parties/api.ts'
import type { Context } from '#platform/db/transaction.ts'

/** A part of a long text message: `series` is what its parts share (who sent it, to which number, by which reference). */
export interface SmsPart { series: string; part: number; of: number; from: string; text: string }
/** What its parts say together. */
export interface WholeSms { from: string; text: string; key: string; at: Date }

/** Stands where a part never came. */
export const MISSING = '[…]'

/** Keeps a part; gives what is whole by it. Parts come in whatever order, over several connections and across restarts; one that was brought before changes nothing. A reference that is used anew ends the series before it, which is taken as it stands. */
export async function keepPart(context: Context, { series, part, of, from, text }: SmsPart): Promise<WholeSms[]> {
  const { tx, now } = context
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sms-part ${series}`}, 0))`.execute(tx)
  const { rows: [standing] } = await sql<{ body: string; parts: number }>`select body, parts from messaging.sms_part where series = ${series} and (part = ${part} or parts <> ${of}) order by parts <> ${of} desc limit 1`.execute(tx)
  if (standing && standing.parts === of && standing.body === text) return []
  const ended = standing ? await takeSeries(context, [series]) : []
  if (standing) await sql`delete from messaging.sms_part where series = ${series}`.execute(tx)
  await sql`insert into messaging.sms_part (series, part, parts, sender, sender_key, body, at) values (${series}, ${part}, ${of}, ${from}, ${contactKey('phone', from)}, ${text}, ${now})`.execute(tx)
  const { rows: [counted] } = await sql<{ whole: boolean }>`select count(*) = ${of} as whole from messaging.sms_part where series = ${series}`.execute(tx)
  return counted!.whole ? [...ended, ...(await takeSeries(context, [series]))] : ended
}

/** Takes what stands of series, each once; what never came is marked. */
export async function takeSeries({ tx }: Pick<Context, 'tx'>, series: readonly string[]): Promise<WholeSms[]> {
  const { rows } = await sql<{ series: string; from: string; of: number; at: Date; said: { part: number; body: string }[] }>`
    with taken as (update messaging.sms_part set taken = true where series = any (${[...series]}::text[]) and not taken returning *)
    select series, min(sender) as "from", max(parts)::int as of, min(at) as at, json_agg(json_build_object('part', part, 'body', body)) as said from taken group by series order by series`.execute(tx)
  return rows.map(({ series: name, from, of, at, said }) => {
    const bodies = new Map(said.map((s) => [s.part, s.body]))
    return { from, at, key: `${name} ${at.getTime()}`, text: Array.from({ length: of }, (_, i) => bodies.get(i + 1) ?? MISSING).join('') }
  })
}
