import type { Answered, ServedWorld } from '#test/server.ts'

/** A page's signed token, as it stands in its HTML. */
export const tokenIn = ({ text }: Answered): string => /name="form-token" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** The names of the questions that a page asks, in their order. */
export const askedIn = ({ text }: Answered): string[] => [...text.matchAll(/ name="([a-z][a-z0-9-]*)"/g)].map((m) => m[1]!).filter((n) => !n.startsWith('form-') && !n.startsWith('consent-') && !['viewport', 'referrer'].includes(n))

/** Sends a form as a browser without a script would. */
export function sendForm(world: ServedWorld, slug: string, fields: Record<string, string>, file?: { question: string; name: string; content: string }): Promise<Answered> {
  const line = '----guanxi'
  const parts = Object.entries(fields).map(([name, value]) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  if (file) parts.push(`--${line}\r\ncontent-disposition: form-data; name="${file.question}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n${file.content}\r\n`)
  return world.ask(null, { method: 'POST', path: `/f/${slug}`, raw: Buffer.from(`${parts.join('')}--${line}--\r\n`), headers: { 'content-type': `multipart/form-data; boundary=${line}`, referer: 'https://shop.example/tea?x=1', 'user-agent': 'Test browser' } })
}
