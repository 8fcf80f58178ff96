import { sql } from 'kysely'
import type { Difference as Found } from '#analytics/index.ts'
import { dayFromNumber, dayNumber } from '#kernel/date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { getSetting } from '#modules/firm/api.ts'
import { matchParties } from '#modules/parties/api.ts'
import { inRawTransaction } from '#platform/db/read-columns.ts'
import { type Context, inTransaction } from '#platform/db/transaction.ts'
import { compute } from '#platform/jobs/compute.ts'
import { placeOf } from '../basket/read-sold.ts'
import { type Features, readFeatures } from '../feature/read-features.ts'
import { questionRefusals } from '../look-alike/contract.ts'
import type { Answering } from '../question/answer-job.ts'
import { type Buying, readBuying } from '../timing/read-buying.ts'
import type { Experiment, ExperimentInput, GroupOf } from './contract.ts'
import type { Evaluated, EvaluateInput } from './evaluate.ts'

const FEWEST = 20

/** What a treatment did, by the orders of the two groups that the asker sees. */
export async function answerExperiment({ job: { db, now, signal }, actor }: Answering, { treated, control, from, to, share }: ExperimentInput): Promise<NonNullable<Experiment['answer']>> {
  const { yes, no, currency } = await inTransaction(db, actor, async (context) => ({ yes: await partiesOf(context, treated), no: await partiesOf(context, control), currency: await getSetting(context.tx, 'firm.currency') }), now)
  const overlap = yes.filter((id) => placeOf(no, id) >= 0)
  const [own, other] = [yes.filter((id) => placeOf(overlap, id) < 0), no.filter((id) => placeOf(overlap, id) < 0)]
  if (Math.min(own.length, other.length) < FEWEST) throw new Refusal(questionRefusals['too-few'], { least: FEWEST, found: Math.min(own.length, other.length) })
  const { buying, features } = await inRawTransaction(db, actor, async (client) => ({ buying: await readBuying(client, to), features: await readFeatures(client, dayFromNumber(dayNumber(from) - 1)) }), 'isolation level repeatable read, read only')
  const told = await compute<EvaluateInput, Evaluated>(new URL('./evaluate.ts', import.meta.url), inputOf({ own, other, buying, features, from: dayNumber(from), to: dayNumber(to), share }), { signal })
  return { currency, overlap: overlap.length, ratio: { p: told.ratio.p, mismatch: told.ratio.mismatch }, bought: shown(told.bought, 1), spent: shown(told.spent, 100), adjusted: shown(told.adjusted, 100), left: told.left, moved: told.moved && { ...told.moved, fifths: told.moved.fifths.map(({ predicted, actual, treated: t, control: c }) => ({ predicted, actual: known(actual), treated: known(t), control: known(c) })) } }
}

const known = (x: number): number | null => (Number.isFinite(x) ? x : null)

/** In whole money rather than hundredths. */
const shown = ({ treated, control, difference, lower, upper, p, relative }: Found, unit: number) =>
  ({ treated: { n: treated.n, mean: treated.mean / unit }, control: { n: control.n, mean: control.mean / unit }, difference: difference / unit, lower: lower / unit, upper: upper / unit, p, relative: known(relative.difference) })

async function partiesOf(context: Context, group: GroupOf): Promise<Float64Array> {
  if ('filter' in group) return matchParties(context, group.filter)
  const { rows: [found] } = await sql<{ ids: string[] | null }>`
    select array_agg(distinct p.id order by p.id) as ids from touchpoints.touchpoint t cross join unnest(t.party_ids) who (id) join parties.party a on a.id = who.id join parties.party p on p.id = coalesce(a.survivor_id, a.id) and p.deleted_at is null
    where t.ref_object = ${group.touched.object} and t.ref_id = ${group.touched.id} and not t.retracted`.execute(context.tx)
  return Float64Array.from(found?.ids ?? [], Number)
}

interface Gathered { own: Float64Array; other: Float64Array; buying: Buying; features: Features; from: number; to: number; share: number }

/** What each spent in the window and in as many days before it, and what was known of each by the eve of it. Contacts are left out: they are counted as of now. */
function inputOf({ own, other, buying, features, from, to, share }: Gathered): EvaluateInput {
  const ids = Float64Array.from([...own, ...other]).sort()
  const treated = Uint8Array.from(ids, (id) => (placeOf(own, id) >= 0 ? 1 : 0))
  const [spent, before, bought] = [new Float64Array(ids.length), new Float64Array(ids.length), new Uint8Array(ids.length)]
  const length = to - from + 1
  const row = Int32Array.from(buying.parties, (id) => placeOf(ids, id))
  for (let i = 0; i < buying.day.length; i++) {
    const at = row[buying.customer[i]!]!
    const day = buying.day[i]!
    if (at < 0 || day < from - length || day > to) continue
    if (day < from) before[at]! += buying.cents[i]!
    else {
      spent[at]! += buying.cents[i]!
      if (buying.cents[i]! >= 0) bought[at] = 1
    }
  }
  const keys = features.keys.filter((key) => key !== 'contacts')
  const place = Int32Array.from(ids, (id) => placeOf(features.ids, id))
  const columns = keys.map((key) => { const column = features.columns[features.keys.indexOf(key)]!; return Float64Array.from(place, (at) => (at < 0 ? 0 : column[at]!)) })
  const varied = columns.map((column) => column.some((x) => x !== column[0]))
  return { treated, spent, before, bought, share, keys: keys.filter((_, j) => varied[j]), columns: columns.filter((_, j) => varied[j]) }
}
