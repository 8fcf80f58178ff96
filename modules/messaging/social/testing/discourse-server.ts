import { createHmac } from 'node:crypto'
import { type NetworkServer, startNetwork } from './network-server.ts'

export const webhookSecret = 'forum-secret'

/** A Discourse forum: posts and topics with Api-Key and Api-Username, uploads, private messages, its refusals, and the webhook as it signs it. */
export async function startDiscourse(): Promise<NetworkServer & { posts: Map<number, { id: number; topic_id: number; raw: string; fields: Record<string, unknown> }>; told(post: object, event?: string, secret?: string): { raw: Buffer; headers: Record<string, string> } }> {
  const posts = new Map<number, { id: number; topic_id: number; raw: string; fields: Record<string, unknown> }>()
  let last = 10
  const server = await startNetwork(({ method, path, headers, fields }) => {
    if (headers['api-key'] !== 'right' || headers['api-username'] !== 'qingcheng') return { status: 403, json: { errors: ['You are not permitted to view the requested resource. The API username or key is invalid.'], error_type: 'invalid_access' } }
    if (path === '/u/qingcheng.json') return { json: { user: { username: 'qingcheng' } } }
    if (path === '/uploads.json') return { json: { short_url: 'upload://abc.png' } }
    if (path === '/search.json') return { json: { posts: [...posts.values()].filter((p) => p.raw.includes('龙井')).map((p) => ({ id: p.id, username: 'visitor', blurb: p.raw, created_at: '2026-11-20T01:00:00.000Z', topic_id: p.topic_id, post_number: 1 })) } }
    if (path === '/posts.json') {
      const raw = String(fields['raw'])
      if ([...posts.values()].some((p) => p.raw === raw)) return { status: 422, json: { action: 'create_post', errors: ['Body is too similar to what you recently posted'] } }
      if (raw === 'busy') return { status: 429, json: { errors: ['You’ve performed this action too many times.'], error_type: 'rate_limit', extras: { wait_seconds: 23 } } }
      const id = (last += 1)
      const post = { id, topic_id: Number(fields['topic_id'] ?? id * 10), raw, fields }
      posts.set(id, post)
      return { json: { id, topic_id: post.topic_id, topic_slug: 'longjing', raw } }
    }
    const one = /^\/posts\/(\d+)\.json$/.exec(path)
    if (one && method === 'PUT') { posts.get(Number(one[1]))!.raw = (fields['post'] as { raw: string }).raw; return {} }
    if (one && method === 'DELETE') { posts.delete(Number(one[1])); return {} }
    return /^\/t\/\d+\.json$/.test(path) ? { json: { views: 120, like_count: 7, posts_count: 4 } } : { status: 404, json: { errors: ['The requested URL or resource could not be found.'], error_type: 'not_found' } }
  })
  const told = (post: object, event = 'post_created', secret = webhookSecret) => {
    const raw = Buffer.from(JSON.stringify({ post }))
    return { raw, headers: { 'content-type': 'application/json', 'x-discourse-event': event, 'x-discourse-event-type': 'post', 'x-discourse-event-id': '1', 'x-discourse-event-signature': `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}` } }
  }
  return { ...server, posts, told }
}
