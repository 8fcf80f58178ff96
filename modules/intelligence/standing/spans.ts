/** The spans of days over which stages are compared, and the field of a party list that tells the stage so long ago. */
export const spans = [30, 90, 180, 365] as const
export const stageThen = (days: (typeof spans)[number]): string => `stage${days}DaysAgo`
