import type { z } from 'zod'
import type { EventType } from '#kernel/event.ts'
import type { Db } from '#platform/db/tables.ts'
import type { Context } from '#platform/db/transaction.ts'
import type { TextEvent } from '#platform/events/read-events.ts'
import type { Logger } from 'pino'

/** What a job gets: the database, its clock, and a sign to stop early. It opens its own transactions, in short batches. */
export interface JobContext { db: Db; now: Date; log: Logger; signal: AbortSignal }

type Loaded<A> = Promise<{ run: (context: JobContext, input: A) => Promise<void> }>
type Heard<T> = Promise<{ run: (context: Context, payload: T) => Promise<void> }>

/** All that happens by itself, as a list. */
export type Job =
  | { kind: 'every'; cron: string; name: string; load: () => Loaded<undefined> }
  | { kind: 'task'; name: string; load: () => Loaded<unknown> }
  | { kind: 'all'; name: string; load: () => Promise<{ run: (context: Context, events: readonly TextEvent[]) => Promise<void> }> }
  | { kind: 'on'; event: EventType; name: string; load: () => Heard<unknown> }

/** Runs by the clock: `every('15 2 * * *', 'people.end-sessions', () => import('./…'))`. Cron in UTC. */
export const every = (cron: string, name: string, load: () => Loaded<undefined>): Job => ({ kind: 'every', cron, name, load })

/** Runs when asked by `enqueue(context, name, input)`. The module loaded exports `run(context, input)`. */
export const task = <A>(name: string, load: () => Loaded<A>): Job => ({ kind: 'task', name, load: load as () => Loaded<unknown> })

/** Runs once per event, in a transaction of the system's own that also marks the event as heard. */
export const on = <T extends z.ZodType>(event: EventType<T>, name: string, load: () => Heard<z.output<T>>): Job => ({ kind: 'on', event, name, load: load as () => Heard<unknown> })

/** Hears every event of every module, a batch a transaction. */
export const all = (name: string, load: Extract<Job, { kind: 'all' }>['load']): Job => ({ kind: 'all', name, load })
