import { useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { plainValue } from '../field/plain-value.ts'
import { useRefNames } from '../field/ref-names.ts'
import { useFields } from '../field/use-fields.ts'
import { languageName } from '../pick/language-name.ts'

const kinds = new Set(['member', 'unit'] as const)

/** A profile field's name and a value of it in words: for the merge of two edits and of two records. */
export function useProfileWords(): { label: (field: string) => string; say: (field: string, value: unknown) => string } {
  const t = useText(texts)
  const f = useFormat()
  const fields = useFields()
  const nameOf = useRefNames(kinds)
  const reader = useLanguage()
  return useMemo(() => {
    const p = t.profile
    const labels: Record<string, string> = { name: p.name, gender: p.gender, birthday: p.birthday, birthdayLunar: p.lunar, language: p.language, zone: p.zone, contactHours: p.hours, creditLimit: p.creditLimit, creditCurrency: p.currency, creditRating: p.creditRating, dealing: p.dealing, ownerId: p.owner, unitId: p.unit, parentId: p.parent, kind: fields.label('kind') }
    const choices: Record<string, Record<string, string>> = { gender: p.genders, dealing: p.dealings, kind: t.kinds }
    const say = (field: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—'
      const known = fields.get(field)
      if (known?.custom) return plainValue(known, value, { f, fields, nameOf, yes: t.yes, no: t.no })
      if (field === 'ownerId') return nameOf('member', String(value))
      if (field === 'unitId') return nameOf('unit', String(value))
      if (field === 'language') return languageName(String(value), reader)
      if (field === 'birthday') return f.day(String(value))
      return choices[field]?.[String(value)] ?? String(value)
    }
    return { label: (field) => labels[field] ?? fields.label(field), say }
  }, [t, f, fields, nameOf, reader])
}
