import { useNamed } from '#platform/web/text.ts'
import { preferenceKinds } from '#modules/parties/contract.ts'
import { factFills } from '../../question/fact-fills.ts'

/** What a party's own facts and preferences are called in the reader's language. */
export function useFactNames(): { facts: { value: string; label: string }[]; preferences: Record<(typeof preferenceKinds)[number], string> } {
  const named = useNamed()
  const of = (key: string): string => { const fact = factFills[key]; return fact ? named(fact.label) : key }
  const plain = Object.keys(factFills).filter((key) => !key.includes('.'))
  return { facts: plain.map((value) => ({ value, label: of(value) })), preferences: Object.fromEntries(preferenceKinds.map((k) => [k, of(`preference.${k}`)])) as Record<(typeof preferenceKinds)[number], string> }
}
