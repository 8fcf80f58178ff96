const MOST = 20

const filled = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length

/** How many of the first rows stand above the table: titles and notes that fill one cell, or at most two in five of what the rows below usually fill. Rows without a usual width tell nothing, so none are skipped. */
export function detectSkip(rows: readonly string[][]): number {
  const widths = rows.map(filled)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const usual = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as [number, number])[0]
  if (usual < 2) return 0
  const start = widths.findIndex((width) => width > Math.max(1, usual * 0.4))
  if (start < 1 || start > MOST) return 0
  const below = widths.slice(start)
  return below.filter((width) => width >= usual * 0.6).length >= below.length * 0.8 ? start : 0
}
