import { createFinding, findFindings } from '#modules/findings/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Campaign, CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

interface KeepProps { campaign: Campaign; result: CampaignResult; words: readonly string[] }

/** Keeps what was learnt as a finding: the first sentence as its claim, the number noted with the page that it stands on. */
export function KeepFinding({ campaign: { id, name, measure, segments }, result, words }: KeepProps) {
  const t = useText(texts)
  const go = useGo()
  const may = useMay()(['create', 'finding'])
  const keep = useAct(createFinding, { refreshes: [findFindings], done: t.result.saved, onDone: (made) => go(`/insight/findings/${made.id}`) })
  const found = result.evaluations.find((e) => e.outcome === measure)?.inAll
  if (!may || !found) return null
  const body = {
    claim: `${t.say.claim(name)}${words[0] ?? ''}`.slice(0, 500), layer: 'analysis' as const, figure: `${t.result.truth}: ${t.measures[measure]}`, definition: t.result.truthDefinition(result.days), evidence: { of: 'noted' as const, value: Math.round(found.value * 100) / 100 },
    expected: { op: 'atLeast' as const, value: Math.round(found.lower * 100) / 100 }, path: `/marketing/campaigns/${id}?part=result`, links: segments.slice(0, 20).map((s) => ({ object: 'segment' as const, ref: s.id })),
  }
  return <Button icon="note" busy={keep.isPending} onClick={() => keep.mutate({ body })}>{t.result.save}</Button>
}
