import type { Palette } from '../palette.ts'

/** ECharts' theme from our tokens: quiet axes, our series colours, sheets for tooltips. */
export function chartTheme(p: Palette, font: string): object {
  const text = { color: p.ink2, fontFamily: font, fontSize: 12 }
  const axis = { axisLine: { lineStyle: { color: p.lineStrong } }, axisTick: { show: false }, axisLabel: { ...text, color: p.ink3 }, nameTextStyle: { ...text, color: p.ink3 }, splitLine: { lineStyle: { color: p.line } } }
  return {
    color: p.series, backgroundColor: 'transparent', textStyle: text,
    grid: { left: 8, right: 12, top: 24, bottom: 8, containLabel: true },
    categoryAxis: { ...axis, splitLine: { show: false } }, valueAxis: { ...axis, axisLine: { show: false } }, timeAxis: axis, logAxis: axis,
    legend: { textStyle: text, itemWidth: 12, itemHeight: 8, icon: 'roundRect' },
    tooltip: { backgroundColor: p.sheet, borderColor: p.lineStrong, textStyle: { ...text, color: p.ink }, confine: true },
    bar: { itemStyle: { borderRadius: 2 } }, line: { symbolSize: 6, lineStyle: { width: 2 } },
    sankey: { animationDuration: 180, label: { ...text, color: p.ink }, lineStyle: { color: 'source', opacity: 0.35 }, nodeWidth: 8 },
    heatmap: { label: { ...text }, itemStyle: { borderRadius: 4, borderWidth: 2, borderColor: p.sheet } },
    graph: { label: { ...text, color: p.ink }, lineStyle: { color: p.lineStrong } },
    funnel: { label: { ...text, color: p.ink } }, pie: { label: { ...text, color: p.ink } },
  }
}
