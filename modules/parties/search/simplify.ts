import pairs from 'opencc-js/dict/TSCharacters'

/** OpenCC's table of some 4,100 traditional characters (29 kB, Apache-2.0); its phrases are left out, for names are no prose. */
const simplified = new Map(pairs.split('|').map((pair) => pair.split(' ') as [string, string]))

/** Each traditional character as its simplified one, so that both spellings of a name are one: 張偉 gives 张伟. For comparing only: what 乾 becomes need not be what its bearer writes, nor be read as it is. */
export function simplify(text: string): string {
  let result = ''
  for (const character of text) result += simplified.get(character) ?? character
  return result
}
