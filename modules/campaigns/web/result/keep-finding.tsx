import { createFinding, findFindings } from '#modules/findings/contract.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Campaign, CampaignResult } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { learningOf } from '../../result/learning.ts'

interface KeepProps { campaign: Campaign; result: CampaignResult; words: readonly string[] }

/** Keeps what was learnt as a finding: the first sentence as its claim, the number noted with the page that it stands on. */
export function KeepFinding({ campaign, result, words }: KeepProps) {
  const t = useText(texts)
  const go = useGo()
  const may = useMay()(['create', 'finding'])
  const keep = useAct(createFinding, { refreshes: [findFindings], done: t.result.saved, onDone: (made) => go(`/insight/findings/${made.id}`) })
  const body = learningOf(t, campaign, result, words)
  if (!may || !body) return null
  return <Button icon="note" busy={keep.isPending} onClick={() => keep.mutate({ body })}>{t.result.save}</Button>
}
