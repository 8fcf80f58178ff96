import { writeFileSync, chownSync, readFileSync, appendFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'

type Configuration = Record<string, string>

const include = "include_if_exists = 'guanxi.conf'"

/**
 * Settings of the embedded cluster. They stand in a file of their own that is written at every start; `ALTER SYSTEM` still has the last word.
 * Modest shared buffers because the operating system caches the same pages and idle memory is promised to stay low; no JIT because it costs
 * more than it saves on queries of milliseconds; a large WAL and rare checkpoints for imports; pages weigh little against rows because a small
 * firm's pages lie in memory: else a policy would read all parties where a look at a few hundred will do (measured: 60 ms and 8).
 */
export function embeddedConfiguration(): Configuration {
  const memory = Math.floor(totalmem() / 2 ** 20)
  return {
    shared_buffers: '256MB',
    effective_cache_size: `${Math.max(256, Math.floor(memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '256MB',
    max_connections: '100',
    synchronous_commit: 'on',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '0.3',
    seq_page_cost: '0.2',
    effective_io_concurrency: '32',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
  }
}

/** For tests: nothing survives a crash of the machine, and everything is faster. */
export function throwAwayConfiguration(): Configuration {
  return { ...embeddedConfiguration(), fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'on', max_connections: '300' }
}

/** Writes the settings into the cluster; takes effect at its next start. */
export function configure(cluster: string, settings: Configuration, account: Account | undefined): void {
  const path = join(cluster, 'guanxi.conf')
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`)
  writeFileSync(path, `# Written at every start. Own settings: ALTER SYSTEM.\n${lines.join('')}`, { mode: 0o600 })
  if (account) chownSync(path, account.uid, account.gid)
  const main = join(cluster, 'postgresql.conf')
  if (!readFileSync(main, 'utf8').includes(include)) appendFileSync(main, `\n${include}\n`)
}
