import type { Day } from '#kernel/date.ts'

/** Whether something with a first and a last day holds on a day; open ends hold. */
export const isNow = ({ from, to }: { from: Day | null; to: Day | null }, today: Day): boolean => (from === null || from <= today) && (to === null || to >= today)
