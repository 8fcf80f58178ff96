import { Form, Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { askRecovery, getSealed, type Recovery, type SealedFile, tellRecovery } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../panel/sealed.module.css'
import { RecoverForm } from './recover-form.tsx'

/** Openings by the circle: those announced, and announcing one. */
export default function AskDialog({ partyId, file, onClose }: { partyId: string; file: SealedFile | null; onClose: () => void }) {
  const t = useText(texts).recovery
  const [form] = Form.useForm<{ because: string }>()
  const [opening, setOpening] = useState<string | null>(null)
  const ask = useAct(askRecovery, { refreshes: [getSealed], done: t.done, onDone: () => form.resetFields() })
  if (!file) return null
  if (opening) return <Dialog title={t.title} open onClose={onClose} width={720}><RecoverForm recoveryId={opening} circle={file.circle} /></Dialog>
  const waits = file.recoveries.some((x) => !x.objectedAt && !x.openedAt)
  return (
    <Dialog title={t.title} open onClose={onClose} {...(!waits && { act: { label: t.act, onClick: () => form.submit(), busy: ask.isPending } })}>
      {file.recoveries.length > 0 && <ul className={css.announced}>{file.recoveries.map((x) => <Announced key={x.id} recovery={x} onOpen={() => setOpening(x.id)} />)}</ul>}
      {!waits && <><p>{t.ask}</p><Form name="sealed-recover" form={form} layout="vertical" requiredMark={false} onFinish={({ because }) => ask.mutate({ params: { id: partyId }, body: { because } })}><Form.Item name="because" label={t.because} rules={[{ required: true, min: 5 }]}><Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} /></Form.Item></Form></>}
    </Dialog>
  )
}

function Announced({ recovery, onOpen }: { recovery: Recovery; onOpen: () => void }) {
  const t = useText(texts).recovery
  const f = useFormat()
  const tell = useAct(tellRecovery, { refreshes: [getSealed], done: t.toldDone })
  const day = (instant: string): string => f.day(f.dayOf(instant))
  const state = recovery.openedAt ? t.opened(recovery.openedBy.map((m) => m.name).join('、'), day(recovery.openedAt)) : recovery.objectedAt ? t.objected : recovery.toldAt ? t.opens(day(recovery.opensAt)) : t.waitsTelling
  const ripe = recovery.toldAt !== null && !recovery.objectedAt && recovery.opensAt <= new Date().toISOString()
  return (
    <li>
      <span>{recovery.because}</span><span className="small muted">{recovery.askedBy.name} · {state}</span>
      <span className={css.acts}>{!recovery.toldAt && !recovery.objectedAt && <Button busy={tell.isPending} onClick={() => tell.mutate({ params: { id: recovery.id } })}>{t.told}</Button>}{ripe && <Button onClick={onOpen}>{t.open}</Button>}</span>
    </li>
  )
}
