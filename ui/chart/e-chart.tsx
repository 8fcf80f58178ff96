import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { texts } from '../messages/index.ts'
import { type Palette, palettes } from '../palette.ts'
import { useMode } from '../theme-choice.ts'
import css from './chart-box.module.css'
import { chartTheme } from './look.ts'
import { type Mark, marksOf } from './marks.ts'

interface EChartProps {
  /** What the picture shows, in a sentence, for screen readers. */
  label: string
  height?: number
  /** The option for a palette. Data that can be opened are objects with `name`, `value` and our `key`. Give it memoised. */
  option: (palette: Palette) => EChartsCoreOption
  /** Opens what lies behind a mark: by click, or by arrow keys and Enter. */
  onPick?: (key: string) => void
}

/** An ECharts picture in our look, fetched when first shown. Without motion where the reader's system asks for none. */
export function EChart({ label, height = 260, option, onPick }: EChartProps) {
  const t = useText(texts).chart
  const mode = useMode()
  const holder = useRef<HTMLDivElement>(null)
  const pick = useRef(onPick)
  useEffect(() => { pick.current = onPick })
  const chart = useChart(holder, mode, pick)
  const [told, setTold] = useState('')
  const marks = useRef<readonly Mark[]>([])
  const at = useRef(-1)
  useEffect(() => {
    if (!chart) return
    const made = option(palettes[mode])
    chart.setOption({ animation: !matchMedia('(prefers-reduced-motion: reduce)').matches, animationDuration: 180, animationDurationUpdate: 180, ...made }, true)
    marks.current = marksOf(made as { series?: unknown })
    at.current = -1
  }, [chart, option, mode])
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const now = marks.current[at.current]
    if (event.key === 'Enter' && now) onPick?.(now.key)
    if (by === undefined || !marks.current.length || !chart) return
    event.preventDefault()
    at.current = (at.current + by + marks.current.length) % marks.current.length
    const next = marks.current[at.current]!
    if (now) chart.dispatchAction({ type: 'downplay', seriesIndex: now.series, dataIndex: now.index })
    chart.dispatchAction({ type: 'highlight', seriesIndex: next.series, dataIndex: next.index })
    chart.dispatchAction({ type: 'showTip', seriesIndex: next.series, dataIndex: next.index })
    setTold(next.words)
  }
  return (
    <>
      <div ref={holder} className={css.chart} style={{ height }} role={onPick ? 'application' : 'img'} aria-label={onPick ? `${label}. ${t.keys}` : label} tabIndex={onPick ? 0 : -1} onKeyDown={onPick && onKey} />
      <span className="hidden-but-read" aria-live="polite">{told}</span>
    </>
  )
}

function useChart(holder: RefObject<HTMLDivElement | null>, mode: 'light' | 'dark', pick: RefObject<((key: string) => void) | undefined>): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null)
  useEffect(() => {
    const box = holder.current
    let made: EChartsType | undefined
    let gone = false
    const observer = new ResizeObserver(() => made?.resize())
    void import('./engine.ts').then(({ init }) => {
      if (gone || !box) return
      made = init(box, chartTheme(palettes[mode], getComputedStyle(box).fontFamily), { renderer: 'svg' })
      made.on('click', ({ data }) => { if (data && typeof data === 'object' && 'key' in data) pick.current?.(String(data.key)) })
      observer.observe(box)
      setChart(made)
    })
    return () => { gone = true; observer.disconnect(); made?.dispose(); setChart(null) }
  }, [holder, mode, pick])
  return chart
}
