import { pinyin } from 'pinyin-pro'

/** The key that lists of members are ordered by: pinyin of Chinese names, without marks or case. `'王芳'` gives `'wang fang'`. */
export const sortName = (name: string): string =>
  (/[\u3400-\u9fff]/.test(name) ? pinyin(name, { toneType: 'none', surname: 'head', nonZh: 'consecutive' }) : name).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

/** A text anywhere inside another, for LIKE. */
export const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
