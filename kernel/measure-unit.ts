/** What a measured figure is given in. */
export const measureUnits = ['money', 'count', 'days', 'ratio', 'score'] as const
export type MeasureUnit = (typeof measureUnits)[number]
