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
    let first = f64x2.splat(Infinity)
    let second = first
    let number = i64x2.splat(0)
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
      for (let pair = 0; pair < 4; pair++) {
        const square = pair == 0 ? a : pair == 1 ? b : pair == 2 ? c : e
        const nearer = f64x2.lt(square, first)
        second = v128.bitselect(first, f64x2.pmin(second, square), nearer)
        first = f64x2.pmin(first, square)
        number = v128.bitselect(i64x2.splat(tile * 4 + pair), number, nearer)
      }
    }
    const even = f64x2.extract_lane(first, 0)
    const odd = f64x2.extract_lane(first, 1)
    const evenNumber = <i32>i64x2.extract_lane(number, 0) * 2
    const oddNumber = <i32>i64x2.extract_lane(number, 1) * 2 + 1
    const isOdd = odd < even || (odd == even && oddNumber < evenNumber)
    const nearest = isOdd ? oddNumber : evenNumber
    const next = isOdd ? min(even, f64x2.extract_lane(second, 1)) : min(odd, f64x2.extract_lane(second, 0))
    store<f64>(upper + place, sqrt(isOdd ? odd : even) - load<f64>(own + (<usize>nearest << 3)))
    store<f64>(lower + place, sqrt(next) + load<f64>(others + (<usize>nearest << 3)))
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
    let to = sums + ((c * d) << 3)
    for (let j = 1; j < d; j += 2, x += 16, to += 16) v128.store(to, f64x2.add(v128.load(to), v128.load(x)))
    if (!(d & 1)) continue
    store<f64>(to, load<f64>(to) + load<f64>(x))
    x += 8
  }
}

function squared(a: usize, b: usize, d: i32): f64 {
  let pairs = f64x2.splat(0)
  for (let j = 1; j < d; j += 2, a += 16, b += 16) {
    const apart = f64x2.sub(v128.load(a), v128.load(b))
    pairs = f64x2.add(pairs, f64x2.mul(apart, apart))
  }
  const total = f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1)
  if (!(d & 1)) return total
  const last = load<f64>(a) - load<f64>(b)
  return total + last * last
}
