import { sortName } from '../party/normalise.ts'
import { fold, segments } from '../search/fold.ts'
import { simplify } from '../search/simplify.ts'
import { editSimilarity, trigramSimilarity } from './similarity.ts'

/** How two names stand to each other: the same, the same when spoken (张三, Zhang San), alike, unlike, or neither. */
export type NameLikeness = 'same' | 'sounds' | 'alike' | 'neither' | 'unlike'

const order: readonly NameLikeness[] = ['same', 'sounds', 'alike', 'neither', 'unlike']
const ALIKE = 0.75
const UNLIKE = 0.4

/** What firms add to their names without saying who they are. */
const legalForm = /(股份有限公司|有限责任公司|有限公司|股份公司|集团|公司)$|\b(co|ltd|inc|llc|gmbh|ag|kg|bv|sa|plc|limited|corporation|corp)\b/g

/** The closest that any name of one party comes to any name of the other. */
export function compareNames(a: readonly string[], b: readonly string[]): NameLikeness {
  const each = a.flatMap((x) => b.map((y) => compareTwo(x, y)))
  return order.find((o) => each.includes(o)) ?? 'neither'
}

function compareTwo(a: string, b: string): NameLikeness {
  const [x, y] = [bare(a), bare(b)]
  if (!x || !y) return 'neither'
  if (x === y || sorted(x) === sorted(y)) return 'same'
  const [s, t] = [spoken(x), spoken(y)]
  if (joined(s) === joined(t) || sorted(s) === sorted(t)) return 'sounds'
  if (bothHan(x, y)) return oneCharacterApart(x, y) || x.includes(y) || y.includes(x) ? 'alike' : 'unlike'
  const likeness = Math.max(editSimilarity(joined(s), joined(t)), trigramSimilarity(s, t))
  return likeness >= ALIKE ? 'alike' : likeness < UNLIKE ? 'unlike' : 'neither'
}

const bare = (name: string): string => segments(simplify(fold(name)).replaceAll(legalForm, ' ')).map((s) => s.text).join(' ')
const joined = (text: string): string => text.replaceAll(' ', '')
const sorted = (text: string): string => text.split(' ').toSorted().join(' ')
const spoken = (text: string): string => fold(sortName(text)).replaceAll('ü', 'u')
const bothHan = (...names: string[]): boolean => names.every((n) => /^[\p{Script=Han} ]+$/u.test(n))

/** 欧阳明月 and 欧阳明星 may be one; 张三 and 张四, of two characters, are rather brothers. */
const oneCharacterApart = (x: string, y: string): boolean => Math.min([...x].length, [...y].length) >= 3 && editSimilarity(x, y) >= 2 / 3
