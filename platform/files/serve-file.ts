import type { Streamed } from '#platform/http/route.ts'
import { allowedType } from './allowed-types.ts'
import type { FileStore } from './file-store.ts'

interface Kept { sha256: string; name: string; type: string; size: number }

/** A kept file as an answer: always an attachment of no type that a browser runs. A picture or a PDF may be looked at in place when asked for, in a sandbox without scripts. */
export async function serveFile(store: FileStore, { sha256, name, type, size }: Kept, preview: boolean): Promise<Streamed> {
  const inline = preview && allowedType(type)?.preview === true
  return {
    stream: await store.open(sha256),
    type: inline ? type : 'application/octet-stream',
    headers: {
      'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-length': String(size),
      'content-security-policy': "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  }
}
