import { createHash } from 'node:crypto'
import { type NetworkServer, startNetwork } from './network-server.ts'

/** Weibo's open API: share (with a picture, refusing repeats), comments, counts, messages/reply, tokens that end and are renewed; and the fans' service as it signs its calls. */
export async function startWeibo(): Promise<NetworkServer & { valid: Set<string>; push(body: object, secret?: string): { raw: Buffer; headers: Record<string, string>; query: Record<string, string> } }> {
  const valid = new Set(['right'])
  const shared = new Set<string>()
  const server = await startNetwork(({ path, query, fields, files }) => {
    const no = (error_code: number, error: string) => ({ status: 400, json: { request: path, error_code, error } })
    if (path === '/oauth2/access_token') return fields['refresh_token'] === 'again' ? { json: { access_token: 'renewed', refresh_token: 'again-2', expires_in: 86_400 } } : no(21325, 'invalid_grant')
    const token = String(fields['access_token'] ?? query.get('access_token'))
    if (!valid.has(token)) return no(21327, 'expired_token')
    if (path === '/oauth2/get_token_info') return { json: { uid: 1, expire_in: 86_400 } }
    if (path === '/2/account/get_uid.json') return { json: { uid: 1 } }
    if (path === '/2/users/show.json') return { json: { screen_name: '青城茶业' } }
    if (path === '/2/statuses/share.json') {
      const status = String(fields['status'])
      if (shared.has(status)) return no(20019, 'repeat content!')
      if (status === 'often') return no(20016, 'out of limit')
      shared.add(status)
      return { json: { id: 5001, idstr: '5001', user: { idstr: '1' }, pics: files.length } }
    }
    if (path === '/2/statuses/count.json') return { json: [{ id: 5001, comments: 4, reposts: 2, attitudes: 9 }] }
    if (path === '/2/comments/to_me.json') return { json: { comments: query.get('since_id') === '7002' ? [] : [{ idstr: '7002', text: '还有货吗', created_at: 'Fri Nov 20 17:46:55 +0800 2026', user: { idstr: '88', screen_name: '阿梅' }, status: { idstr: '5001' } }] } }
    if (path === '/2/comments/reply.json') return { json: { id: 7003, idstr: '7003' } }
    return path === '/2/messages/reply.json' ? { json: { result: true } } : { json: {} }
  })
  const push = (body: object, secret = 'app-secret') => {
    const [timestamp, nonce] = [String(Date.now()), '57155157']
    return { raw: Buffer.from(JSON.stringify(body)), headers: { 'content-type': 'application/json' }, query: { timestamp, nonce, signature: createHash('sha1').update([secret, timestamp, nonce].sort().join('')).digest('hex') } }
  }
  return { ...server, valid, push }
}
