/** A column's title as titles are compared: letters and digits only, narrow and lower case. `plainTitle('E-Mail （工作）')` gives `'email工作'`. */
export const plainTitle = (title: string): string => title.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** What files of the same making have in common: their titles in order, or only how many columns they have. */
export const signatureOf = (titles: readonly string[], header: boolean): string => (header ? titles.map(plainTitle).join('|').slice(0, 2000) : `#${titles.length}`)
