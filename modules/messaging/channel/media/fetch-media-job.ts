import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { fileStore } from '#platform/files/open-store.ts'
import { receiveFile } from '#platform/files/receive-file.ts'
import type { JobContext } from '#platform/jobs/job.ts'
import { deliverer } from '../../delivery/runner.ts'
import { keepFiles } from '../../inbound/receive-message.ts'
import { accessToken } from '../../wechat/access-token.ts'
import { wechatToken } from '../../wechat/wechat-sender.ts'
import { kfToken } from '../../wecom/kf/kf-token.ts'
import { askProvider, type ProviderAnswer } from '../ask-provider.ts'
import { isOf, openedChannel } from '../settings/read-channel.ts'
import type { Media } from './fetch-media.ts'

const MOST = 20 * 1024 * 1024
const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif', 'audio/amr': 'amr', 'audio/mpeg': 'mp3', 'video/mp4': 'mp4', image: 'jpg', voice: 'amr', video: 'mp4', shortvideo: 'mp4' }

/** Fetches what came with a message and keeps it with it. What is gone by now, or of a kind that may not be kept, is named as left out. */
export const run = ({ db, now }: Pick<JobContext, 'db' | 'now'>, media: Media): Promise<void> => fetchMedia(db, fileStore(), media, now)

export async function fetchMedia(db: Db, store: FileStore, { inboundId, channel, mediaId, kind }: Media, now: Date): Promise<void> {
  const answer = await ask(db, channel, mediaId, now)
  if (!answer) return
  const said = String(answer.headers['content-type'] ?? '')
  const name = nameOf(answer, kind)
  const given = answer.status === 200 && !/json|text\/plain/.test(said)
  const received = given ? await receiveFile(store, Readable.from([answer.body]), { name, most: MOST }).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error }) : null
  if (received?.verdict.state === 'infected') await received.staged.discard()
  const kept = received && received.verdict.state !== 'infected' ? received : null
  await inTransaction(db, deliverer, async (context) => {
    const { rows: [open] } = await sql`select from messaging.inbound i where i.id = ${inboundId} and i.provider_key not like 'erased-%' and not exists (select from messaging.inbound_file f where f.inbound_id = i.id) for update`.execute(context.tx)
    if (!open) return void (await kept?.staged.discard())
    if (kept) await keepFiles(context, inboundId, [{ name, type: kept.type, staged: kept.staged }])
    else await sql`select messaging.leave_out(${inboundId}, ${name})`.execute(context.tx)
  }, now)
}

async function ask(db: Db, channel: Media['channel'], mediaId: string, now: Date): Promise<ProviderAnswer | null> {
  const known = await openedChannel(db, channel)
  const call = isOf(known, 'wechat') ? wechatToken(known) : isOf(known, 'wecom') ? kfToken(known) : null
  if (!call || !(isOf(known, 'wechat') || isOf(known, 'wecom'))) return null
  const token = await accessToken(call, now.getTime())
  return askProvider(`${known.settings.endpoint}/cgi-bin/media/get?access_token=${encodeURIComponent(token)}&media_id=${encodeURIComponent(mediaId)}`, { method: 'GET', most: MOST })
}

function nameOf({ headers }: ProviderAnswer, kind: string): string {
  const said = /filename="?([^";]+)"?/i.exec(String(headers['content-disposition'] ?? ''))?.[1]
  return (said ?? `${kind || 'file'}.${endings[String(headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()] ?? endings[kind] ?? 'bin'}`).replaceAll(/[\\/\p{Cc}]/gu, '_').slice(-200)
}
