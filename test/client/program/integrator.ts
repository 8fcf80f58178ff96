import createClient from 'openapi-fetch'
import type { paths } from './generated/api.ts'

export interface Kept { name: string; id: string; found: string[]; versions: (string | null)[]; hours: string | null; stale: string; refused: string }

/** What a program elsewhere does with the generated types: creates a customer, finds it, changes it under its version, and hears why the second of two editors is refused. */
export async function keepCustomer(baseUrl: string, key: string, name: string): Promise<Kept> {
  const client = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } })

  const created = await client.POST('/parties', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body: { kind: 'person', name, roles: ['customer'], contacts: [{ channel: 'phone', value: '13800001234' }] } })
  if (!created.data) throw new Error(created.error.type)
  const { id } = created.data

  const found = await client.GET('/parties', { params: { query: { search: name, limit: 10 } } })
  if (!found.data) throw new Error(found.error.type)

  const seen = await client.GET('/parties/{id}', { params: { path: { id } } })
  const change = (version: string, contactHours: string) => client.PATCH('/parties/{id}', { params: { path: { id }, header: { 'If-Match': version } }, body: { contactHours } })
  const first = seen.response.headers.get('etag')
  const changed = await change(first ?? '', '晚上七点后')
  const again = await change(first ?? '', '早上')
  const invalid = await client.POST('/parties', { body: { kind: 'person', name: '' } })
  return {
    name: created.data.name, id, found: found.data.items.map((p) => p.id), versions: [first, changed.response.headers.get('etag')],
    hours: changed.data?.contactHours ?? null, stale: again.error?.type ?? '', refused: invalid.error?.faults?.[0]?.at ?? '',
  }
}
