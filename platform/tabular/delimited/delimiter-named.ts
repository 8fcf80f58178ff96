import type { Delimiter } from '../shape.ts'

const names: Record<string, Delimiter> = {
  ',': ',', comma: ',', '\t': '\t', '\\t': '\t', tab: '\t', tsv: '\t', ';': ';', semicolon: ';', '|': '|', pipe: '|', ' ': 'whitespace', whitespace: 'whitespace', space: 'whitespace', blank: 'whitespace',
}

/** The delimiter that a person means, by its sign or its name, or null. `delimiterNamed('semicolon')` gives `';'`. */
export const delimiterNamed = (name: string): Delimiter | null => names[name.toLowerCase()] ?? null
