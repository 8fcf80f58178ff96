import { Agent, request } from 'node:http'

export interface Reply { status: number; body: string; etag: string | undefined }
export interface Call { method?: string; path: string; body?: unknown; headers?: Record<string, string> }

/** Asks a server's API with a key, over connections that stay open; an answer that is not a success fails the run. */
export function createCaller(baseUrl: string, key: string): { call(call: Call): Promise<Reply>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const call = ({ method = 'GET', path, body, headers = {} }: Call): Promise<Reply> => new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const sent = request(`${baseUrl}/api/v1${path}`, { method, agent, headers: { authorization: `Bearer ${key}`, ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }), ...headers } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => { text += part }).on('error', reject).on('end', () => {
        const status = answer.statusCode ?? 0
        if (status >= 300) reject(new Error(`${method} ${path}: ${status} ${text.slice(0, 300)}`))
        else resolve({ status, body: text, etag: answer.headers.etag })
      })
    })
    sent.on('error', reject)
    sent.end(payload)
  })
  return { call, close: () => agent.destroy() }
}
