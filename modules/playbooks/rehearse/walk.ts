import { type Definition, exitsOf, type Step } from '../definition/definition.ts'
import type { Start } from './past-starts.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
/** So many steps one way goes at most: a yearly circle over a year. */
const MOST = 1_000

/** What a walk is told of the world: whether a step's conditions hold for a party, when an event next came, and chance, the same whenever asked. */
export interface World {
  holds: (step: string, party: number) => boolean
  comes: (event: string, party: number, after: number) => number | undefined
  chance: (step: string, party: number) => number
  /** When the next hour of this name is, seen from a moment. */
  hour: (at: string, now: number) => number
}

/** A step as it was walked: how many came, how many stand there at the end, and how many went each way. */
export interface Walked { step: string; came: number; here: number; exits: number[] }

export interface Walk { steps: Walked[]; through: number; left: number; /** What was done on which day (days since 1970 in UTC): messages and tasks. */ done: Map<number, { messages: number; tasks: number }> }

/** A walk on which nobody is yet. */
export const beginWalk = ({ steps }: Pick<Definition, 'steps'>): Walk => ({ steps: steps.map((s) => ({ step: s.id, came: 0, here: 0, exits: exitsOf(s).map(() => 0) })), through: 0, left: 0, done: new Map() })

/** Walks everyone who starts through the steps on a given clock, until `end`; what is sent or given out is only counted. Nobody answers a decision: it goes on by itself when its time is over. `result`: what others walked before. */
export function walk({ first, steps, leave, reached }: Definition, starts: readonly Start[], world: World, end: number, result: Walk = beginWalk({ steps })): Walk {
  const walked = new Map(result.steps.map((s) => [s.step, s]))
  const byId = new Map(steps.map((s) => [s.id, s]))
  for (const { party, at } of starts) {
    let now = at
    let id: string | null = first
    for (let n = 0; id !== null && n < MOST; n++) {
      const step: Step = byId.get(id)!
      const here = walked.get(id)!
      if (now > end) { here.here += 1; break }
      if ((leave && world.holds('leave', party)) || (reached && world.holds('reached', party))) { result.left += 1; break }
      here.came += 1
      note(result, step, now)
      const gone = go(step, party, now, world)
      if (gone.at > end && waits(step)) { here.here += 1; break }
      now = gone.at
      here.exits[gone.exit]! += 1
      id = exitsOf(step)[gone.exit] ?? null
      if (id === null) result.through += 1
    }
  }
  return result
}

/** Steps where a party stands while time passes; after a wait it stands before the next step. */
const waits = ({ do: kind }: Step): boolean => kind === 'await' || kind === 'until' || kind === 'decide' || kind === 'cause' || kind === 'wait' || kind === 'hour'

function note({ done }: Walk, step: Step, now: number): void {
  if (step.do !== 'message' && step.do !== 'task' && step.do !== 'decide' && step.do !== 'cause') return
  const day = Math.floor(now / DAY)
  const counted = done.get(day) ?? { messages: 0, tasks: 0 }
  counted[step.do === 'message' ? 'messages' : 'tasks'] += 1
  done.set(day, counted)
}

/** When a party leaves a step, and by which exit. */
function go(step: Step, party: number, now: number, world: World): { at: number; exit: number } {
  switch (step.do) {
    case 'wait': return { at: now + step.days * DAY + step.hours * HOUR, exit: 0 }
    case 'hour': return { at: world.hour(step.at, now), exit: 0 }
    case 'await': {
      const came = world.comes(step.event, party, now)
      return came !== undefined && came <= now + step.days * DAY ? { at: came, exit: 0 } : { at: now + step.days * DAY, exit: 1 }
    }
    case 'until': return world.holds(step.id, party) ? { at: now, exit: 0 } : { at: now + step.days * DAY, exit: 1 }
    case 'branch': case 'gate': return { at: now, exit: world.holds(step.id, party) ? 0 : 1 }
    case 'split': {
      let place = world.chance(step.id, party)
      const way = step.ways.findIndex((w) => (place -= w.share) < 0)
      return { at: now, exit: way === -1 ? step.ways.length - 1 : way }
    }
    case 'decide': return { at: now + step.days * DAY, exit: step.answers.length }
    case 'cause': return { at: now + step.days * DAY, exit: 1 }
    default: return { at: now, exit: 0 }
  }
}
