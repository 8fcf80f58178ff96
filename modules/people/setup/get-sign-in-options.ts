import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Db } from '#platform/db/tables.ts'
import { findMembersCount } from '../member/find-members-by-id.ts'
import { readSettings } from '../sign-in/settings.ts'
import type { getSignInOptions as contract } from './contract.ts'

/** What the sign-in page needs before anyone is known. */
export async function getSignInOptions(db: Db): Promise<ReplyOf<typeof contract>> {
  const { smtpUrl, oidc } = readSettings()
  return { setupNeeded: (await findMembersCount(db)) === 0, passwordReset: smtpUrl !== null, oidc: oidc && { providerId: oidc.providerId, name: oidc.name } }
}
