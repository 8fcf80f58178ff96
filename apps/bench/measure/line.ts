/** One measured figure. `baseline` is the hand-written SQL's on the same data, in the same unit; `target` what was promised. */
export interface Line {
  name: string
  value: number
  unit: string
  baseline: number | null
  ratio: number | null
  target?: string
}

export type Tell = (line: Line) => void

const round = (n: number): number => (Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 100) / 100)

/** A line with its ratio worked out and no false digits. */
export function lineOf({ name, value, unit, baseline, target }: Omit<Line, 'ratio' | 'baseline'> & { baseline?: number }): Line {
  return { name, value: round(value), unit, baseline: baseline === undefined ? null : round(baseline), ratio: baseline ? Math.round((value / baseline) * 100) / 100 : null, ...(target && { target }) }
}
