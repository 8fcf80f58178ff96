import type { PartyKind } from '../party/contract.ts'
import type { NewDocument } from './contract.ts'

type Kind = NewDocument['kind']

/** The form of a number that two spellings share: narrow, upper case, nothing between. `'51010719900512 123x'` gives `'51010719900512123X'`. */
export const plainNumber = (number: string): string => number.normalize('NFKC').toUpperCase().replaceAll(/[\s\-–—.·/()]/g, '')

const forms: Readonly<Record<Kind, (plain: string) => boolean>> = {
  'cn-id': isIdentityNumber, uscc: isCreditCode, passport: (n) => /^(?=.*\d)[A-Z0-9]{5,20}$/.test(n), permit: (n) => /^[A-Z]?\d{8,11}$/.test(n),
  registration: (n) => /^(?=.*\d)[A-Z0-9]{4,30}$/.test(n), other: (n) => /^[\p{L}\p{N}]{4,40}$/u.test(n),
}

/** Whether a number can be one of its kind: form and check character, as far as the kind has one. */
export const fitsKind = (kind: Kind, number: string): boolean => forms[kind](plainNumber(number))

/** Documents of people and of firms: a household has none. */
export const documentKindsOf = (kind: PartyKind): readonly Kind[] =>
  kind === 'person' ? ['cn-id', 'passport', 'permit', 'other'] : kind === 'household' ? [] : ['uscc', 'registration', 'other']

/** Resident identity number, GB 11643-1999: six digits of place, a birthday, three in order, and a check character by ISO 7064 MOD 11-2.
 *  @example isIdentityNumber('11010519491231002X') // => true */
export function isIdentityNumber(plain: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(plain)) return false
  const [year, month, day] = [plain.slice(6, 10), plain.slice(10, 12), plain.slice(12, 14)].map(Number) as [number, number, number]
  const born = new Date(Date.UTC(year, month - 1, day))
  if (year < 1850 || born.getUTCFullYear() !== year || born.getUTCMonth() !== month - 1 || born.getUTCDate() !== day) return false
  const sum = Array.from(plain.slice(0, 17), (digit, i) => Number(digit) * (2 ** (17 - i) % 11)).reduce((a, b) => a + b)
  return plain[17] === '10X98765432'[sum % 11]
}

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Unified social credit code, GB 32100-2015: eighteen of 31 characters, the last a check character modulo 31 with weights 3^i.
 *  @example isCreditCode('91350100M000100Y43') // => true */
export function isCreditCode(plain: string): boolean {
  const values = [...plain].map((c) => creditLetters.indexOf(c))
  if (values.length !== 18 || values.includes(-1)) return false
  let [sum, weight] = [0, 1]
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return values[17] === (31 - (sum % 31)) % 31
}
