import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { associationRules, auc, baskets, boostedScores, boostTrees, coxRegression, frequentItemsets, kMeans, logisticRegression, seeded } from '#analytics/index.ts'
import { lineOf } from '../measure/line.ts'
import { bestOf } from './best-of.ts'

// node apps/bench/analytics/prediction.ts [customers] [rounds]: prints a JSON line a figure, beside scikit-learn where $PYTHON (python3) has it, one thread on both sides.
// The fewest CPU seconds of the rounds, on both sides: a machine shared with others lengthens the clock, not the work.

const rows = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 2)
const timed = bestOf(rounds)
const COLUMNS = 20

const random = seeded(1)
const columns = Array.from({ length: COLUMNS }, () => Float64Array.from({ length: rows }, () => random() + random() + random() - 1.5))
const outcome = Uint8Array.from({ length: rows }, (_, i) => (random() < 1 / (1 + Math.exp(1 - columns.reduce((total, column, j) => total + column[i]! * ((j % 5) - 2) * 0.3, 0))) ? 1 : 0))

interface Sklearn { 'logistic lbfgs': number; 'logistic newton-cholesky': number; coefficients: number[]; trees: number; treesAuc: number; 'k-means': number; inertia: number; iterations: number }

function sklearn(): Sklearn | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'))
  const file = join(folder, 'columns')
  const open = openSync(file, 'w')
  for (const column of [...columns, outcome]) writeSync(open, Buffer.from(column.buffer))
  closeSync(open)
  try {
    const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
    return JSON.parse(execFileSync(process.env.PYTHON ?? 'python3', [join(import.meta.dirname, 'prediction.py'), file, String(rows), String(COLUMNS), String(rounds)], { encoding: 'utf8', env })) as Sklearn
  } catch (error) {
    process.stderr.write(`without scikit-learn: ${(error as Error).message.split('\n')[0]}\n`)
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const tell = (name: string, value: number, baseline?: number, target?: string): void => { process.stdout.write(`${JSON.stringify(lineOf({ name, value, unit: 's CPU', baseline, target }))}\n`) }
const same = (name: string, ours: unknown, theirs: unknown): void => { process.stdout.write(`${JSON.stringify({ name, ours, sklearn: theirs })}\n`) }

const logit = timed(() => logisticRegression(columns, outcome))
const trees = timed(() => boostTrees(columns, outcome))
const groups = timed(() => kMeans(columns.slice(0, 8), 8, { init: 'first', most: 30 }))
const other = sklearn()
tell(`logistic regression, ${rows} × ${COLUMNS}, with standard errors, against lbfgs`, logit.seconds, other?.['logistic lbfgs'], '≤ 1.5 × scikit-learn')
tell('the same against newton-cholesky', logit.seconds, other?.['logistic newton-cholesky'], '≤ 1.5 × scikit-learn')
tell(`boosted trees, ${rows} × ${COLUMNS}, 50 × 31 leaves`, trees.seconds, other?.trees, '≤ 1.0 × scikit-learn')
tell(`k-means, ${rows} × 8, 8 groups, 30 iterations from the same rows`, groups.seconds, other?.['k-means'], '≤ 1.5 × scikit-learn')
if (other) {
  same('largest distance between coefficients', Math.max(...other.coefficients.map((b, j) => Math.abs(b - logit.found.coefficients[j]!))), 0)
  same('AUC of the trees on what they learnt from', auc(boostedScores(trees.found, columns), outcome), other.treesAuc)
  same('inertia and iterations', [groups.found.inertia, groups.found.iterations], [other.inertia, other.iterations])
}

const lives = { time: columns[0]!.subarray(0, rows / 10).map((x) => Math.ceil(40 * (x + 1.5))), event: outcome.subarray(0, rows / 10) }
tell(`Cox, ${rows / 10} × 10, Efron`, timed(() => coxRegression(lives, columns.slice(1, 11).map((column) => column.subarray(0, rows / 10)))).seconds)
const sold = Array.from({ length: rows }, (_, b) => Array.from({ length: 1 + Math.floor(random() * 8) }, () => [b, Math.floor(random() ** 3 * 170)] as const)).flat()
const [basket, item] = [Int32Array.from(sold, ([b]) => b), Int32Array.from(sold, ([, i]) => i)]
tell(`rules at a support of 0.001, ${rows} baskets, ${sold.length} lines, baskets made from lines included`, timed(() => associationRules(frequentItemsets(baskets(basket, item, rows, 170), 0.001), 0.3)).seconds)
