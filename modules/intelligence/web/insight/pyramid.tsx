import type { Pyramid } from '../../contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { ChartBox } from '#ui/chart/chart-box.tsx'
import { texts } from '../../messages/web.ts'
import { measureName } from '../word/measure-name.ts'
import { is, partiesAt } from '../word/parties-at.ts'
import { useWords } from '../word/use-words.ts'
import { PyramidPicture } from './pyramid-picture.tsx'

/** Customers and what they bring, by importance tier. */
export function PyramidChart({ pyramid }: { pyramid: Pyramid }) {
  const t = useText(texts)
  const f = useFormat()
  const words = useWords()
  const shares = useShares(words.tier)
  const measure = measureName(t.value, pyramid.measure, pyramid.window)
  const unplaced = pyramid.tiers.filter((l) => !l.tier).reduce((n, l) => n + l.customers, 0)
  const layers = pyramid.tiers.filter((l) => l.tier).map((l) => ({ ...l, name: words.tier(l.tier), to: partiesAt(is('tier', l.tier)), average: l.customers ? Number(l.value) / l.customers : 0 }))
  const table = {
    columns: [{ head: t.pyramid.tier }, { head: t.pyramid.customers, align: 'end' as const, show: asNumber }, { head: t.pyramid.customerShare, align: 'end' as const, show: asShare }, { head: t.value.measureHead[pyramid.measure ?? 'revenue'], align: 'end' as const, show: asMoney }, { head: t.pyramid.share(measure), align: 'end' as const, show: asShare }, { head: t.pyramid.average, align: 'end' as const, show: asMoney }],
    rows: layers.map((l) => ({ key: String(l.tier), to: l.to, cells: [l.name, l.customers, l.customerShare, Number(l.value), l.share, l.average] })),
  }
  function asNumber(v: string | number | null): string { return f.number(Number(v)) }
  function asShare(v: string | number | null): string { return f.percent(Number(v)) }
  function asMoney(v: string | number | null): string { return f.money(Number(v), pyramid.currency) }
  return (
    <ChartBox title={t.pyramid.title} note={t.pyramid.note(measure)} definition={t.pyramid.definition(measureName(t.value, pyramid.ranked, pyramid.window), shares)} asOf={pyramid.asOf ?? undefined} table={table} name="pyramid">
      <PyramidPicture layers={layers} label={t.pyramid.label(f.number(pyramid.customers))} measure={t.value.measureHead[pyramid.measure ?? 'revenue']} currency={pyramid.currency} />
      {unplaced > 0 && <p className="small two">{t.pyramid.unplaced(f.number(unplaced))}</p>}
    </ChartBox>
  )
}

/** How the tiers are cut, as the firm set them: "the top 5% are VIP, the next 15% are Important". */
function useShares(name: (code: number) => string): string {
  const t = useText(texts).pyramid
  const f = useFormat()
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const shares = (data?.settings.find((s) => s.key === 'tiers.shares')?.value ?? [0.05, 0.15]) as number[]
  return f.list(shares.map((share, i) => (i === 0 ? t.top : t.following)(f.percent(share), name(i + 1))))
}
