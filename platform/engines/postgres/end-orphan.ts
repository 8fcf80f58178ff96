import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess } from '../end-process.ts'
import { startTimeOf } from '../process-identity.ts'

/**
 * Ends a server that a dead owner left running on this cluster, and removes its `postmaster.pid` when the number in it belongs to another
 * program by now (PostgreSQL itself would refuse to start then). Call it under the lock: nobody else may own the cluster.
 */
export async function endOrphanedPostgres(cluster: string): Promise<void> {
  const pid = recordedPid(cluster)
  if (pid === undefined) return
  const startTime = startTimeOf(pid)
  if (startTime !== undefined && servesCluster(pid, cluster)) {
    await endProcess({ pid, startTime }, [
      { signal: 'SIGINT', milliseconds: 15_000 },
      { signal: 'SIGQUIT', milliseconds: 5_000 },
      { signal: 'SIGKILL', milliseconds: 5_000 },
    ])
  }
  if (recordedPid(cluster) === pid) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function recordedPid(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}

/** A postmaster works in its cluster's folder. Where /proc is missing, a live number is taken for it, as PostgreSQL does. */
function servesCluster(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster && readFileSync(`/proc/${pid}/stat`, 'utf8').includes('(postgres)')
  } catch {
    return false
  }
}
