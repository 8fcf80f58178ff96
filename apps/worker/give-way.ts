import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import type pg from 'pg'

const BEHIND = constants.priority.PRIORITY_BELOW_NORMAL

/** Puts this process, and the backends that PostgreSQL runs for it on this machine, behind whoever waits for a page. Helpers that PostgreSQL would start for a large query cannot be put behind, so it gets none; nor do its sums over everyone have to go by way of the disk. Where that is not allowed all stay equal. */
export function giveWay(pool: pg.Pool, sameMachine: boolean): void {
  for (const thread of threads()) setPriority(thread, BEHIND)
  if (sameMachine) Object.assign(pool.options, { onConnect: putBehind })
}

/** On Linux each thread has a priority of its own, and those that collect garbage or compile were there before. */
const threads = (): number[] => (process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0])

/** Before a connection's first use, so that no other question waits behind this one. */
async function putBehind(client: pg.ClientBase): Promise<void> {
  const { rows: [backend] } = await client.query<{ pid: number }>("select pg_backend_pid() as pid, set_config('max_parallel_workers_per_gather', '0', false), set_config('work_mem', '64MB', false)")
  try {
    setPriority(backend!.pid, BEHIND)
  } catch { /* not allowed here: all stay equal */ }
}
