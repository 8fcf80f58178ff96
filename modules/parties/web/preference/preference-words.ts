import type { Preference } from '../../preference/contract.ts'

/** A preference on its tag: 亲子烘焙, 过敏：花生（小宝）. Likes and habits speak for themselves; the others say what they are. */
export function preferenceWords({ kind, text, about }: Pick<Preference, 'kind' | 'text' | 'about'>, kinds: Record<Preference['kind'], string>): string {
  const han = /\p{Script=Han}/u.test(kinds[kind])
  const said = kind === 'like' || kind === 'habit' ? text : `${kinds[kind]}${han ? '：' : ': '}${text}`
  return about ? `${said}${han ? `（${about}）` : ` (${about})`}` : said
}
