import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Context } from '#platform/db/transaction.ts'
import { readMailSettings } from '#platform/mail/settings.ts'
import type { KnownAccount } from '../connector.ts'
import { type SocialAccount, type SocialAccountSettings, socialRefusals } from './contract.ts'
import { openAll } from './secrets.ts'
import { AccountSettings } from './settings.ts'

const instant = (column: string) => sql`to_json(${sql.ref(column)} at time zone 'UTC')#>>'{}' || 'Z'`
const fault = sql`case when a.fault is not null then json_build_object('kind', a.fault, 'said', coalesce(a.said, ''), 'at', ${instant('a.fault_at')}) end`

/** The firm's accounts, for whoever speaks there. */
export async function findSocialAccounts({ tx }: Pick<Context, 'tx'>): Promise<{ accounts: SocialAccount[] }> {
  const { rows } = await sql<SocialAccount>`select a.id::text, a.network, a.name, a.handle, a.active, ${fault} as fault, ${instant('a.checked_at')} as "checkedAt" from messaging.social_account a where a.removed_at is null order by a.name, a.id`.execute(tx)
  return { accounts: rows }
}

/** The same with their settings, for whoever sets them. */
export async function findSocialSettings({ tx }: Pick<Context, 'tx'>): Promise<{ accounts: SocialAccountSettings[] }> {
  const { rows } = await sql<SocialAccountSettings & { kept: Record<string, string>; key: string }>`
    select a.id::text, a.network, a.name, a.handle, a.active, ${fault} as fault, ${instant('a.checked_at')} as "checkedAt", a.settings, a.keywords, a.callback as key, ${instant('a.rest_until')} as "restUntil", ${instant('a.token_until')} as "tokenUntil", messaging.social_secret(a.id) as kept
    from messaging.social_account a where a.removed_at is null order by a.name, a.id`.execute(tx)
  const base = readMailSettings().baseUrl
  return { accounts: rows.map(({ kept, key, ...row }) => { const settings = AccountSettings.parse(row.settings); return { ...row, settings, secrets: Object.keys(openAll(settings, kept)), callback: base && `${base}/api/v1/social/callbacks/${row.id}/${key}` } }) }
}

interface Row { id: string; settings: unknown; kept: Record<string, string>; handle: string | null; keywords: string[]; cursor: Record<string, string>; callback: string; active: boolean; resting: boolean }
export type OpenedAccount = KnownAccount & { callback: string; active: boolean; resting: boolean }

/** An account with what opens it. Reads what only the system and whoever sets it may. */
export async function openAccount({ tx, now }: Pick<Context, 'tx' | 'now'>, id: string): Promise<OpenedAccount> {
  const { rows: [row] } = await sql<Row>`
    select a.id::text, a.settings, messaging.social_secret(a.id) as kept, a.handle, a.keywords, a.cursor, a.callback, a.active, coalesce(a.rest_until > ${now}, false) as resting from messaging.social_account a where a.id = ${id} and a.removed_at is null`.execute(tx)
  if (!row) throw new Refusal(socialRefusals['social-not-found'], { id })
  const settings = AccountSettings.parse(row.settings)
  return { ...row, settings, secret: openAll(settings, row.kept) }
}
