import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distinctHistories, duration, fitModel, score, seeded, simulateHistories, type BuyingHistories } from '#analytics/index.ts'
import { lineOf } from '../measure/line.ts'
import { bestOf } from './best-of.ts'

// node apps/bench/analytics/lifetime-value.ts [customers] [rounds]: prints a JSON line a figure, beside numpy and scipy where python3 has them.
// Best of the rounds by CPU seconds, on both sides: a machine shared with others lengthens the clock, not the work.

const customers = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 3)
const timed = bestOf(rounds)

/** Customers of a shop over 39 weeks, first bought in the first twelve, seen by the day. */
function made(): BuyingHistories<'week'> & { x: Float64Array; tx: Float64Array; T: Float64Array } {
  const random = seeded(1)
  const T = Float64Array.from({ length: customers }, () => (39 * 7 - Math.floor(random() * 84)) / 7)
  const { histories } = simulateHistories({ kind: 'bg-nbd', unit: 'week', params: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } }, T, random)
  return { ...histories, tx: histories.tx.map((t, i) => Math.min(T[i]!, Math.ceil(t * 7) / 7)) }
}

interface Numpy { distinct: number; params: number[]; logLikelihood: number; alive: number; expected: number; groupCpu: number; fitCpu: number; scoreCpu: number }

function numpy({ x, tx, T }: { x: Float64Array; tx: Float64Array; T: Float64Array }): Numpy | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const file = join(folder, 'histories')
  writeFileSync(file, Buffer.concat([x, tx, T].map((column) => Buffer.from(column.buffer))))
  try {
    const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
    return JSON.parse(execFileSync('python3', [join(import.meta.dirname, 'lifetime-value.py'), file, String(rounds)], { encoding: 'utf8', env })) as Numpy
  } catch (error) {
    process.stderr.write(`without numpy: ${(error as Error).message.split('\n')[0]}\n`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const histories = made()
const group = timed(() => distinctHistories(histories))
const fit = timed(() => fitModel('bg-nbd', histories))
const horizon = duration(39, 'week')
const scored = timed(() => score(fit.found, histories, horizon))
const pareto = bestOf(1)(() => fitModel('pareto-nbd', histories))
const other = numpy(histories)
const tell = (name: string, value: number, baseline?: number, target?: string): void => { process.stdout.write(`${JSON.stringify(lineOf({ name, value, unit: 's CPU', baseline, target }))}\n`) }

tell(`BG/NBD fit, ${customers} customers, checks and grouping included`, fit.seconds, other && other.groupCpu + other.fitCpu, '≤ 1.0 × numpy on distinct rows')
tell(`BG/NBD fit, ${customers} customers, grouping given to numpy`, fit.seconds, other?.fitCpu, '≤ 1.0 × numpy on distinct rows')
tell(`Pareto/NBD fit, ${customers} customers`, pareto.seconds)
tell('grouping into distinct rows', group.seconds, other?.groupCpu)
tell('P(alive) and expected purchases of all', scored.seconds, other?.scoreCpu, '≤ 1.0 × numpy')
if (other) {
  const ours = [fit.found.distinctRows, fit.found.logLikelihood, scored.found.expected.reduce((a, b) => a + b)]
  process.stdout.write(`${JSON.stringify({ name: 'the same numbers', ours, numpy: [other.distinct, other.logLikelihood, other.expected] })}\n`)
}
