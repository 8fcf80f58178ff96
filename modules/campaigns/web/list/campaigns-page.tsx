import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag, type Tone } from '#ui/tag.tsx'
import { type CampaignState, campaignStates, type CampaignSummary, findCampaigns } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { CreateCampaign } from './create-campaign.tsx'

export const tones: Record<CampaignState, Tone> = { draft: 'plain', asked: 'amber', approved: 'indigo', running: 'jade', paused: 'amber', stopped: 'plain', ended: 'plain' }
const State = z.object({ state: z.enum(campaignStates).optional() })
const idOf = (c: CampaignSummary): string => c.id
const nameOf = (c: CampaignSummary): string => c.name
const pathOf = (c: CampaignSummary): string => `/marketing/campaigns/${c.id}`

/** The firm's campaigns, the latest first. */
export default function CampaignsPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()(['update', 'campaign'])
  const [{ state }, setState] = useSearchState(State)
  const [creating, setCreating] = useState(false)
  const { data, error, isPending, refetch } = useCall(findCampaigns, { query: { state } })
  const size = (c: CampaignSummary): string => f.number(c.members.treated + c.members.held + c.members.firm)
  const columns = useMemo((): Column<CampaignSummary>[] => [
    { key: 'name', head: t.list.name, cell: (c) => c.name },
    { key: 'state', head: t.list.state, cell: (c) => <Tag tone={tones[c.state]}>{t.states[c.state]}</Tag> },
    { key: 'when', head: t.list.when, cell: (c) => (c.startsAt ? f.moment(c.startsAt) : t.none) },
    { key: 'measure', head: t.plan.measure, cell: (c) => t.measures[c.measure] },
    { key: 'size', head: t.list.size, align: 'end', cell: (c) => f.number(c.members.treated + c.members.held + c.members.firm) },
    { key: 'budget', head: t.list.budget, align: 'end', cell: (c) => f.money(c.budget) },
    { key: 'owner', head: t.list.owner, cell: (c) => c.owner.name },
  ], [t, f])
  const phone = (c: CampaignSummary): PhoneRow => ({ title: c.name, aside: <Tag tone={tones[c.state]}>{t.states[c.state]}</Tag>, note: [c.startsAt && f.moment(c.startsAt), t.parties(size(c))].filter(Boolean).join(' · ') })
  const create = may && <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>{t.list.create}</Button>
  return (
    <>
      <PageHead title={t.list.title} actions={create} />
      <div className="row" role="group" aria-label={t.list.state} style={{ marginBottom: 12 }}>{campaignStates.map((s) => <PickTag key={s} chosen={state === s} onPick={() => setState({ state: state === s ? undefined : s })}>{t.states[s]}</PickTag>)}</div>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : (
        <ListTable label={t.list.title} rows={data?.items ?? []} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} isPending={isPending} phone={phone}
          empty={<EmptyState title={t.list.empty} text={t.list.emptyText} icon="note" {...(may && { action: { label: t.list.create, onClick: () => setCreating(true) } })} />} />
      )}
      {creating && <CreateCampaign onClose={() => setCreating(false)} />}
    </>
  )
}
