import { Readable } from 'node:stream'
import type { Attachment, Email } from 'postal-mime'
import { Refusal } from '#kernel/refusal.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { receiveFile } from '#platform/files/receive-file.ts'
import type { IncomingFile } from '../../inbound/receive-message.ts'

const MOST_FILES = 20
const MOST_BYTES = 15 * 1024 * 1024
const MOST_NAME = 200

const bytesOf = ({ content }: Attachment): Buffer => (typeof content === 'string' ? Buffer.from(content) : content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(content))
const nameOf = (file: Attachment, i: number): string => (file.filename ?? `${i + 1}.${file.mimeType.split('/')[1] ?? 'bin'}`).replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-MOST_NAME)

/** A mail's attachments, looked at and staged; and the names of those that are not kept: too many, too large, of a kind that may not be kept, or infected. */
export async function readFiles(store: FileStore, mail: Email): Promise<{ files: IncomingFile[]; leftOut: string[] }> {
  const files: IncomingFile[] = []
  const leftOut: string[] = []
  let rest = MOST_BYTES
  for (const [i, part] of mail.attachments.filter((a) => !a.related && !/^(message|application\/pgp|application\/pkcs7)/.test(a.mimeType)).entries()) {
    const [name, content] = [nameOf(part, i), bytesOf(part)]
    rest -= content.length
    const received = files.length >= MOST_FILES || rest < 0 ? null : await receiveFile(store, Readable.from([content]), { name, most: MOST_BYTES }).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error })
    if (received?.verdict.state === 'infected') await received.staged.discard()
    if (received && received.verdict.state !== 'infected') files.push({ name, type: received.type, staged: received.staged })
    else leftOut.push(name)
  }
  return { files, leftOut }
}
