import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actOnCampaign, approveCampaign, type Campaign, findCampaigns, getCampaign } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

/** What can be done with a campaign now. */
export function Acts({ campaign: { id, state } }: { campaign: Campaign }) {
  const t = useText(texts).acts
  const may = useMay()
  const [stopping, setStopping] = useState(false)
  const after = { refreshes: [getCampaign, findCampaigns], done: t.done }
  const act = useAct(actOnCampaign, after)
  const approve = useAct(approveCampaign, after)
  const busy = act.isPending || approve.isPending
  const run = may(['run', 'campaign'])
  const button = (what: 'ask' | 'withdraw' | 'pause' | 'resume', kind: 'plain' | 'primary' = 'plain') => <Button key={what} kind={kind} busy={busy} onClick={() => act.mutate({ params: { id }, body: { act: what } })}>{t[what]}</Button>
  return (
    <>
      {run && state === 'draft' && button('ask', 'primary')}
      {run && (state === 'asked' || state === 'approved') && button('withdraw')}
      {state === 'asked' && may(['approve', 'campaign']) && <><Button busy={busy} onClick={() => approve.mutate({ params: { id }, body: { approved: false } })}>{t.decline}</Button><Button kind="primary" busy={busy} onClick={() => approve.mutate({ params: { id }, body: { approved: true } })}>{t.approve}</Button></>}
      {run && state === 'running' && button('pause')}
      {run && state === 'paused' && button('resume', 'primary')}
      {run && ['approved', 'running', 'paused'].includes(state) && <Button kind="danger" busy={busy} onClick={() => setStopping(true)}>{t.stop}</Button>}
      <Dialog title={t.stopTitle} open={stopping} onClose={() => setStopping(false)} act={{ label: t.stop, danger: true, busy, onClick: () => { act.mutate({ params: { id }, body: { act: 'stop' } }); setStopping(false) } }}><p>{t.stopText}</p></Dialog>
    </>
  )
}
