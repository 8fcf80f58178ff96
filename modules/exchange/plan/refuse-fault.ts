import { Refusal } from '#kernel/refusal.ts'
import { TableFault } from '#platform/tabular/index.ts'
import { importRefusals } from '../contract.ts'

/** Runs what reads a file; why it is no table is told as a refusal. */
export async function refuseFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof TableFault ? new Refusal(importRefusals[error.code], error.params) : error
  }
}
