import type { Import } from '../contract.ts'
import type { ImportRecord } from '../run/runner.ts'

type Progress = Import['progress']

/** How far an import is, how fast it goes and how long it will still take: by rows where they were counted, else by bytes. */
export function progressOf(r: ImportRecord): Progress {
  if (r.state === 'undoing') return undoing(r)
  const rows = r.state === 'checking' ? r.forecast?.rows ?? 0 : Number(r.rows)
  const total = r.rows_total === null ? null : Number(r.rows_total)
  const share = shareOf(r, rows, total)
  const seconds = r.paced_at && r.heartbeat ? (r.heartbeat.getTime() - r.paced_at.getTime()) / 1000 : 0
  const paced = rows - (r.state === 'checking' ? 0 : Number(r.paced_from))
  const speed = seconds > 0 && paced > 0 ? paced / seconds : null
  const all = total ?? (share > 0.01 ? rows / share : null)
  const busy = ['checking', 'running', 'stopping'].includes(r.state)
  return { phase: r.phase, done: rows, total, share, rowsPerSecond: speed === null ? null : Math.round(speed), secondsLeft: busy && speed && all !== null ? Math.max(0, Math.round((all - rows) / speed)) : null }
}

function shareOf(r: ImportRecord, rows: number, total: number | null): number {
  if (['done', 'undone'].includes(r.state)) return 1
  const read = Number(r.bytes_total) > 0 ? Number(r.bytes_done) / Number(r.bytes_total) : 0
  if (r.phase === 'counting' || r.phase === 'reading') return Math.min(1, read) * 0.1
  return Math.min(1, total ? rows / total : read)
}

function undoing(r: ImportRecord): Progress {
  const done = r.undo ? r.undo.removed + r.undo.restored + r.undo.kept : 0
  const total = r.undo_total === null ? null : Number(r.undo_total)
  return { phase: r.phase, done, total, share: total ? Math.min(1, done / total) : 0, rowsPerSecond: null, secondsLeft: null }
}
