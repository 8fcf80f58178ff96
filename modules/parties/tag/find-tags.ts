import type { Context } from '#platform/db/transaction.ts'
import type { Tag } from './contract.ts'

/** All tags by name. */
export async function findTags({ tx }: Context): Promise<{ tags: Tag[] }> {
  return { tags: await tx.selectFrom('parties.tag').select(['id', 'name', 'colour']).orderBy('name').execute() }
}
