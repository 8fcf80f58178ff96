import { pinyin } from 'pinyin-pro'

/** The form of a contact value that two spellings share: digits of a phone (a mainland mobile without its +86), a lower-case e-mail, else trimmed lower case. `'+86 138-0000 4417'` gives `'13800004417'`. */
export function contactKey(channel: string, value: string): string {
  const wide = value.normalize('NFKC').trim()
  if (channel === 'phone' || channel === 'fax') return phoneKey(wide)
  return wide.toLowerCase()
}

function phoneKey(value: string): string {
  const digits = value.replaceAll(/\D/g, '').replace(/^00/, '')
  return /^86\d{11}$/.test(digits) ? digits.slice(2) : digits
}

/** The key that lists are ordered by: pinyin of Chinese names, without marks or case. `'张三'` gives `'zhang san'`. */
export const sortName = (name: string): string => plain(/[\u3400-\u9fff]/.test(name) ? pinyin(name, { toneType: 'none', surname: 'head', nonZh: 'consecutive' }) : name)

/** Latin letters without their marks, lower case, single spaces: `'Müller  AG'` gives `'muller ag'`. */
export const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
