import { readFileSync } from 'node:fs'
import type pg from 'pg'

/** Follows how much memory our process and PostgreSQL's have to themselves, until it is stopped; gives the most, in MB (nought where it cannot be told). */
export function watchMemory(owner: pg.Pool): () => number {
  let most = 0
  const pids = async () => (await owner.query<{ pid: number }>("select pid from pg_stat_activity where backend_type in ('client backend', 'parallel worker')")).rows.map((r) => r.pid)
  const watch = setInterval(() => void pids().then((all) => { most = Math.max(most, anonymous(process.pid) + all.reduce((sum, pid) => sum + anonymous(pid), 0)) }, () => {}), 500)
  return () => {
    clearInterval(watch)
    return most
  }
}

function anonymous(pid: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
