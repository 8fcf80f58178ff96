import { Popconfirm } from 'antd'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { lockOwnFile, objectRecovery, type OwnFile, readOwnFile } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useDoing } from '../password/use-doing.ts'
import { AllowCard } from './allow-card.tsx'
import { OwnPassword } from './own-password.tsx'

/** A member's own page: who can open their file, their password, and the way out. Needs no account, only the link. */
export default function OwnPage() {
  const t = useText(texts).own
  const token = useParam('token')
  const { data, error } = useCall(readOwnFile, { body: { token } }, { retry: 0 })
  return (
    <div style={{ width: 'min(640px, 100%)', display: 'grid', gap: 16 }}>
      <title>{t.title}</title>
      <h1 tabIndex={-1}>{data ? t.of(data.firm) : t.title}</h1>
      {error ? <ErrorState problem={error} /> : !data ? <Lines /> : <Own token={token} file={data} />}
    </div>
  )
}

function Own({ token, file }: { token: string; file: OwnFile }) {
  const t = useText(texts)
  const refresh = useRefresh()
  const lock = useDoing(() => call(lockOwnFile, { body: { token } }), () => { refresh(readOwnFile); toast({ kind: 'done', text: t.own.lockedNow }) })
  return (
    <>
      <p>{file.locked ? t.own.locked : t.own.text(file.name, file.adviser)} {file.entries > 0 && t.own.counts(file.entries, file.leftOpen)}</p>
      <p className="two">{file.circle.length ? t.own.circle(file.circle.join('、')) : t.own.noCircle}</p>
      {!globalThis.isSecureContext && <p className="muted">{t.insecure}</p>}
      {file.recoveries.length > 0 && <Announced token={token} file={file} />}
      {!file.locked && <OwnPassword token={token} file={file} />}
      {!file.locked && file.salt && <AllowCard token={token} file={file} />}
      {!file.locked && <Card title={t.own.lock}><p>{t.own.lockText}</p><Popconfirm title={t.own.lockText} okText={t.own.lockAct} onConfirm={() => lock.mutate(undefined)}><Button kind="danger" busy={lock.isPending}>{t.own.lockAct}</Button></Popconfirm></Card>}
    </>
  )
}

function Announced({ token, file }: { token: string; file: OwnFile }) {
  const t = useText(texts).own
  const f = useFormat()
  const refresh = useRefresh()
  const object = useDoing((recoveryId: string) => call(objectRecovery, { body: { token, recoveryId } }), () => refresh(readOwnFile))
  const day = (instant: string): string => f.day(f.dayOf(instant))
  return (
    <Card title={t.recoveries}>
      {file.recoveries.map((x) => <p key={x.id}>{t.asked(x.because, day(x.opensAt))} {x.openedAt ? t.opened(day(x.openedAt)) : x.objectedAt ? t.objected : <Button busy={object.isPending} onClick={() => object.mutate(x.id)}>{t.object}</Button>}</p>)}
    </Card>
  )
}
