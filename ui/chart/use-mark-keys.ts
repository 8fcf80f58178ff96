import type { EChartsType } from 'echarts/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Mark } from './marks.ts'

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrow keys walk a picture's marks, each lit and told; Enter opens one. */
export function useMarkKeys(chart: EChartsType | null, marks: readonly Mark[], onPick: ((key: string) => void) | undefined): { onKeyDown: (event: KeyboardEvent) => void; told: string } {
  const at = useRef(-1)
  const [told, setTold] = useState('')
  useEffect(() => { at.current = -1 }, [marks])
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = marks[at.current]
    const step = steps[event.key]
    if (event.key === 'Enter' && now) onPick?.(now.key)
    if (step === undefined || !marks.length || !chart) return
    event.preventDefault()
    at.current = at.current < 0 && step < 0 ? marks.length - 1 : (at.current + step + marks.length) % marks.length
    const next = marks[at.current]!
    if (now) chart.dispatchAction({ type: 'downplay', seriesIndex: now.series, dataIndex: now.index })
    for (const type of ['highlight', 'showTip']) chart.dispatchAction({ type, seriesIndex: next.series, dataIndex: next.index })
    setTold(next.words)
  }
  return { onKeyDown, told }
}
