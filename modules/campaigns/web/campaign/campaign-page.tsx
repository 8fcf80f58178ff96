import { useState } from 'react'
import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { type Campaign, findCampaigns, getCampaign, updateCampaign } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { tones } from '../list/campaigns-page.tsx'
import { AudiencePart } from '../plan/audience-part.tsx'
import { CheckPart } from '../plan/check-part.tsx'
import { ContentPart } from '../plan/content-part.tsx'
import { PlanPart } from '../plan/plan-part.tsx'
import { ResultPart } from '../result/result-part.tsx'
import { Acts } from './acts.tsx'
import { type Draft, draftOf } from './draft.ts'
import { RunPart } from './run-part.tsx'

const parts = ['plan', 'audience', 'content', 'check', 'run', 'result'] as const
const State = z.object({ part: z.enum(parts).optional() })

/** A campaign from its plan to its result. What has not begun can be changed; then it is read. */
export default function CampaignPage() {
  const id = useParam('id')
  const { data, error, refetch } = useCall(getCampaign, { params: { id } }, { refetchInterval: ({ state }) => (state.data?.state === 'approved' || state.data?.state === 'running' ? 4000 : false) })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return data ? <Whole key={data.id} campaign={data} /> : <PageSkeleton />
}

export interface PartProps { campaign: Campaign; draft: Draft; change: (part: Partial<Draft>) => void; fixed: boolean; dirty: boolean }

function Whole({ campaign }: { campaign: Campaign }) {
  const t = useText(texts)
  const may = useMay()(['update', 'campaign'])
  const [{ part: asked }] = useSearchState(State)
  const [changed, setChanged] = useState<Draft | null>(null)
  const begun = !['draft', 'asked', 'approved'].includes(campaign.state)
  const part = asked ?? (campaign.state === 'ended' ? 'result' : begun ? 'run' : 'plan')
  const fixed = begun || !may
  const save = useAct(updateCampaign, { refreshes: [getCampaign, findCampaigns], done: t.saved, onDone: () => setChanged(null) })
  const draft = changed ?? draftOf(campaign)
  const props: PartProps = { campaign, draft, change: (p) => setChanged({ ...draft, ...p }), fixed, dirty: changed !== null }
  const keep = () => save.mutate({ params: { id: campaign.id }, body: draft, ifMatch: String(campaign.version) })
  return (
    <>
      <PageHead title={campaign.name} note={campaign.goal} back={{ to: '/marketing/campaigns', label: t.list.title }} tags={<Tag tone={tones[campaign.state]}>{t.states[campaign.state]}</Tag>}
        actions={changed ? <><span className="muted">{t.unsaved}</span><Button kind="primary" busy={save.isPending} onClick={keep}>{t.save}</Button></> : <Acts campaign={campaign} />} />
      <ViewTabs label={campaign.name} tabs={parts.map((key) => ({ key, label: t.parts[key], to: `/marketing/campaigns/${campaign.id}?part=${key}`, active: key === part }))} />
      {part === 'plan' ? <PlanPart {...props} /> : part === 'audience' ? <AudiencePart {...props} /> : part === 'content' ? <ContentPart {...props} /> : part === 'check' ? <CheckPart {...props} /> : part === 'run' ? <RunPart campaign={campaign} /> : <ResultPart campaign={campaign} />}
    </>
  )
}
