import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Lines } from '#ui/skeleton.tsx'
import { getTimeline } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { EpisodeCard } from './timeline/episode-card.tsx'
import css from './timeline/timeline.module.css'

/** The latest few episodes, in the side panel of a list. */
export default function PeekLatest({ partyId }: { partyId: string }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(getTimeline, { params: { id: partyId }, query: { limit: 6 } })
  if (!data) return <Lines count={5} />
  return (
    <section>
      <h3 className={css.day}>{data.items.length ? t.peek.title : t.timeline.none}</h3>
      {data.items.map((e) => <EpisodeCard key={e.touchpoints[0]?.id} partyId={partyId} episode={e} dated={f.dayOf(e.at) !== f.dayOf(new Date().toISOString())} />)}
    </section>
  )
}
