import { sql } from 'kysely'
import type { Named } from '#kernel/text.ts'
import { gather } from '#platform/extend/gather.ts'
import type { Context } from '#platform/db/transaction.ts'
import { findPurposes } from '../purpose/find-purposes.ts'
import type { Person } from '../link/read-person.ts'
import { findWishes } from '../wish/find-wishes.ts'
import type { Centre } from './contract.ts'
import '#modules/parties/extension.ts'

/** The channels by which a firm turns to someone of its own accord. */
const direct = ['email', 'sms', 'phone', 'wechat', 'line', 'post']

interface Decided { purpose: string; channel: string | null; label: Named | null; allowed: boolean; state: string }

/** Everything that the preference centre shows of one person. */
export async function centreOf(context: Context, person: Person): Promise<Centre> {
  const { tx, now } = context
  const { purposes, topics } = await findPurposes(context)
  const wishes = await findWishes(context, person.id)
  const { rows: decided } = await sql<Decided>`
    select p.key as purpose, c.key as channel, c.label, d.allowed, d.state from consent.purpose p join (select null as key, null::jsonb as label, 0 as position union all select key, label, position from touchpoints.channel where active and key = any(${direct})) c on c.key is null or (p.contacts and (p.channels is null or c.key = any (p.channels)))
    cross join lateral consent.decide(${person.id}, p.key, c.key, ${now}) d where p.active order by p.position, c.position, c.key`.execute(tx)
  const { rows: requests } = await sql<Centre['requests'][number]>`
    select kind, to_json(asked_at at time zone 'UTC')#>>'{}' || 'Z' as "askedAt", due_on::text as "dueOn", outcome from consent.request where party_id = any (parties.ids_of(${person.id})) order by id desc limit 20`.execute(tx)
  return {
    firm: person.firm, name: person.name, language: person.said, email: person.email && hideMail(person.email), phone: person.phone && hideEnd(person.phone), requests, held: await heldOn(context, person.id),
    purposes: purposes.filter((p) => p.active).map(({ key, label, text, stance, contacts, mostPerMonth: promised }) => {
      const wish = wishes.wishes.find((w) => w.purpose === key)
      return { key, label, text, stance, contacts, choices: decided.filter((d) => d.purpose === key).map((d) => ({ channel: d.channel, label: d.label, wanted: isWanted(d, stance), refused: d.state === 'denied' || d.state === 'withdrawn' })), pausedUntil: wish?.pausedUntil ?? null, mostPerMonth: wish?.mostPerMonth ?? null, promised }
    }),
    topics: topics.filter((t) => t.active).map(({ key, purpose, label }) => ({ key, purpose, label, wanted: !wishes.unwanted.includes(key) })),
  }
}

/** What someone said, whatever else keeps it from being done: a pause is no refusal. */
export const isWanted = ({ state }: Pick<Decided, 'state'>, stance: 'asked' | 'assumed'): boolean => state === 'granted' || (stance === 'assumed' && !['denied', 'withdrawn'].includes(state))

/** How much every part of the system holds on someone. */
async function heldOn(context: Context, partyId: string): Promise<Centre['held']> {
  const { rows: [ids] } = await sql<{ list: string[] }>`select parties.ids_of(${partyId})::text[] as list`.execute(context.tx)
  const parts = []
  for (const part of await gather('subjectData')) parts.push({ what: part.name, n: rowsIn(await part.gather(context, ids!.list)) })
  return parts.filter((p) => p.n > 0)
}

/** How many records a part's answer has: of a list its length, of an object of lists all of them. */
function rowsIn(data: unknown): number {
  if (Array.isArray(data)) return data.length
  if (typeof data !== 'object' || data === null) return 0
  return Object.values(data).reduce<number>((n, v) => n + (Array.isArray(v) ? v.length : v === null ? 0 : 1), 0)
}

/** `lin@example.com` as `l…@example.com`. */
export const hideMail = (mail: string): string => mail.replace(/^(.).*(@.*)$/, '$1…$2')
export const hideEnd = (phone: string): string => `…${phone.slice(-4)}`
