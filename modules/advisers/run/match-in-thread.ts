import { compute, type ComputeOptions } from '#platform/jobs/compute.ts'
import type { Matched, Matching } from './compute-thread.ts'

/** Matches in a thread of its own, so that whoever asked goes on. */
export const matchInThread = (input: Matching, options: ComputeOptions = {}): Promise<Matched> => compute<Matching, Matched>(new URL('./compute-thread.ts', import.meta.url), input, options)
