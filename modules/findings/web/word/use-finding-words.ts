import { useMemo } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { findMeasures } from '#modules/measures/contract.ts'
import { useFilterWords } from '#modules/parties/web/filter/use-filter-words.ts'
import { useFormat } from '#platform/web/format.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { Evidence, Expected } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

export interface FindingWords {
  /** A number as its evidence counts it: a share, money, a count. */
  number: (evidence: Evidence, value: number | null) => string
  evidence: (evidence: Evidence) => string
  expected: (evidence: Evidence, expected: Expected) => string
  /** How a name or a group of a number is said: 占比, 平均累计净额. */
  fieldName: (key: string) => string
}

const filtersOf = (e: Evidence): (Filter | undefined)[] => (e.of === 'count' ? [e.filter] : e.of === 'share' ? [e.filter, e.having, e.versus] : e.of === 'mean' ? [e.filter, e.versus] : e.of === 'analysis' ? [e.query.parties] : [])

/** Says evidences and numbers in the reader's language. */
export function useFindingWords(evidences: readonly Evidence[]): FindingWords {
  const t = useText(texts)
  const f = useFormat()
  const filters = useMemo(() => evidences.flatMap(filtersOf), [evidences])
  const { say, fields } = useFilterWords(filters)
  const { data: settings } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const { data: catalogue } = useCall(findMeasures, {}, { staleTime: 5 * 60_000, enabled: evidences.some((e) => e.of === 'analysis') })
  const named = useNamed()
  const currency = String(settings?.settings.find((s) => s.key === 'firm.currency')?.value ?? 'CNY')
  return useMemo(() => {
    const number = (e: Evidence, value: number | null): string => {
      if (value === null) return '—'
      if (e.of === 'share') return f.percent(value, 1)
      const unit = e.of === 'analysis' ? catalogue?.measures.find((m) => m.key === e.query.measures[0])?.unit : undefined
      if (unit === 'ratio') return f.percent(value, 1)
      if (unit === 'money') return f.money(value, currency)
      if (e.of === 'mean' && fields.get(e.field)?.kind === 'money') return f.money(value, currency)
      return f.number(value, Number.isInteger(value) ? 0 : 2)
    }
    const evidence = (e: Evidence): string => {
      if (e.of === 'noted') return t.evidence.noted
      if (e.of === 'analysis') {
        const measure = catalogue?.measures.find((m) => m.key === e.query.measures[0])
        const said = [measure && named(measure.label), ...(e.query.parties ? [say(e.query.parties)] : [])].filter(Boolean).join(' · ')
        return said ? t.evidence.analysis(said, e.query.compare !== undefined) : '—'
      }
      if (e.of === 'count') return t.evidence.count(say(e.filter))
      const one = e.of === 'share' ? t.evidence.share(say(e.filter), say(e.having)) : t.evidence.mean(say(e.filter), fields.label(e.field))
      return e.versus ? t.evidence.versus(one, say(e.versus)) : one
    }
    const expected = (e: Evidence, { op, value, most, sure }: Expected): string => {
      const text = op === 'between' ? t.expected.between(number(e, value), number(e, most ?? value)) : t.expected[op](number(e, value))
      return sure ? t.expected.sure(text) : text
    }
    return { number, evidence, expected, fieldName: fields.label }
  }, [t, f, fields, say, currency, catalogue, named])
}
