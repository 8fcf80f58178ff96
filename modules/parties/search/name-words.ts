import { fold, segments, type Segment, squeezed } from './fold.ts'
import { pinyinReadings } from './pinyin-readings.ts'
import { simplify } from './simplify.ts'

/** Longest lexeme of a whole name and of a part; queries are cut the same way, so that long ones still match. */
export const WHOLE = 60
export const PART = 24

const LONG_NAME = 4
const MOST_INITIAL_PARTS = 8

/**
 * The lexemes a name is found by. `=` stands before what is compared whole or from its beginning, `n` before what may begin anywhere:
 * Chinese characters, simplified, alone and in pairs, pinyin from every syllable, initials, Latin words.
 * `nameWords('张三', true)` gives =张三 n张 n三 n张三 =zhangsan nsan =zs.
 */
export function nameWords(name: string, person: boolean): string[] {
  const parts = segments(fold(name))
  if (!parts.length) return []
  return [...new Set([`=${simplify(squeezed(parts)).slice(0, WHOLE)}`, ...parts.flatMap(partWords), ...spokenWords(parts, person)])]
}

function partWords({ text, han }: Segment, place: number): string[] {
  if (!han) return place === 0 ? [] : [`n${text.slice(0, PART)}`]
  const simple = simplify(text)
  return [...simple, ...pairs(simple)].map((gram) => `n${gram}`)
}

/** Each character with the one after it: 张晓棠 gives 张晓, 晓棠. */
export function pairs(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((c, i) => characters[i]! + c)
}

/** What is typed in letters for a Chinese name: pinyin whole and from each syllable on, and initials. */
function spokenWords(parts: readonly Segment[], person: boolean): string[] {
  if (!parts.some((p) => p.han)) return []
  const readings = parts.map((p, i) => (p.han ? pinyinReadings(p.text, person && i === 0) : [[p.text]]))
  const variants = readings.reduce<string[][]>((all, ways) => ways.flatMap((way) => all.map((v) => [...v, ...way])), [[]]).slice(0, 4)
  return variants.flatMap((syllables, i) => [
    `=${syllables.join('').slice(0, WHOLE)}`,
    ...syllables.slice(1).map((_, at) => `n${syllables.slice(at + 1, at + 1 + PART).join('').slice(0, PART)}`),
    ...initialWords(syllables, i === 0),
  ])
}

/** Initials whole; in long names (firms) from each of the first characters too, since 上海华联 is called 华联. */
function initialWords(syllables: readonly string[], first: boolean): string[] {
  const initials = syllables.map((s) => s[0]).join('')
  const whole = `=${initials.slice(0, PART)}`
  if (!first || syllables.length <= LONG_NAME) return [whole]
  const starts = Math.min(MOST_INITIAL_PARTS, initials.length - 2)
  return [whole, ...Array.from({ length: starts }, (_, at) => `n${initials.slice(at + 1, at + 1 + PART)}`)]
}
