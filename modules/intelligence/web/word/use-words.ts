import { useMemo } from 'react'
import { getSettings } from '#modules/firm/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useCall } from '#platform/web/use-call.ts'
import { acquaintancePhases, grades, growthPhases, levels, loyaltyClasses, loyaltyTypes, rungs, stages, tiers } from '../../standing/vocabulary.ts'

export interface Words { stage: (code: number) => string; growth: (code: number) => string; acquaintance: (code: number) => string; loyalty: (code: number) => string; tier: (code: number) => string; rung: (code: number) => string; grade: (code: number) => string; level: (code: number) => string; type: (code: number) => string; /** How many tiers there are. */ tierCount: number; currency: string }

/** The words of a standing by their codes, in the reader's language; tiers by the firm's own names where it gave some. */
export function useWords(): Words {
  const language = useLanguage()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  return useMemo(() => {
    const setting = (key: string) => data?.settings.find((s) => s.key === key)
    const own = setting('tiers.names')
    const names = own && !own.isDefault ? own.value as string[] : null
    const said = (words: typeof stages) => (code: number): string => words[code]?.[language] ?? '—'
    return {
      stage: said(stages), growth: said(growthPhases), acquaintance: said(acquaintancePhases), loyalty: said(loyaltyClasses), rung: said(rungs), grade: said(grades), level: said(levels), type: said(loyaltyTypes),
      tier: (code) => (code === 0 ? '—' : names?.[code - 1] ?? tiers[code]?.[language] ?? String(code)), tierCount: names?.length ?? tiers.length - 1,
      currency: String(setting('firm.currency')?.value ?? 'CNY'),
    }
  }, [data, language])
}
