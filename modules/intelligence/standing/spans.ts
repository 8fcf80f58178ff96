/** The spans of days over which standings are compared, and the fields of a party list that tell what was so long ago. */
export const spans = [30, 90, 180, 365] as const
type Span = (typeof spans)[number]
export const stageThen = (days: Span): string => `stage${days}DaysAgo`
export const rungThen = (days: Span): string => `rung${days}DaysAgo`
export const scoreThen = (by: 'r' | 'f' | 'm', days: Span): string => `${by}Score${days}DaysAgo`
