import type { Check } from '../contract.ts'
import type { CheckKind } from './kinds.ts'

/** What was found, before it is said in which language. */
export type Found = Omit<Check, 'language'>

export const fault = (kind: CheckKind, block: number | null = null, what: string | null = null): Found => ({ kind, weight: 'fault', block, what })
export const warning = (kind: CheckKind, block: number | null = null, what: string | null = null): Found => ({ kind, weight: 'warning', block, what })
