import { sql } from 'kysely'
import { inTransaction } from '#platform/db/transaction.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { isOf, openedChannel } from '../../channel/settings/read-channel.ts'
import { deliverer } from '../../delivery/runner.ts'
import { askWecom } from '../wecom-token.ts'
import { kfToken } from './kf-token.ts'
import { readKf } from './read-kf.ts'

/** Fetches what customers wrote to one account when WeCom says that there is something; by the clock every account that is known, for a call that never came. */
export async function run({ db, now, log, signal }: JobContext, asked?: { account: string; token: string }): Promise<void> {
  const known = await openedChannel(db, 'wecom')
  if (!isOf(known, 'wecom')) return
  const accounts = asked ? [asked] : await inTransaction(db, deliverer, async ({ tx }) => (await sql<{ account: string }>`select open_kfid as account from messaging.kf_account order by open_kfid`.execute(tx)).rows)
  for (const account of accounts) {
    if (signal.aborted) return
    const codes = await readKf(db, known, account, now)
    const { welcome } = known.settings
    for (const code of welcome && asked ? codes : []) await askWecom(known, kfToken(known), 'kf/send_msg_on_event', { code, msgtype: 'text', text: { content: welcome } }, now).catch((error: Error) => log.warn({ error: error.message }, 'wecom: no welcome'))
  }
}
