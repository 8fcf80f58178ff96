/** ∫₀^∞ e^(−y v) (1 + v)^(−s) dv: the present value of what decays as a power.
 *
 *  This is e^y E_s(y) with the generalised exponential integral, and e^y y^(s−1) Γ(1 − s, y). By its continued fraction (Abramowitz & Stegun
 *  5.1.22, even part) where that is short, else by the double-exponential rule of Takahasi & Mori 1974 (v = c e^(t − e^−t)).
 *  Holds for every s, whole numbers included, where series in Γ(1 − s) break down. Relative error about 10⁻¹².
 *
 *  @param s 0 or more
 *  @param y above 0
 *  @example
 *  discountedPower(0, 0.5) // => 2
 *  discountedPower(1, 1) // => 0.5963 */
export const discountedPower = (s: number, y: number): number => (y + s > 3 && y > 0.3 ? byFraction(s, y) : byQuadrature(s, y))

/** Lentz's algorithm as in Press et al., Numerical Recipes, 5.2. */
function byFraction(s: number, y: number): number {
  let b = y + s
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let k = 1; k < 10_000; k++) {
    const a = -k * (s + k - 1)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return value
}

const STEP = 1 / 16

function byQuadrature(s: number, y: number): number {
  const scale = 1 / (y + s)
  let sum = 0
  for (let k = -64; k < 4_000; k++) {
    const t = k * STEP
    const fall = Math.exp(-t)
    const v = scale * Math.exp(t - fall)
    const value = Math.exp(-y * v - s * Math.log1p(v)) * v * (1 + fall)
    sum += value
    if (k > 0 && y * v > 1 && value < 1e-17 * sum) break
  }
  return sum * STEP
}

/** Tricomi's confluent hypergeometric function Ψ(s, s, z), as in the discounted residual transactions of the Pareto/NBD model.
 *
 *  @param s above 0
 *  @param z above 0
 *  @example
 *  tricomi(0.606, 1) // => 0.7182 */
export const tricomi = (s: number, z: number): number => z ** (1 - s) * discountedPower(s, z)
