import type { EChartsType } from 'echarts/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Mode, palettes } from '../palette.ts'
import { chartTheme } from './look.ts'

/** An ECharts instance in an element, in the mode's look, as wide as the element; null until it is fetched. */
export function useChart(holder: RefObject<HTMLDivElement | null>, mode: Mode, onPick: ((key: string) => void) | undefined): EChartsType | null {
  const [chart, setChart] = useState<EChartsType | null>(null)
  const pick = useRef(onPick)
  useEffect(() => { pick.current = onPick })
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
  }, [holder, mode])
  return chart
}
