/** Text with full-width digits, letters and signs made plain, and without blanks around it: `normalise(' １２３．５ ')` gives `'123.5'`. */
export const normalise = (text: string): string => (plain.test(text) ? text : text.normalize('NFKC')).trim()

const plain = /^[\x20-\x7e]*$/
