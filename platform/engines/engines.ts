import type { EngineState } from './supervise.ts'
import type { RunFile } from './run-file.ts'

export type EngineStates = { postgres: EngineState, analysis: EngineState }

/** The engines as a process sees them, its own or those of the process that owns them. */
export type Engines = {
  /** True when this process owns the engines; it may become true later, when the owner goes and this process takes over. */
  readonly owner: boolean
  /** PostgreSQL for the superuser (embedded) or whatever `DATABASE_URL` names. */
  readonly databaseUrl: string
  /** Analysis engine for `@clickhouse/client`. */
  readonly clickhouseUrl: string
  state(): EngineStates
  /** Calls back at every change of state; returns how to stop that. */
  onState(listener: (states: EngineStates) => void): () => void
  /** Adds to what others read from the run file (the owner's), such as the server's port. */
  publish(fields: Record<string, string | number>): void
  /** The run file of the owner, for whoever attached. */
  running(): RunFile | undefined
  /** Stops the engines when owned, else only lets go of them. */
  stop(): Promise<void>
}
