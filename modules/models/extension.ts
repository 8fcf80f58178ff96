import type { Logger } from 'pino'
import type { Named } from '#kernel/text.ts'
import type { Db } from '#platform/db/tables.ts'

/** What a step gets: the database (it opens its own transactions), its clock, a sign to stop early, and where to say how far it is. */
export interface ScoringJob { db: Db; now: Date; log: Logger; signal: AbortSignal; progress(done: number, total?: number): void; /** Somebody asked for a model learnt anew, however fresh the one in use. */ retrain?: boolean | undefined }

/** One step of the nightly scoring of everyone. Steps run one after another by `order`; heavy numbers belong into `platform/jobs/compute.ts`. A step that is stopped begins anew when the run goes on. */
export interface ScoringStep { key: string; order: number; label: Named; run(job: ScoringJob): Promise<void> }

/** How a metric of a model is written, and which end is better; null where neither is. */
export interface MetricInfo { key: string; label: Named; format: 'number' | 'share' | 'money'; better: 'more' | 'less' | null }

/** A kind of model: the step that learns it, what it is called, its metrics in the order of the comparison, and words for its methods, parameters and what drifts. */
export interface ModelKind { kind: string; step: string; order: number; label: Named; metrics: readonly MetricInfo[]; names: Readonly<Record<string, Named>> }

declare module '#platform/extend/gather.ts' {
  interface Extensions {
    scoringSteps: ScoringStep[]
    modelKinds: ModelKind[]
  }
}
