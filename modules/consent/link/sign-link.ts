import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import type { Context } from '#platform/db/transaction.ts'
import { linkRefusals } from './contract.ts'

/** What a link is for: confirming a yes, the preference centre, one click that ends something; a form's page (`form`) and whom it is for (`form-for`), a visit from a mail, a chat, someone's own part of their sealed file, a browser to be told things (`notify`). */
export type LinkKind = 'confirm' | 'centre' | 'unsubscribe' | 'form' | 'form-for' | 'visit' | 'chat' | 'sealed' | 'notify'

const SEPARATOR = ' '
const DAY = 86_400_000

/** The signed text of a link that says something; `days` until it holds no more, none for ever. */
export async function signLink({ tx, now }: Pick<Context, 'tx' | 'now'>, kind: LinkKind, says: readonly string[], days: number | null = null): Promise<string> {
  const until = days === null ? '-' : dayFromNumber(Math.floor(now.getTime() / DAY) + days)
  const { rows: [made] } = await sql<{ link: string }>`select consent.link(${[kind, until, ...says].join(SEPARATOR)}) as link`.execute(tx)
  return made!.link
}

/** Many links of one kind, signed in one statement, in the order of what they say. */
export async function signLinks({ tx, now }: Pick<Context, 'tx' | 'now'>, kind: LinkKind, says: readonly (readonly string[])[], days: number | null = null): Promise<string[]> {
  const until = days === null ? '-' : dayFromNumber(Math.floor(now.getTime() / DAY) + days)
  const { rows } = await sql<{ link: string }>`select consent.link(t.said) as link from unnest(${says.map((said) => [kind, until, ...said].join(SEPARATOR))}::text[]) with ordinality t (said, at) order by t.at`.execute(tx)
  return rows.map((r) => r.link)
}

/** What a link of ours says. Another's, a changed one and one that has run out are refused. */
export async function readLink({ tx, now }: Pick<Context, 'tx' | 'now'>, kind: LinkKind, token: string): Promise<string[]> {
  const [said = ''] = token.split('.')
  const text = Buffer.from(said, 'base64url').toString('utf8')
  const [what, until = '', ...rest] = text.split(SEPARATOR)
  const { rows: [made] } = await sql<{ link: string }>`select consent.link(${text.replaceAll('\0', '')}) as link`.execute(tx)
  const [ours, theirs] = [Buffer.from(made!.link), Buffer.from(token)]
  if (what !== kind || ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) throw new Refusal(linkRefusals['link-invalid'])
  if (until !== '-' && dayNumber(until) < Math.floor(now.getTime() / DAY)) throw new Refusal(linkRefusals['link-expired'])
  return rest
}

/** Where the firm's pages are, for links in mails; null where nobody said so. */
export const pageOf = (path: string): string | null => { const base = readMailSettings().baseUrl; return base && `${base}${path}` }
