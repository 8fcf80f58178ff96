import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import type { Context } from '#platform/db/transaction.ts'
import { abilities } from '../networks.ts'
import { type AccountInput, type SocialAccountSettings, socialRefusals } from './contract.ts'
import { findSocialSettings, openAccount } from './read-account.ts'
import { placeOf, sealAll } from './secrets.ts'
import { secretsOf } from './settings.ts'

const r = socialRefusals

async function one(context: Context, id: string): Promise<SocialAccountSettings> {
  const found = (await findSocialSettings(context)).accounts.find((a) => a.id === id)
  if (!found) throw new Refusal(r['social-not-found'], { id })
  return found
}

/** Adds an account. */
export async function createSocialAccount(context: Context, input: AccountInput): Promise<SocialAccountSettings> {
  const { tx, actor, now } = context
  const { name, settings, active } = input
  const { rows: [made] } = await sql<{ id: string }>`
    insert into messaging.social_account (name, network, settings, secret, callback, keywords, active, created_at, updated_at, updated_by)
    values (${name}, ${settings.network}, ${JSON.stringify(settings)}::jsonb, ${JSON.stringify(sealAll(settings, wholeSecret(input, {})))}::jsonb, ${randomBytes(18).toString('base64url')}, ${wordsOf(input)}, ${active}, ${now}, ${now}, ${actor.memberId}) returning id::text`.execute(tx)
  await audit(context, { action: 'create', object: 'social-account', id: made!.id, detail: { after: settings, name, active, secrets: Object.keys(input.secret) } })
  return one(context, made!.id)
}

/** Changes an account. A secret that is kept goes to no other server or account than it was given for. */
export async function changeSocialAccount(context: Context, id: string, input: AccountInput): Promise<SocialAccountSettings> {
  const { tx, actor, now } = context
  const before = await openAccount(context, id)
  const { name, settings, active } = input
  if (before.settings.network !== settings.network) throw new Refusal(r['social-network-stays'], {}, '/body/settings/network')
  const same = placeOf(before.settings) === placeOf(settings)
  const secret = sealAll(settings, wholeSecret(input, same ? before.secret : {}))
  await sql`
    update messaging.social_account set name = ${name}, settings = ${JSON.stringify(settings)}::jsonb, secret = ${JSON.stringify(secret)}::jsonb, keywords = ${wordsOf(input)}, active = ${active}, updated_at = ${now}, updated_by = ${actor.memberId},
      fault = null, said = null, fault_at = null, rest_until = null ${same ? sql`` : sql`, cursor = '{}', handle = null, token_until = null`} where id = ${id}`.execute(tx)
  await audit(context, { action: 'update', object: 'social-account', id, detail: { before: before.settings, after: settings, name, active, secrets: Object.keys(input.secret) } })
  return one(context, id)
}

/** Takes an account away; what was said and published there stays. */
export async function removeSocialAccount(context: Context, id: string): Promise<void> {
  const before = await one(context, id)
  await sql`update messaging.social_account set removed_at = ${context.now}, active = false, secret = '{}', cursor = '{}' where id = ${id}`.execute(context.tx)
  await audit(context, { action: 'delete', object: 'social-account', id, detail: { before: before.settings, name: before.name } })
}

const wordsOf = ({ keywords, settings }: AccountInput): string[] => (abilities[settings.network].listen === null ? [] : [...new Set(keywords)])

function wholeSecret({ settings, secret }: AccountInput, kept: Readonly<Record<string, string>>): Record<string, string> {
  const wanted: Readonly<Record<string, boolean>> = secretsOf[settings.network]
  const whole = { ...kept, ...Object.fromEntries(Object.entries(secret).filter(([name, value]) => name in wanted && value !== '')) }
  const missing = Object.entries(wanted).find(([name, needed]) => needed && !whole[name])
  if (missing) throw new Refusal(r['social-secret-needed'], { secret: missing[0] }, `/body/secret/${missing[0]}`)
  return whole
}
