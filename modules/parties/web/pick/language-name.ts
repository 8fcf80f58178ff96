import type { Language } from '#kernel/text.ts'
import { languageChoices } from './language-choices.ts'

/** A language by its tag in the reader's words: `yue` is 粤语. What is no tag stays as it was written. */
export function languageName(value: string, reader: Language): string {
  const known = languageChoices.find((l) => l.key === value)
  if (known) return known.label[reader]
  try {
    return new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(value) ?? value
  } catch {
    return value
  }
}
