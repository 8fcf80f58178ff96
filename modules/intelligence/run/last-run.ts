import type { Raw } from '#platform/db/read-columns.ts'
import { type CutOffs, MODEL } from './compute.ts'

export interface LastRun { id: string; cutOffs: CutOffs }

/** The last whole run by these rules; an earlier version's cut-offs place nobody. */
export async function lastRun(client: Raw): Promise<LastRun | undefined> {
  const { rows: [run] } = await client.query<{ id: string; cut_offs: CutOffs }>('select id, cut_offs from intelligence.run where model = $1 order by id desc limit 1', [MODEL])
  return run && { id: run.id, cutOffs: run.cut_offs }
}
