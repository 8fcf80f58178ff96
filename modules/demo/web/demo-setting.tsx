import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProgressLine } from '#ui/progress-line.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { getDemo, makeDemo, removeDemo } from '../contract.ts'
import { texts } from '../messages/index.ts'

const POLL_MS = 800

/** The made-up firm: fill it in, watch it come, and clear it away in one click. */
export default function DemoSetting() {
  const t = useText(texts)
  const [sure, setSure] = useState(false)
  const { data: demo } = useCall(getDemo, {}, { refetchInterval: ({ state: { data } }) => (data?.state === 'ready' ? false : data?.state === 'none' ? 4 * POLL_MS : POLL_MS) })
  const make = useAct(makeDemo, { refreshes: [getDemo] })
  const remove = useAct(removeDemo, { refreshes: [getDemo], onDone: () => setSure(false) })
  const busy = demo?.state === 'making' || demo?.state === 'removing'
  return (
    <>
      <PageHead title={t.title} />
      <Card title={demo ? t.states[demo.state] : t.title}>
        <p>{t.what}</p>
        {!demo && <Lines />}
        {busy && demo.step && <ProgressLine label={t.steps[demo.step]} done={Math.round(demo.progress * 100)} total={100} />}
        {demo?.state === 'none' && <p><Button kind="primary" busy={make.isPending} onClick={() => make.mutate({})}>{t.make}</Button></p>}
        {demo?.state === 'ready' && (
          <>
            <p>{t.here(demo.parties)}</p>
            <p><Button kind="primary" to="/parties">{t.look}</Button> <Button kind="danger" onClick={() => setSure(true)}>{t.remove}</Button></p>
          </>
        )}
      </Card>
      <Dialog title={t.remove} open={sure} onClose={() => setSure(false)} act={{ label: t.remove, danger: true, busy: remove.isPending, onClick: () => remove.mutate({}) }}>
        <p>{t.sure}</p><p className="small muted">{t.keeps}</p>
      </Dialog>
    </>
  )
}
