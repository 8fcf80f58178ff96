/** What a contract customer is worth when every period he stays with the same probability. */
export interface RetentionTerms {
  /** margin of a period, in money */
  margin: number
  /** probability to stay from one period to the next */
  retention: number
  /** discount rate a period: 0.1 is 10 % */
  discount: number
  /** growth of the margin a period; 0 where left out */
  growth?: number
}

/** Gupta and Lehmann's customer lifetime value: m r / (1 + i − r (1 + g)), the first margin a period from now; with the first margin today,
 *  m (1 + i) / (1 + i − r (1 + g)).
 *
 *  For a base with one average retention rate. For tenured customers take `residualLifetime`, since those who stayed stay more.
 *  Source: Gupta & Lehmann 2003, *Journal of Interactive Marketing* 17(1); Gupta, Lehmann & Stuart 2004, *JMR* 41(1).
 *
 *  @param first when the first margin comes
 *  @throws RangeError where r (1 + g) is not below 1 + i: the sum has no end
 *  @example
 *  retentionValue({ margin: 100, retention: 0.8, discount: 0.1 }, 'next-period') // => 266.7
 *  retentionValue({ margin: 100, retention: 0.8, discount: 0.1 }, 'today') // => 366.7 */
export function retentionValue({ margin, retention, discount, growth = 0 }: RetentionTerms, first: 'next-period' | 'today'): number {
  if (!(retention >= 0 && retention <= 1)) throw new RangeError(`a retention of ${retention}: a share is meant`)
  const rest = 1 + discount - retention * (1 + growth)
  if (!(rest > 0)) throw new RangeError('margins grow faster than they are discounted: no finite value')
  return first === 'today' ? (margin * (1 + discount)) / rest : (margin * retention) / rest
}

/** The same over a number of periods: Σ_{t=1…n} m (1+g)^(t−1) r^t / (1+i)^t.
 *
 *  @example
 *  retentionValueOver({ margin: 100, retention: 0.8, discount: 0.1 }, 5) // => 212.4 */
export function retentionValueOver({ margin, retention, discount, growth = 0 }: RetentionTerms, periods: number): number {
  let [value, factor] = [0, (margin * retention) / (1 + discount)]
  for (let t = 0; t < periods; t++) {
    value += factor
    factor *= ((1 + growth) * retention) / (1 + discount)
  }
  return value
}

/** By how much per cent the value (first margin today) changes with one per cent of the margin, of retention, and with one per cent less of the
 *  discount rate: where effort pays.
 *
 *  @example
 *  retentionElasticities({ margin: 100, retention: 0.8, discount: 0.1 }).retention // => 3.767 */
export function retentionElasticities(terms: RetentionTerms): { margin: number; retention: number; discount: number } {
  const value = (change: Partial<RetentionTerms>): number => retentionValue({ ...terms, ...change }, 'next-period')
  const per = (changed: number): number => (changed / value({}) - 1) * 100
  return {
    margin: per(value({ margin: terms.margin * 1.01 })),
    retention: per(value({ retention: Math.min(1, terms.retention * 1.01) })),
    discount: per(value({ discount: terms.discount * 0.99 })),
  }
}
