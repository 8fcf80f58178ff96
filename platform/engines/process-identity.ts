import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process for good: its number alone is given to another one after it ends, its start time is not. */
export type ProcessIdentity = { pid: number, startTime: string }

/** Says when a process was started, in an opaque form that no other process of this machine shares; undefined when it does not run. */
export function startTimeOf(pid: number): string | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

/** The running process itself. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startTime: startTimeOf(process.pid) ?? '' }
}

/** True while exactly that process runs: a recycled number and a zombie count as gone. */
export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  return startTime !== '' && startTimeOf(pid) === startTime
}

/** Reads state and start (clock ticks since boot) from `/proc/<pid>/stat`, whose second field may itself hold spaces and brackets. */
function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : `${bootId()}:${fields[19]}`
  } catch {
    return undefined
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

function fromPs(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
  } catch {
    return undefined
  }
}
