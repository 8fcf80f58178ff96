import type { ImportState } from '../../contract.ts'

/** Whether an import is at work in the background, so that its page keeps asking. */
export const isBusy = (state: ImportState): boolean => ['checking', 'running', 'stopping', 'undoing'].includes(state)
