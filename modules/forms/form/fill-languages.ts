import { languages, type Named } from '#kernel/text.ts'

const isNamed = (value: object): value is Named => { const keys = Object.keys(value); return keys.length === languages.length && languages.every((l) => keys.includes(l) && typeof (value as Record<string, unknown>)[l] === 'string') }

/** A definition whose texts say something in every language: where one is left empty, another stands in, simplified for traditional Chinese and the other way round before English. */
export function fillLanguages<T>(value: T): T {
  if (Array.isArray(value)) return value.map(fillLanguages) as T
  if (typeof value !== 'object' || value === null) return value
  if (isNamed(value)) {
    const [cn, tw, en] = [value['zh-CN'], value['zh-TW'], value.en]
    return { 'zh-CN': cn || tw || en, 'zh-TW': tw || cn || en, en: en || cn || tw } as T
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fillLanguages(part)])) as T
}
