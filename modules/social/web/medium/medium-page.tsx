import { Select } from 'antd'
import { z } from 'zod'
import { findSegments } from '#modules/segments/contract.ts'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { chooseMedium, type MediaChoice } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import { MediaChart } from './media-chart.tsx'
import { MediaTable } from './media-table.tsx'
import { SocialTable } from './social-table.tsx'

export const MediumState = z.object({ segment: z.string().regex(/^\d+$/).optional(), purpose: z.enum(['marketing', 'service']).default('marketing') })

/** For a segment: which channel reaches whom, brings what, and costs what. */
export default function MediumPage() {
  const t = useText(texts).medium
  const may = useMay()
  const [{ segment, purpose }, set] = useSearchState(MediumState)
  const { data: known, error } = useCall(findSegments, { query: {} })
  const options = (known?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={may(['update', 'campaign']) && <Button to="/marketing/campaigns">{t.plan}</Button>} />
      <div className="row" style={{ marginBottom: 12 }}>
        <Select aria-label={t.segment} placeholder={t.choose} showSearch optionFilterProp="label" style={{ minWidth: 220 }} value={options.length ? segment ?? null : null} onChange={(next: string) => set({ segment: next })} options={options} />
        <Select aria-label={t.purpose} style={{ minWidth: 120 }} value={purpose} onChange={(next: 'marketing' | 'service') => set({ purpose: next })} options={(['marketing', 'service'] as const).map((value) => ({ value, label: t.purposes[value] }))} />
      </div>
      {error ? <ErrorState problem={error} /> : segment ? <Choice segmentId={segment} purpose={purpose} /> : known?.segments.length === 0 ? <EmptyState title={t.noSegments} icon="parties" action={{ label: t.toSegments, to: '/insight/segments' }} /> : <EmptyState title={t.choose} text={t.chooseText} icon="parties" />}
    </>
  )
}

function Choice({ segmentId, purpose }: { segmentId: string; purpose: 'marketing' | 'service' }) {
  const t = useText(texts).medium
  const f = useFormat()
  const { data, error, refetch } = useCall(chooseMedium, { query: { segmentId, purpose } }, { staleTime: 60_000 })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={420} />
  const to = (channel: string): string => `/marketing/media/parties?segment=${segmentId}&purpose=${purpose}&channel=${channel}`
  const notes = [data.sample < data.members && t.sample(f.number(data.sample), f.number(data.members)), !data.firmAt && t.counting, data.media.some((m) => m.cost === null) && t.costs].filter(Boolean).join(' ')
  return (
    <div className="stack">
      <Card><p className={css.best}><strong><Best data={data} /></strong></p><MediaTable data={data} to={to} />{notes && <p className="muted small">{notes}</p>}</Card>
      <MediaChart data={data} to={to} />
      <SocialTable data={data} />
    </div>
  )
}

function Best({ data: { media, currency } }: { data: MediaChoice }) {
  const t = useText(texts).medium
  const f = useFormat()
  const words = useCatalogue()
  const best = media.find((m) => m.reason === 'cheapest')
  if (!best) return t.noBest
  return Number(best.cost) === 0 ? t.bestFree(words.channel(best.channel)) : t.best(words.channel(best.channel), f.money(best.perResponse ?? '0', currency))
}
