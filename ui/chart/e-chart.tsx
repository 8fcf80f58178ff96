import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '#platform/web/text.ts'
import { texts } from '../messages/index.ts'
import { type Palette, palettes } from '../palette.ts'
import { useMode } from '../theme-choice.ts'
import css from './chart-box.module.css'
import { marksOf } from './marks.ts'
import { useChart } from './use-chart.ts'
import { useMarkKeys } from './use-mark-keys.ts'

interface EChartProps {
  /** What the picture shows, in a sentence, for screen readers. */
  label: string
  height?: number
  /** The option for a palette. Data that can be opened are objects with `name`, `value` and our `key`. Give it memoised. */
  option: (palette: Palette) => EChartsCoreOption
  /** Opens what lies behind a mark: by click, or by arrow keys and Enter. */
  onPick?: ((key: string) => void) | undefined
}

/** An ECharts picture in our look, fetched when first shown. Without motion where the reader's system asks for none. */
export function EChart({ label, height = 260, option, onPick }: EChartProps) {
  const t = useText(texts).chart
  const mode = useMode()
  const holder = useRef<HTMLDivElement>(null)
  const chart = useChart(holder, mode, onPick)
  const made = useMemo(() => option(palettes[mode]), [option, mode])
  const { onKeyDown, told } = useMarkKeys(chart, useMemo(() => marksOf(made as { series?: unknown }), [made]), onPick)
  useEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    chart?.setOption({ animation: !still, animationDuration: 180, animationDurationUpdate: 180, ...made }, true)
  }, [chart, made])
  return (
    <>
      <div ref={holder} className={css.chart} style={{ height }} role={onPick ? 'application' : 'img'} aria-label={onPick ? `${label}. ${t.keys}` : label} tabIndex={onPick ? 0 : -1} onKeyDown={onPick && onKeyDown} />
      <span className="hidden-but-read" aria-live="polite">{told}</span>
    </>
  )
}
