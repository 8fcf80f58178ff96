/** Spend without a distribution: a customer's own mean over x purchases, weighed against everybody's as if that stood for k purchases. */
export interface ShrunkenMean { kind: 'shrunken-mean'; params: { mean: number; k: number } }

/** Finds everybody's mean and how much it weighs: k = variance within customers over variance between them (Bühlmann & Straub 1970, credibility).
 *
 *  Means of one purchase alone cannot tell the two apart; customers' means at different x can, by how much less they vary at higher x.
 *
 *  @param x repeat purchases, above 0
 *  @param z mean amounts, above 0 */
export function shrunkenMean(x: Float64Array, z: Float64Array, weight: Float64Array): ShrunkenMean {
  let [total, mean] = [0, 0]
  for (let i = 0; i < x.length; i++) {
    total += weight[i]!
    mean += weight[i]! * z[i]!
  }
  mean /= total
  // The squared distance from the mean is between + within / x: a straight line in 1/x, by least squares.
  let [u, y, uu, uy] = [0, 0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    const w = weight[i]! / total
    const square = (z[i]! - mean) ** 2
    u += w / x[i]!
    y += w * square
    uu += w / x[i]! ** 2
    uy += (w * square) / x[i]!
  }
  const spread = uu - u * u
  const slope = spread > 1e-12 ? (uy - u * y) / spread : y / (2 * u)
  const within = Math.min(Math.max(slope, 0.05 * y / u), y / u)
  const between = Math.max(y - within * u, 0.01 * y)
  return { kind: 'shrunken-mean', params: { mean, k: between > 0 ? within / between : 1 } }
}
