const HAN = /^[\p{Script=Han}·]+$/u

/** A person's name by its culture: family first and no space for Chinese (王小明), given first otherwise (Anna Schmidt). */
export function personName({ family = '', given = '' }: { family?: string | null | undefined; given?: string | null | undefined }): string {
  const [first, last] = [given?.trim() ?? '', family?.trim() ?? '']
  if (HAN.test(first + last)) return last + first
  return [first, last].filter(Boolean).join(' ')
}

/** What stands in a face without a photo: the initials, or of a Chinese name the family name, in a small face its last two characters (as colleagues are told apart). */
export function initials(name: string, small = false): string {
  const words = name.trim().split(/\s+/)
  const [first = ''] = words
  if (/\p{Script=Han}/u.test(first)) return small ? [...first].slice(-2).join('') : [...first][0] ?? ''
  return [first, words.length > 1 ? words.at(-1)! : ''].map((w) => [...w][0] ?? '').join('').toUpperCase()
}
