/** How the numbers of a column are written: '1,234.56' has '.' and ','; '1 234,56' has ',' and ' '. */
export interface NumberFormat { decimal: '.' | ','; group: ',' | '.' | ' ' | "'" }

/** Every way of writing numbers that is recognised, commonest first. */
export const numberFormats: readonly NumberFormat[] = [
  { decimal: '.', group: ',' }, { decimal: ',', group: '.' }, { decimal: ',', group: ' ' }, { decimal: '.', group: ' ' }, { decimal: '.', group: "'" },
]
