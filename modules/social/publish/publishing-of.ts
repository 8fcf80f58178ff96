import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { system } from '#platform/access/actor.ts'
import type { SocialPublishing } from '#modules/messaging/api.ts'
import type { Network } from '#modules/messaging/contract.ts'
import type { Db } from '#platform/db/tables.ts'
import { inTransaction } from '#platform/db/transaction.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { tagLink } from '../post/check-post.ts'

/** A publication in hand. */
export interface Held { id: string; postId: string; accountId: string; attempts: number; network: Network; text: string; title: string | null; link: string | null; tag: string | null; pictures: string[] }

/** A publication as its network gets it, pictures and all. Its key stays the same over all tries. */
export async function publishingOf(db: Db, { id, network, text, title, link, tag, pictures }: Pick<Held, 'id' | 'network' | 'text' | 'title' | 'link' | 'tag' | 'pictures'>, store: FileStore): Promise<SocialPublishing> {
  const { rows } = await inTransaction(db, system('social'), ({ tx }) => sql<{ sha256: string; name: string; type: string }>`select i.sha256, i.name, i.type from unnest(${pictures}::text[]) with ordinality p (key, nr) join messaging.image i on i.key = p.key order by p.nr`.execute(tx))
  const shown = await Promise.all(rows.map(async ({ sha256, name, type }) => ({ name, type, content: await buffer(await store.open(sha256)) })))
  return { key: `guanxi-post-${id}`, text, title, link: link && tagLink(link, network, tag), pictures: shown }
}
