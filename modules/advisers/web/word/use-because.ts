import { languageName } from '#modules/parties/web/pick/language-name.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import type { PartOfFit } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** Puts a reason into the reader's words. */
export function useBecause(): (part: string, because: PartOfFit['because']) => string {
  const t = useText(texts)
  const language = useLanguage()
  return (part, { key, params }) => t.because[part]?.[key]?.(params.language === undefined ? params : { ...params, language: languageName(String(params.language), language) }) ?? key
}
