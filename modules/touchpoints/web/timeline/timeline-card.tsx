import { useMemo, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Further } from '#ui/list/further.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { getTimeline } from '../../contract.ts'
import { texts as common } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import { Compose } from '../compose/compose.tsx'
import { useCatalogue } from '../use-catalogue.ts'
import { EpisodeCard } from './episode-card.tsx'
import { groupDays } from './group-days.ts'
import { themeCounts } from './themes.ts'
import css from './timeline.module.css'

/** Everything that happened with a party in one stream, by day and by episode; and where the next thing is written down. */
export default function TimelineCard({ partyId }: { partyId: string }) {
  const t = useText(texts).timeline
  const may = useMay()
  const { catalogue } = useCatalogue()
  const [theme, setTheme] = useState<string | null>(null)
  const whole = usePages(getTimeline, { params: { id: partyId }, query: { limit: 30 } })
  const shares = useMemo(() => themeCounts(whole.first?.counts ?? {}, catalogue.kinds), [whole.first, catalogue])
  const kinds = shares.find((s) => s.theme === theme)?.kinds
  return (
    <Card title={t.title} note={t.note}>
      {may(['create', 'touchpoint']) && <Compose partyId={partyId} />}
      {shares.length > 0 && <Filters shares={shares} theme={theme} onTheme={setTheme} />}
      {kinds ? <Narrowed key={theme} partyId={partyId} kinds={kinds} /> : <Stream partyId={partyId} list={whole} />}
    </Card>
  )
}

function Filters({ shares, theme, onTheme }: { shares: ReturnType<typeof themeCounts>; theme: string | null; onTheme: (theme: string | null) => void }) {
  const t = useText(texts).timeline
  const words = useText(common).themes
  const f = useFormat()
  const all = shares.reduce((sum, s) => sum + s.n, 0)
  return (
    <div className={css.filters} role="group" aria-label={t.filter}>
      <PickTag chosen={theme === null} onPick={() => onTheme(null)}>{t.all} {f.number(all)}</PickTag>
      {shares.map((s) => <PickTag key={s.theme} chosen={theme === s.theme} onPick={() => onTheme(theme === s.theme ? null : s.theme)}>{words[s.theme]} {f.number(s.n)}</PickTag>)}
    </div>
  )
}

function Narrowed({ partyId, kinds }: { partyId: string; kinds: readonly string[] }) {
  return <Stream partyId={partyId} list={usePages(getTimeline, { params: { id: partyId }, query: { limit: 30, kinds: kinds.join(',') } })} />
}

function Stream({ partyId, list }: { partyId: string; list: ReturnType<typeof usePages<typeof getTimeline>> }) {
  const t = useText(texts).timeline
  const f = useFormat()
  if (list.error) return <ErrorState problem={list.error} again={list.again} />
  if (list.isPending) return <Lines count={6} />
  if (!list.items.length) return <EmptyState title={t.none} text={t.noneText} inline />
  const today = f.dayOf(new Date().toISOString())
  return (
    <>
      {groupDays(list.items, today, (e) => f.dayOf(e.at)).map(({ heading, byMonth, items }) => (
        <section key={`${heading} ${items[0]?.touchpoints[0]?.id}`}>
          <h3 className={css.day}>{byMonth ? f.month(heading) : f.dayHeading(heading)}</h3>
          {items.map((episode) => <EpisodeCard key={episode.touchpoints[0]?.id} partyId={partyId} episode={episode} dated={byMonth} />)}
        </section>
      ))}
      <Further hasMore={list.hasMore} more={list.more} />
    </>
  )
}
