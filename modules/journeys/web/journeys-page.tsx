import { Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { findSegments } from '#modules/segments/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { findJourneys, type Journey } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { JourneyDialog } from './draw/journey-dialog.tsx'
import css from './journeys.module.css'
import { MapPart } from './map/map-part.tsx'
import { type PeriodKey, periodKeys, queryOf } from './query-of.ts'
import { IncentivesCard } from './steering/incentives-card.tsx'
import { SteeringCard } from './steering/steering-card.tsx'

const State = z.object({ journey: z.string().default(''), period: z.enum(periodKeys).default('months3'), segment: z.string().default(''), compare: z.string().default('none') })

/** The journey of real customers over all channels: what is wrong, the map, what channels cost. */
export default function JourneysPage() {
  const t = useText(texts)
  const named = useNamed()
  const may = useMay()
  const [state, set] = useSearchState(State)
  const [drawing, setDrawing] = useState<Journey | 'new' | null>(null)
  const { data, error, refetch } = useCall(findJourneys, {})
  const { data: segments } = useCall(findSegments, { query: { archived: 'false' } }, { enabled: may(['read', 'segment']) })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <PageSkeleton />
  const journey = data.items.find((j) => j.id === state.journey) ?? data.items[0]!
  const live = (segments?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))
  const query = queryOf(state)
  const others = [...(['none', 'previous', 'year'] as const), ...(state.segment ? ['all' as const] : [])].map((value) => ({ value: value as string, label: t.compares[value] }))
  return (
    <>
      <PageHead title={t.title} actions={may(['update', 'journey']) && <><Button icon="edit" onClick={() => setDrawing(journey)}>{t.edit}</Button><Button kind="primary" icon="plus" onClick={() => setDrawing('new')}>{t.draw}</Button></>} />
      <div className={css.controls}>
        <label><span>{t.journeyName}</span><Select aria-label={t.journeyName} value={journey.id} onChange={(id) => set({ journey: id })} options={data.items.filter((j) => j.active || j.id === journey.id).map((j) => ({ value: j.id, label: named(j.label) }))} /></label>
        <label><span>{t.period}</span><Select<PeriodKey> aria-label={t.period} value={state.period} onChange={(period) => set({ period })} options={periodKeys.map((value) => ({ value, label: t.periods[value] }))} /></label>
        {live.length > 0 && <label><span>{t.segment}</span><Select aria-label={t.segment} value={state.segment} onChange={(segment) => set({ segment })} options={[{ value: '', label: t.everyone }, ...live]} /></label>}
        <label><span>{t.compare}</span><Select aria-label={t.compare} value={state.compare} onChange={(compare) => set({ compare })} options={[...others, ...live.filter((s) => s.value !== state.segment).map((s) => ({ value: `s${s.value}`, label: t.withSegment(s.label) }))]} /></label>
      </div>
      <div className="stack">
        <MapPart key={journey.id} journey={journey} query={query} />
        <SteeringCard course={{ period: query.period, ...(query.parties && { parties: query.parties }) }} />
        <IncentivesCard />
      </div>
      {drawing && <JourneyDialog journey={drawing === 'new' ? null : drawing} onClose={() => setDrawing(null)} onSaved={(id) => set({ journey: id })} />}
    </>
  )
}
