import { Checkbox, Select } from 'antd'
import { z } from 'zod'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { Further } from '#ui/list/further.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { findNeeds, needKinds } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { NeedLine } from '../need/need-line.tsx'
import { SegmentField } from '../word/segment-field.tsx'

const states = ['living', 'proposed', 'met', 'refused', 'lapsed'] as const
const State = z.object({ state: z.enum(states).default('living'), kind: z.enum(needKinds).optional(), theme: z.string().max(500).optional(), segmentId: z.string().regex(/^\d{1,18}$/).optional(), mine: z.enum(['true', 'false']).default('false') })

/** Needs one by one: what is open to act on, and what data propose to confirm or reject. */
export function NeedList() {
  const t = useText(texts)
  const [{ state, kind, theme, segmentId, mine }, set] = useSearchState(State)
  const list = usePages(findNeeds, { query: { limit: 30, state, mine, ...(kind && { kind }), ...(theme && { theme }), ...(segmentId && { segmentId }) } })
  const narrowed = Boolean(kind ?? theme ?? segmentId) || mine === 'true'
  const empty = narrowed ? <EmptyState title={t.page.noMatch} action={{ label: t.page.clear, onClick: () => set({ kind: undefined, theme: undefined, segmentId: undefined, mine: 'false' }) }} /> : state !== 'living' ? <EmptyState title={t.page.noMatch} /> : <EmptyState title={t.page.empty} text={t.page.emptyText} icon="parties" action={{ label: t.page.toProposed, onClick: () => set({ state: 'proposed' }) }} />
  return (
    <>
      <div className={css.filters}>
        {states.map((key) => <PickTag key={key} chosen={key === state} onPick={() => set({ state: key })}>{t.page.states[key]}</PickTag>)}
        <Select aria-label={t.page.kind} placeholder={t.page.anyKind} allowClear value={kind ?? null} onChange={(next: (typeof needKinds)[number] | null) => set({ kind: next ?? undefined })} options={needKinds.map((value) => ({ value, label: t.needKinds[value] }))} style={{ minWidth: 120 }} />
        <SegmentField value={segmentId} onChange={(next) => set({ segmentId: next })} everyone={t.page.everyone} />
        <Checkbox checked={mine === 'true'} onChange={(e) => set({ mine: e.target.checked ? 'true' : 'false' })}>{t.page.mine}</Checkbox>
        {theme && <Tag tone="indigo" onRemove={() => set({ theme: undefined })} removeLabel={t.page.clear}>{theme}</Tag>}
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={6} /> : !list.items.length ? empty : (
        <Card><ul className={css.list}>{list.items.map((need) => <li key={need.id}><NeedLine need={need} named /></li>)}</ul><Further hasMore={list.hasMore} more={list.more} /></Card>
      )}
    </>
  )
}
