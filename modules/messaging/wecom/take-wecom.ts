import type { Context } from '#platform/db/transaction.ts'
import { enqueue } from '#platform/jobs/enqueue.ts'
import { toldAt } from '../wechat/open-call.ts'
import { takeAdded, takeLeft } from './contact/take-contact.ts'

/** What WeCom tells of external contacts, and that customers wrote to customer service: what they wrote is then fetched. */
export async function takeWecom(context: Context, told: Readonly<Record<string, string>>): Promise<void> {
  const { Event: event, ChangeType: change, UserID: userId = '', ExternalUserID: externalId = '' } = told
  const at = toldAt(told['CreateTime'], context.now)
  if (event === 'kf_msg_or_event' && told['OpenKfId']) return enqueue(context, 'messaging.read-kf', { account: told['OpenKfId'], token: told['Token'] ?? '' }, { key: `kf-${told['OpenKfId']}` })
  if (event !== 'change_external_contact' || !userId || !externalId) return
  if (change === 'add_external_contact' || change === 'add_half_external_contact') return takeAdded(context, { userId, externalId, at, state: told['State'] ?? null, welcomeCode: told['WelcomeCode'] ?? null })
  if (change === 'del_external_contact' || change === 'del_follow_user') return takeLeft(context, { userId, externalId, at, by: change === 'del_follow_user' ? 'customer' : 'employee' })
}
