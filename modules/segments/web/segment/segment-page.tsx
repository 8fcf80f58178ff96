import { useMemo } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import type { ShownFigure } from '#platform/web/module.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Panels } from '#ui/panels.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'
import { getSegment, type Segment } from '../../segment/contract.ts'
import { HistoryPart } from '../history/history-part.tsx'
import { ProfilePart } from '../profile/profile-part.tsx'
import { DefinitionPart } from './definition-part.tsx'
import { membersAt } from './members-at.ts'
import { SegmentMenu } from './segment-menu.tsx'
import { SnapshotsPart } from './snapshots-part.tsx'

const tabs = ['definition', 'history', 'profile', 'snapshots'] as const
const State = z.object({ tab: z.enum(tabs).default('definition') })

/** A segment: its definition, how it went, what is typical of it, and its frozen lists. */
export default function SegmentPage() {
  const t = useText(texts)
  const f = useFormat()
  const id = useParam('id')
  const [{ tab }] = useSearchState(State)
  const { data, error, refetch } = useCall(getSegment, { params: { id } }, { refetchInterval: ({ state }) => (state.data?.filling ? 1500 : false) })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!data) return <Block height={320} />
  return (
    <>
      <PageHead title={data.name} note={data.description ?? undefined} tags={<Tags segment={data} />} back={{ to: '/insight/segments', label: t.title }}
        actions={<><Taken segment={data} /><Button icon="parties" to={membersAt({ field: 'segment', op: 'is', value: id })}>{data.filling ? t.filling : t.preview.count(f.number(data.count))}</Button><SegmentMenu segment={data} onPage /></>} />
      <ViewTabs label={t.tabsLabel} tabs={tabs.map((key) => ({ key, label: t.tabs[key], to: `/insight/segments/${id}?tab=${key}`, active: tab === key }))} />
      {tab === 'definition' && <DefinitionPart key={data.version} segment={data} />}
      {tab === 'history' && <HistoryPart id={id} />}
      {tab === 'profile' && <ProfilePart segment={data} />}
      {tab === 'snapshots' && <SnapshotsPart segment={data} />}
    </>
  )
}

/** Offers the number of members to whoever writes figures down. */
function Taken({ segment }: { segment: Segment }) {
  const t = useText(texts)
  const f = useFormat()
  const figure = useMemo((): ShownFigure => ({ label: segment.name, shown: t.preview.count(f.number(segment.count)), definition: t.figure, path: `/insight/segments/${segment.id}`, source: { of: 'count', filter: { field: 'segment', op: 'is', value: segment.id } } }), [segment, t, f])
  return segment.filling ? null : <Panels place="insight.figure" props={{ figure }} waiting={null} />
}

export function Tags({ segment }: { segment: Segment }) {
  const t = useText(texts)
  return <>{segment.state === 'archived' && <Tag tone="amber">{t.archived}</Tag>}<Tag>{segment.shared ? t.shared : t.private}</Tag>{segment.moves && <Tag tone="indigo">{t.moves}</Tag>}</>
}
