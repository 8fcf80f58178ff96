import type { ReplyOf } from '#kernel/endpoint.ts'
import type { Filter } from '#kernel/filter.ts'
import type { Context } from '#platform/db/transaction.ts'
import { countDefinition } from '../evaluate/count-definition.ts'
import { checkDefinition } from '../segment/analyse-definition.ts'
import type { previewSegment as contract } from './contract.ts'
import { explain } from './explain.ts'

/** How many a definition would hold, and five of them with the reasons why. */
export async function previewSegment(context: Context, definition: Filter, signal?: AbortSignal): Promise<ReplyOf<typeof contract>> {
  await checkDefinition(context, definition)
  const { count, of, ids, asOf } = await countDefinition(context, definition, signal)
  return { count, of, asOf: asOf.toISOString(), sample: await explain(context, definition, ids) }
}
