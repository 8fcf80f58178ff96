/** A line the size of a word. `label` says what it shows; a missing value breaks the line. The baseline is zero unless `from` says else. */
export function Sparkline({ values, label, width = 72, height = 20, from = 0 }: { values: readonly (number | null)[]; label: string; width?: number; height?: number; from?: number | 'least' }) {
  const known = values.filter((v) => v !== null)
  const least = from === 'least' ? Math.min(...known) : Math.min(from, ...known)
  const span = Math.max(...known, least) - least || 1
  const step = (width - 2) / Math.max(1, values.length - 1)
  const at = (v: number, i: number): string => `${(1 + i * step).toFixed(1)} ${(height - 2 - ((v - least) / span) * (height - 4)).toFixed(1)}`
  const path = values.map((v, i) => (v === null ? '' : `${i > 0 && values[i - 1] !== null ? 'L' : 'M'}${at(v, i)}`)).join('')
  return <svg width={width} height={height} role="img" aria-label={label} style={{ verticalAlign: 'middle' }}><path d={path} fill="none" stroke="var(--c1)" strokeWidth="1.5" strokeLinejoin="round" /></svg>
}
