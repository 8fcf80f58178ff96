import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { histories, rfm, seeded } from '#analytics/index.ts'
import { lineOf } from '../measure/line.ts'
import { bestOf } from './best-of.ts'

// node apps/bench/analytics/rfm.ts [orders] [rounds]: prints a JSON line a figure, beside pandas where $PYTHON (python3) has it, one thread on both sides.
// The fewest CPU seconds of the rounds, on both sides: a machine shared with others lengthens the clock, not the work.

const orders = Number(process.argv[2] ?? 5_000_000)
const rounds = Number(process.argv[3] ?? 3)
const [customers, today] = [orders / 5, 1_460]

const random = seeded(1)
const rows = {
  customer: Int32Array.from({ length: orders }, () => Math.floor(random() ** 2 * customers)), day: Int32Array.from({ length: orders }, () => Math.floor(random() * today)),
  amount: Float64Array.from({ length: orders }, () => Math.round((random() < 0.03 ? -1 : 1) * Math.exp(8 + 3 * random()))),
}

interface Pandas { nunique: number; distinct: number; cells: Record<string, number> }

function pandas(): Pandas | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const file = join(folder, 'orders')
  writeFileSync(file, Buffer.concat([rows.customer, rows.day, rows.amount].map((column) => Buffer.from(column.buffer))))
  try {
    const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
    return JSON.parse(execFileSync(process.env.PYTHON ?? 'python3', [join(import.meta.dirname, 'rfm.py'), file, String(orders), String(today), String(rounds)], { encoding: 'utf8', env })) as Pandas
  } catch (error) {
    process.stderr.write(`without pandas: ${(error as Error).message.split('\n')[0]}\n`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { found, seconds } = bestOf(rounds)(() => rfm(histories(rows, customers), today))
const other = pandas()
process.stdout.write(`${JSON.stringify(lineOf({ name: `RFM of ${orders} orders of ${customers} customers, by ranks`, value: seconds, unit: 's CPU', ...(other && { baseline: Math.min(other.nunique, other.distinct) }), target: '≤ 1.0 × pandas' }))}\n`)
if (other) {
  const ours: Record<string, number> = {}
  for (const cell of found.cells) if (cell) ours[cell] = (ours[cell] ?? 0) + 1
  process.stdout.write(`${JSON.stringify({ name: 'cells that hold another number', value: Object.keys({ ...ours, ...other.cells }).filter((cell) => ours[cell] !== other.cells[cell]).length })}\n`)
}
