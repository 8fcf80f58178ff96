import type { KnownChannel } from '../channel/settings/read-channel.ts'
import { askWithToken, type Said } from '../wechat/access-token.ts'
import { wecomToken } from './wecom-token.ts'

interface Tasks extends Said { task_list?: { userid: string; status: number }[] }
interface Results extends Said { send_list?: { external_userid?: string; status: number }[]; next_cursor?: string }

/** By external contact what became of a broadcast: confirmed and sent, or not to be sent (no contact any more, too many this month). Who was not decided about is left out. */
export async function readResults(known: KnownChannel<'wecom'>, msgid: string, now: Date): Promise<Map<string, 'sent' | 'failed'>> {
  const ask = async <T extends Said>(verb: string, body: object): Promise<T> => {
    const { said } = await askWithToken<T>(wecomToken(known), (t) => `${known.settings.endpoint}/cgi-bin/externalcontact/${verb}?access_token=${t}`, body, now.getTime())
    if (said?.errcode !== 0) throw new Error(`${verb} ${said?.errcode ?? 'without an answer'}`)
    return said
  }
  const found = new Map<string, 'sent' | 'failed'>()
  const { task_list: tasks = [] } = await ask<Tasks>('get_groupmsg_task', { msgid, limit: 1000 })
  for (const { userid, status } of tasks) {
    if (status !== 2) continue
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Results = await ask<Results>('get_groupmsg_send_result', { msgid, userid, limit: 1000, ...(cursor && { cursor }) })
      for (const result of page.send_list ?? []) if (result.external_userid && result.status > 0 && found.get(result.external_userid) !== 'sent') found.set(result.external_userid, result.status === 1 ? 'sent' : 'failed')
      cursor = page.next_cursor || undefined
    }
  }
  return found
}
