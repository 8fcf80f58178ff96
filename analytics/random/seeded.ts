/** A source of numbers between 0 (included) and 1 (excluded). */
export type Random = () => number

/** Numbers that look random and come again with the same seed: sampling, starts and splits are repeatable anywhere.
 *
 *  *sfc32* (Doty-Humphrey 2010, PractRand): 128 bits of state, 32 bits a number, warmed up by twelve steps.
 *
 *  @param seed a whole number
 *  @example
 *  const again = seeded(7)
 *  seeded(7)() === again() // => true */
export function seeded(seed: number): Random {
  let a = seed | 0
  let b = Math.imul(seed, 0x9e3779b9) | 0
  let c = 0x243f6a88
  let counter = 1
  const next: Random = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

/** The numbers 0 … n − 1 in random order (Fisher & Yates 1938, as Durstenfeld 1964 writes it).
 *
 *  @example
 *  shuffledOrder(5, seeded(1)).sort() // => [0, 1, 2, 3, 4] */
export function shuffledOrder(n: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}
