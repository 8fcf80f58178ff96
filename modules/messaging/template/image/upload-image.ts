import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { audit } from '#platform/audit/record.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { holdContent, keepContent } from '#platform/files/hold-content.ts'
import { receiveFile } from '#platform/files/receive-file.ts'
import type { HttpContext } from '#platform/http/route.ts'
import { templateRefusals } from '../contract.ts'

const MOST = 2 * 1024 ** 2
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Takes in a picture for mails and gives its address: a key of 128 random bits, for whoever reads the mail has no account. Sent twice it is kept once. */
export async function uploadImage({ db, actor, now }: Pick<HttpContext, 'db' | 'actor' | 'now'>, request: FastifyRequest, store: FileStore): Promise<{ src: string; name: string; size: number }> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: MOST + 1 } }) : undefined
  if (!part) throw new Refusal(templateRefusals['image-missing'])
  const name = part.filename.replaceAll(/[^\p{L}\p{N}._ -]/gu, '').slice(0, 120) || 'image'
  const { staged, type, verdict } = await receiveFile(store, part.file, { name, most: MOST })
  try {
    if (!shown.has(type) || verdict.state === 'infected') throw new Refusal(templateRefusals['image-type'], { name })
    const key = await inTransaction(db, actor, async (context) => {
      await keepContent(context, staged, type)
      const { rows: [kept] } = await sql<{ key: string; made: boolean }>`
        with new as (insert into messaging.image (key, sha256, name, type, size, at, by) values (${randomBytes(16).toString('base64url')}, ${staged.sha256}, ${name}, ${type}, ${staged.size}, ${now}, ${actor.memberId}) on conflict (sha256) do nothing returning key)
        select key, true as made from new union all select key, false from messaging.image where sha256 = ${staged.sha256} limit 1`.execute(context.tx)
      await holdContent(context, staged.sha256, { holder: 'messaging.image', id: staged.sha256 })
      if (kept!.made) await audit(context, { action: 'upload', object: 'template', detail: { name, size: staged.size } })
      return kept!.key
    }, now)
    return { src: `/api/v1/images/${key}`, name, size: staged.size }
  } finally {
    await staged.discard()
  }
}
