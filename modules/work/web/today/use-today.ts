import { useCall } from '#platform/web/use-call.ts'
import { getToday } from '../../contract.ts'

/** The day's work, read once for all that show of it and anew every two minutes. */
export const useToday = () => useCall(getToday, {}, { staleTime: 30_000, refetchInterval: 120_000 })
