/** Adds Xᵀ W X of a block to the lower half of `into`, three columns by three, two rows at a time: see regression/gram.ts. `stride` bytes lie between columns; unused rows of a block are 0. */
export function addGram(block: usize, weighted: usize, stride: usize, filled: i32, columns: i32, into: usize, width: usize): void {
  for (let j = 0; j < columns; j += 3) {
    for (let k = 0; k <= j; k += 3) addTile(weighted + stride * j, block + stride * k, stride, filled, into + ((<usize>j * width + k) << 3), width << 3)
  }
}

function addTile(x: usize, z: usize, stride: usize, filled: i32, into: usize, width: usize): void {
  let a = f64x2.splat(0)
  let b = a
  let c = a
  let d = a
  let e = a
  let f = a
  let g = a
  let h = a
  let l = a
  for (let i = 0; i < filled; i += 2, x += 16, z += 16) {
    const r = v128.load(z)
    const s = v128.load(z + stride)
    const t = v128.load(z + 2 * stride)
    const u = v128.load(x)
    a = f64x2.add(a, f64x2.mul(u, r))
    b = f64x2.add(b, f64x2.mul(u, s))
    c = f64x2.add(c, f64x2.mul(u, t))
    const v = v128.load(x + stride)
    d = f64x2.add(d, f64x2.mul(v, r))
    e = f64x2.add(e, f64x2.mul(v, s))
    f = f64x2.add(f, f64x2.mul(v, t))
    const w = v128.load(x + 2 * stride)
    g = f64x2.add(g, f64x2.mul(w, r))
    h = f64x2.add(h, f64x2.mul(w, s))
    l = f64x2.add(l, f64x2.mul(w, t))
  }
  add(into, a)
  add(into + 8, b)
  add(into + 16, c)
  add(into + width, d)
  add(into + width + 8, e)
  add(into + width + 16, f)
  add(into + 2 * width, g)
  add(into + 2 * width + 8, h)
  add(into + 2 * width + 16, l)
}

function add(at: usize, pair: v128): void {
  store<f64>(at, load<f64>(at) + f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1))
}
