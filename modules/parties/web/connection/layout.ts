/** A place on the picture, in its own units. */
export interface Spot { x: number; y: number }

export const WIDTH = 264
/** How many stand on the picture; the list has the others. */
export const MOST = 8

/** Where `n` others stand around one in the middle: evenly on an oval so that two to eight never touch; one or two beside it. */
export function around(n: number, height: number): Spot[] {
  const [cx, cy] = [WIDTH / 2, height / 2]
  const start = n <= 2 ? 0 : n % 2 ? -Math.PI / 2 : -Math.PI / 2 - Math.PI / n
  return Array.from({ length: n }, (_, i) => ({ x: cx + Math.cos(start + (i * 2 * Math.PI) / n) * (n <= 2 ? cx - 30 : cx - 34), y: cy + Math.sin(start + (i * 2 * Math.PI) / n) * (cy - 32) }))
}

export const heightFor = (n: number): number => (n <= 2 ? 64 : n <= 3 ? 176 : n <= 6 ? 200 : 236)

/** What fits into a node: a Chinese given name, else the beginning of the first word. `林晓棠` gives `晓棠`, `西安福临乳业有限公司` gives `西安福临`. */
export function shortName(name: string): string {
  const plain = name.trim()
  if (/^\p{Script=Han}{2,4}$/u.test(plain)) return [...plain].slice(-2).join('')
  if (/^\p{Script=Han}/u.test(plain)) return [...plain].slice(0, 4).join('')
  const first = plain.split(/[\s·]+/)[0] ?? plain
  return [...first].length > 6 ? `${[...first].slice(0, 5).join('')}…` : first
}

/** What fits along a line. */
export const shortWord = (word: string): string => (/^\p{Script=Han}/u.test(word) || word.length <= 12 ? word : `${word.slice(0, 11)}…`)
