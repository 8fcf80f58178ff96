import { type Language, languages, pickLanguage } from '#kernel/text.ts'
import { createStore, useStore } from './store.ts'

const KEY = 'guanxi.language'

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The language last used on this device, else the best of ours for the browser's wish. */
function initial(): Language {
  if (typeof localStorage === 'undefined') return 'zh-CN'
  const kept = localStorage.getItem(KEY)
  return isLanguage(kept) ? kept : pickLanguage(navigator.languages)
}

export const language = createStore<Language>(initial())

/** Sets and keeps the language. Callers use `switchLanguage`, which loads the texts first. */
export function keepLanguage(next: Language): void {
  localStorage.setItem(KEY, next)
  language.set(next)
  document.documentElement.lang = next
}

export const useLanguage = (): Language => useStore(language)
