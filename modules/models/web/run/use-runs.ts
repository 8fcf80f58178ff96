import { useCall } from '#platform/web/use-call.ts'
import { findModelRuns, type ModelRun } from '../../contract.ts'

const LOOK_MS = 1_500
export const isOpen = (run: ModelRun | undefined): boolean => run?.state === 'waiting' || run?.state === 'running'

/** The runs; while one is under way it is looked at again, so its progress survives a reload. */
export const useRuns = () => useCall(findModelRuns, {}, { refetchInterval: ({ state }) => (isOpen(state.data?.runs[0]) ? LOOK_MS : false) })
