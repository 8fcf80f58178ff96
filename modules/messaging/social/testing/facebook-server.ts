import { createHmac } from 'node:crypto'
import { type NetworkServer, startNetwork } from './network-server.ts'

export const facebookSecret = { pageToken: 'page-token', appSecret: 'app-secret', verifyToken: 'our-word' }
const proof = createHmac('sha256', facebookSecret.appSecret).update(facebookSecret.pageToken).digest('hex')

/** The Graph API for one page: feed, photos, comments, hiding, the Send API, debug_token and appsecret_proof; and its webhook as it signs it. */
export async function startFacebook(): Promise<NetworkServer & { told(entry: object, secret?: string): { raw: Buffer; headers: Record<string, string> } }> {
  const server = await startNetwork(({ method, path, headers, query, fields }) => {
    const no = (status: number, code: number, message: string, subcode?: number) => ({ status, json: { error: { message, type: 'OAuthException', code, ...(subcode && { error_subcode: subcode }) } } })
    if (headers.authorization !== `Bearer ${facebookSecret.pageToken}`) return no(400, 190, 'Error validating access token: Session has expired', 463)
    if (query.get('appsecret_proof') !== proof) return no(400, 100, 'Invalid appsecret_proof provided in the API argument')
    if (path === '/debug_token') return { json: { data: { is_valid: true, expires_at: 1_800_000_000 } } }
    if (path === '/77/photos') return { json: { id: '501' } }
    if (path === '/77/feed') return fields['message'] === 'lost' ? { cut: true } : fields['message'] === 'blocked' ? no(403, 200, '(#200) Permissions error') : { json: { id: '77_900' } }
    if (path === '/77/messages') return (fields['recipient'] as { id?: string }).id === '99' ? no(403, 551, '(#551) This person isn’t available right now.') : { json: { recipient_id: '42', message_id: 'm_out' } }
    if (path.endsWith('/insights')) return { json: { data: [{ name: 'post_impressions', values: [{ value: 1500 }] }] } }
    if (path.endsWith('/comments')) return { json: { id: '900_2' } }
    if (path === '/77_900' && method === 'GET') return { json: { shares: { count: 3 }, comments: { summary: { total_count: 5 } }, reactions: { summary: { total_count: 21 } } } }
    return path === '/77' ? { json: { name: '青城茶业' } } : path === '/gone' ? no(400, 100, 'Unsupported get request. Object with ID does not exist', 33) : { json: { success: true } }
  })
  const told = (entry: object, secret = facebookSecret.appSecret) => {
    const raw = Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: '77', time: 1, ...entry }] }))
    return { raw, headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}` } }
  }
  return { ...server, told }
}
