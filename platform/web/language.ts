import { type Language, languages, pickLanguage } from '#kernel/text.ts'
import { createStore, useStore } from './store.ts'

const KEY = 'guanxi.language'

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The language chosen on this device, else the best of ours for the browser's wish. */
function initial(): Language {
  if (typeof localStorage === 'undefined') return 'zh-CN'
  const kept = localStorage.getItem(KEY)
  return isLanguage(kept) ? kept : pickLanguage(navigator.languages)
}

export const language = createStore<Language>(initial())

/** Whether the language was chosen on this device, rather than guessed from the browser. */
export const languageChosen = (): boolean => isLanguage(localStorage.getItem(KEY))

/** Sets and keeps the language. Callers use `switchLanguage`, which loads the texts first. */
export function keepLanguage(next: Language): void {
  localStorage.setItem(KEY, next)
  language.set(next)
  document.documentElement.lang = next
}

export const useLanguage = (): Language => useStore(language)
