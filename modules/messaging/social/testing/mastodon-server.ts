import { type Answered, type Asked, type NetworkServer, startNetwork } from './network-server.ts'

interface Status { id: string; url: string; content: string; created_at: string; visibility: string; in_reply_to_id: string | null; account: { id: string; acct: string; display_name: string; url: string }; replies_count: number; reblogs_count: number; favourites_count: number }

const us = { id: '1', acct: 'qingcheng', display_name: '青城茶业', url: 'https://m.example/@qingcheng' }

/** A Mastodon server with one account of ours: statuses (once under an Idempotency-Key), media, notifications with min_id, editing, deleting, rate limits. `failing` answers instead of it, once. */
export async function startMastodon(): Promise<NetworkServer & { statuses: Map<string, Status>; mention(from: string, text: string, to: string | null, direct?: boolean): string; failing: Answered[] }> {
  const statuses = new Map<string, Status>()
  const keys = new Map<string, string>()
  const notes: { id: string; type: string; status: Status }[] = []
  const failing: Answered[] = []
  let last = 100
  const make = (fields: Partial<Status>): Status => {
    const id = String((last += 1))
    const status = { id, url: `https://m.example/@x/${id}`, content: '', created_at: new Date().toISOString(), visibility: 'public', in_reply_to_id: null, account: us, replies_count: 0, reblogs_count: 0, favourites_count: 0, ...fields }
    statuses.set(id, status)
    return status
  }
  const post = ({ headers, fields }: Asked): Status => {
    const key = String(headers['idempotency-key'] ?? '')
    const known = key && keys.get(key)
    if (known) return statuses.get(known)!
    const made = make({ content: `<p>${String(fields['status'])}</p>`, visibility: String(fields['visibility'] ?? 'public'), in_reply_to_id: (fields['in_reply_to_id'] as string | undefined) ?? null })
    if (key) keys.set(key, made.id)
    return made
  }
  const server = await startNetwork((asked) => {
    const { method, path, headers, query, fields } = asked
    if (headers.authorization !== 'Bearer right') return { status: 401, json: { error: 'The access token is invalid' } }
    const answer = failing.shift()
    if (answer?.cut && path === '/api/v1/statuses') post(asked)
    if (answer) return answer
    if (path === '/api/v1/accounts/verify_credentials') return { json: us }
    if (path === '/api/v2/media') return { status: 202, json: { id: '900', url: null } }
    if (path === '/api/v1/media/900') return { json: { id: '900', url: 'https://m.example/media/900.png' } }
    if (path === '/api/v1/statuses' && method === 'POST') return String(fields['status']).length > 600 ? { status: 422, json: { error: 'Validation failed: Text character limit of 500 exceeded' } } : { json: post(asked) }
    if (path === '/api/v1/notifications') return { json: notes.filter((n) => BigInt(n.id) > BigInt(query.get('min_id') ?? 0)).toReversed() }
    const status = statuses.get(/^\/api\/v1\/statuses\/(\d+)$/.exec(path)?.[1] ?? '')
    if (!status) return path.startsWith('/api/v1/timelines/tag/') ? { json: [...statuses.values()].filter((s) => s.content.includes(`#${path.split('/').at(-1)}`) && BigInt(s.id) > BigInt(query.get('min_id') ?? 0)) } : { status: 404, json: { error: 'Record not found' } }
    if (method === 'DELETE') statuses.delete(status.id)
    if (method === 'PUT') status.content = `<p>${String(fields['status'])}</p>`
    return { json: status }
  })
  const mention = (from: string, text: string, to: string | null, direct = false): string => {
    const status = make({ content: `<p>${text}</p>`, visibility: direct ? 'direct' : 'public', in_reply_to_id: to, account: { id: from, acct: from, display_name: from.split('@')[0]!, url: `https://o.example/@${from}` } })
    notes.push({ id: String((last += 1)), type: 'mention', status })
    return status.id
  }
  return { ...server, statuses, mention, failing }
}
