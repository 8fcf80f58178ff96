import { ownSeasons } from '#analytics/index.ts'
import { dayFromNumber } from '#kernel/date.ts'
import type { Compute } from '#platform/jobs/compute.ts'
import { assess, type Assessment } from './assess.ts'
import type { ChurnParams, Refused, TrainedChurn } from './churn-model.ts'
import { type Contacts, isActive, type Orders, type Snapshot, snapshotAt } from './features.ts'
import { chances } from './methods.ts'
import { endsAfter, type Outcomes, returnsAfter } from './outcomes.ts'
import type { Plan } from './plan.ts'
import { refusalOf, train } from './train.ts'

/** Everything that a forecast is made of. `contacts` are those of the days that are learned from, of the test's and of today. `inUse`: the champion, if any. */
export interface ChurnInput { plan: Plan; parties: number; orders: Orders; contacts: Contacts[]; contractEnd: Float64Array; contract: boolean; inUse: ChurnParams | null; retrain: boolean }

/** New models and how the one in use did in the same test. */
export interface Trained { tried: TrainedChurn[]; inUse: Assessment['metrics'] | null; refused: Refused | null }

const DONE = 3

/** The shared work before either: who was a customer on a day, and what was known of them. */
function snapshots({ plan, parties, orders, contacts, contractEnd, contract }: ChurnInput, days: readonly number[]): Snapshot[] {
  const all = [...plan.learn, plan.test, plan.today]
  return days.map((day) => snapshotAt(orders, contacts[all.indexOf(day)]!, {
    day, horizon: plan.horizon, parties,
    isOn: contract ? (i, past) => contractEnd[i]! > day && past.firstDay[i]! <= day : isActive(day, plan.active, plan.horizon),
  }))
}

const outcomesOf = ({ plan, parties, orders, contractEnd, contract }: ChurnInput, { at, day }: Snapshot): Outcomes =>
  contract ? endsAfter(contractEnd, at, day, plan.horizon) : returnsAfter(orders, parties, at, day, plan.horizon)

/** Learns anew where that is due, else takes the model in use; foretells everyone who is a customer today. */
export const compute: Compute<ChurnInput, ChurnOutput> = async (input, { progress }) => {
  const { plan, parties } = input
  const [now, test, ...learn] = snapshots(input, [plan.today, plan.test, ...(input.retrain ? plan.learn : [])]) as [Snapshot, Snapshot, ...Snapshot[]]
  progress(1, DONE)
  const tested = { snapshot: test, outcomes: outcomesOf(input, test) }
  const outcome = new Uint8Array(parties)
  tested.snapshot.at.forEach((i, place) => { outcome[i] = tested.outcomes.left[place] ? 2 : 1 })
  const trained = input.retrain ? await trainedOf(input, learn, tested) : null
  progress(2, DONE)
  const due = ownSeasons(input.orders, parties, plan.today)
  return { trained, now: { at: now.at, columns: now.columns, waits: Uint8Array.from(due, (d) => (!input.contract && d > plan.today ? 1 : 0)) }, outcome }
}

export interface ChurnOutput { trained: Trained | null; now: { at: Int32Array; columns: Float64Array[]; /** 1 by position where a season of its own is still to come */ waits: Uint8Array }; /** by position: 0 no customer a horizon ago, 1 came back, 2 left */ outcome: Uint8Array }

async function trainedOf(input: ChurnInput, learn: Snapshot[], test: { snapshot: Snapshot; outcomes: Outcomes }): Promise<Trained> {
  const { plan, contract, inUse } = input
  const training = { learn: learn.map((snapshot) => ({ snapshot, outcomes: outcomesOf(input, snapshot) })), test, horizon: plan.horizon, active: plan.active, contract, tested: { from: dayFromNumber(plan.test), to: dayFromNumber(plan.today) } }
  const refused = refusalOf(training)
  if (refused) return { tried: [], inUse: null, refused }
  const comparable = inUse && inUse.horizon === plan.horizon && inUse.contract === contract
  return { tried: await train(training), inUse: comparable ? assess(chances(inUse.fitted, test.snapshot.columns), test.outcomes.left).metrics : null, refused: null }
}
