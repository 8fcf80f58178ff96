import { sql } from 'kysely'
import type { Context } from '#platform/db/transaction.ts'
import type { Staged } from './file-store.ts'
import './tables.ts'

/** Who needs a content. */
export interface Holder { holder: string; id: string }

/** Keeps a staged content. Its row stays locked till the commit, so that the sweeper cannot take away what is about to be held. */
export async function keepContent({ tx, now }: Pick<Context, 'tx' | 'now'>, staged: Staged, type: string): Promise<void> {
  await sql`insert into files.content (sha256, size, type, at) values (${staged.sha256}, ${staged.size}, ${type}, ${now}) on conflict (sha256) do update set at = excluded.at`.execute(tx)
  await staged.keep()
}

/** Says who needs a content that was kept. */
export async function holdContent({ tx }: Pick<Context, 'tx'>, sha256: string, { holder, id }: Holder): Promise<void> {
  await tx.insertInto('files.held').values({ sha256, holder, holder_id: id }).onConflict((c) => c.doNothing()).execute()
}

/** Lets contents go; the sweeper removes them from the store once nobody holds them. */
export async function releaseContents({ tx }: Pick<Context, 'tx'>, holder: string, ids: readonly string[]): Promise<void> {
  if (ids.length) await tx.deleteFrom('files.held').where('holder', '=', holder).where('holder_id', 'in', [...ids]).execute()
}
