/** Squared distances of a point to centres, eight at a time, and of them the nearest (the lower number among equals) and the next nearest; all by Hamerly's bounds: see clusters/assign.ts.
 *  Centres stand in tiles of eight, coordinate by coordinate; a missing one lies infinitely far. Gives how many points changed. */
export function assign(
  at: usize, n: i32, d: i32, centres: usize, tiles: usize, tileCount: i32, cluster: usize, upper: usize, lower: usize, own: usize, others: usize, half: usize, slack: f64,
): i32 {
  let changed = 0
  for (let i = 0; i < n; i++) {
    const point = at + ((<usize>i * d) << 3)
    const before = load<i32>(cluster + (<usize>i << 2))
    const place = <usize>i << 3
    const safe = max(load<f64>(lower + place) - load<f64>(others + (<usize>before << 3)), load<f64>(half + (<usize>before << 3)))
    if ((load<f64>(upper + place) + load<f64>(own + (<usize>before << 3))) * slack < safe) continue
    const far = sqrt(squared(point, centres + ((<usize>before * d) << 3), d))
    store<f64>(upper + place, far - load<f64>(own + (<usize>before << 3)))
    if (far * slack < safe) continue
    let first = Infinity
    let second = Infinity
    let nearest = 0
    for (let tile = 0, t = tiles; tile < tileCount; tile++) {
      let a = f64x2.splat(0)
      let b = a
      let c = a
      let e = a
      for (let j = 0, x = point; j < d; j++, x += 8, t += 64) {
        const value = v128.load_splat<f64>(x)
        const p = f64x2.sub(value, v128.load(t))
        const q = f64x2.sub(value, v128.load(t, 16))
        const r = f64x2.sub(value, v128.load(t, 32))
        const s = f64x2.sub(value, v128.load(t, 48))
        a = f64x2.add(a, f64x2.mul(p, p))
        b = f64x2.add(b, f64x2.mul(q, q))
        c = f64x2.add(c, f64x2.mul(r, r))
        e = f64x2.add(e, f64x2.mul(s, s))
      }
      for (let k = 0; k < 8; k++) {
        const pair = k < 2 ? a : k < 4 ? b : k < 6 ? c : e
        const square = k & 1 ? f64x2.extract_lane(pair, 1) : f64x2.extract_lane(pair, 0)
        if (square < first) {
          second = first
          first = square
          nearest = tile * 8 + k
        } else if (square < second) second = square
      }
    }
    store<f64>(upper + place, sqrt(first) - load<f64>(own + (<usize>nearest << 3)))
    store<f64>(lower + place, sqrt(second) + load<f64>(others + (<usize>nearest << 3)))
    if (nearest == before) continue
    store<i32>(cluster + (<usize>i << 2), nearest)
    changed++
  }
  return changed
}

/** Adds up points and counts them by cluster. */
export function sumByCluster(at: usize, n: i32, d: i32, cluster: usize, sums: usize, sizes: usize): void {
  for (let i = 0, x = at; i < n; i++) {
    const c = <usize>load<i32>(cluster + (<usize>i << 2))
    store<u32>(sizes + (c << 2), load<u32>(sizes + (c << 2)) + 1)
    for (let j = 0, to = sums + ((c * d) << 3); j < d; j++, x += 8, to += 8) store<f64>(to, load<f64>(to) + load<f64>(x))
  }
}

// @ts-ignore: decorator
@inline function squared(a: usize, b: usize, d: i32): f64 {
  let total: f64 = 0
  for (let j = 0; j < d; j++, a += 8, b += 8) {
    const apart = load<f64>(a) - load<f64>(b)
    total += apart * apart
  }
  return total
}
