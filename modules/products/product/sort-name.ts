import { pinyin } from 'pinyin-pro'

/** The key that names are ordered by: pinyin without tones, Latin without marks, lower case. `'无糖蛋糕'` gives `'wu tang dan gao'`. */
export const sortName = (name: string): string =>
  (/[㐀-鿿]/.test(name) ? pinyin(name, { toneType: 'none', nonZh: 'consecutive' }) : name).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
