import type { Expected, Reading } from '../contract.ts'

/** Whether a number stands as expected; null where there is none. To be `sure` its whole interval has to: what chance could have made does not count as shown. */
export function judge({ value, low, high }: Pick<Reading, 'value' | 'low' | 'high'>, { op, value: bound, most, sure }: Expected): boolean | null {
  if (value === null) return null
  if (sure && (low === null || high === null)) return null
  const [least, greatest] = sure ? [low!, high!] : [value, value]
  switch (op) {
    case 'above': return least > bound
    case 'atLeast': return least >= bound
    case 'below': return greatest < bound
    case 'atMost': return greatest <= bound
    case 'between': return least >= bound && greatest <= (most ?? bound)
  }
}
