import { plain } from '../party/normalise.ts'

const undecomposed: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' }

/** The form of a text in which searching compares: no case, no marks, wide forms narrowed. `'Łukasz Müller'` gives `'lukasz muller'`. */
export const fold = (text: string): string => plain(text.replaceAll(/\p{Cc}/gu, ' ')).replaceAll(/[ßæœøđðłıþ]/g, (c) => undecomposed[c]!)

export interface Segment { text: string; han: boolean }

/** A folded text cut into runs of Chinese characters and other words; punctuation falls away. `'a公司 (sh)'` gives a, 公司, sh. */
export const segments = (folded: string): Segment[] =>
  Array.from(folded.matchAll(/(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu), ([text, han]) => ({ text, han: han !== undefined }))

/** The text without anything between its words: how a whole name is compared. */
export const squeezed = (parts: readonly Segment[]): string => parts.map((s) => s.text).join('')
