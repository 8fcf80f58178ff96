/** A mark that can be reached by key: where it is in the option, and what it says. */
export interface Mark { key: string; series: number; index: number; words: string }

interface Datum { key?: unknown; name?: unknown; value?: unknown }

/** The marks of an option that carry our `key`, in reading order. */
export function marksOf(option: { series?: unknown }): Mark[] {
  const series = (Array.isArray(option.series) ? option.series : [option.series]) as ({ data?: unknown } | undefined)[]
  return series.flatMap((s, at) => (Array.isArray(s?.data) ? s.data as unknown[] : []).flatMap((item, index) => {
    const datum = item as Datum | null
    if (typeof datum !== 'object' || datum?.key === undefined) return []
    return [{ key: String(datum.key), series: at, index, words: [datum.name, datum.value].flat().filter((w) => w !== undefined && w !== null).join(' ') }]
  }))
}
