import { Refusal, refusals } from '#kernel/refusal.ts'

export const dateRefusals = refusals('parties', { 'dates-reversed': 422 })

interface Dated { from?: string | null | undefined; to?: string | null | undefined }

/** Refuses an end before its beginning; both days count. */
export function checkDates({ from, to }: Dated, at = '/body/to'): void {
  if (from && to && to < from) throw new Refusal(dateRefusals['dates-reversed'], { from, to }, at)
}

/** The fields of a change that were given. */
export const given = <T extends object>(change: T): Partial<T> => Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<T>
