import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { texts } from '../../messages/web.ts'
import { useProfileWords } from '../profile/profile-words.ts'

interface Saying { label: (field: string) => string; say: (field: string, value: unknown) => string }

/** A merged field's name and value in words; `parents` are the names of those that the records belong to. */
export function useValues(parents: ReadonlyMap<string, string> = new Map()): Saying {
  const t = useText(texts).profile
  const f = useFormat()
  const words = useProfileWords()
  const plain = (field: string): string => (field.startsWith('custom.') ? field.slice(7) : field)
  return {
    label: (field) => (field === 'credit' ? t.credit : words.label(plain(field))),
    say: (field, value) => {
      if (field === 'parentId') return parents.get(String(value)) ?? '—'
      if (field !== 'credit') return words.say(plain(field), value)
      const { limit, currency } = (value ?? {}) as { limit?: string | null; currency?: string | null }
      return limit ? f.exactMoney(limit, currency ?? undefined) : currency ?? '—'
    },
  }
}
