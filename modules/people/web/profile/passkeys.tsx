import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { tellProblem } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { deviceOf } from './device-of.ts'
import { addPasskey, findPasskeys, type Passkey, removePasskey } from './own-sign-in.ts'
import { useTrying } from '#platform/web/use-trying.ts'

const queryKey = ['own passkeys']

/** One's passkeys: signing in with the device's own lock. */
export function Passkeys() {
  const t = useText(texts).profile
  const [adding, setAdding] = useState(false)
  const client = useQueryClient()
  const { data } = useQuery({ queryKey, queryFn: findPasskeys })
  const again = (): Promise<void> => client.invalidateQueries({ queryKey })
  const supported = 'PublicKeyCredential' in window
  const remove = (id: string): void => { void removePasskey(id).then(async () => { toast({ kind: 'done', text: t.passkeyRemoved }); await again() }, tellProblem) }
  return (
    <Card title={t.passkeys}>
      <p className="two">{t.passkeysText}</p>
      {data && (data.length ? <ul className={css.rows}>{data.map((k) => <Line key={k.id} passkey={k} onRemove={() => remove(k.id)} />)}</ul> : <p className="muted" style={{ margin: '8px 0' }}>{t.noPasskeys}</p>)}
      {!supported ? <p className="small muted">{t.noSupport}</p> : adding ? <AddPasskey onDone={() => { setAdding(false); void again() }} /> : <Button icon="key" onClick={() => setAdding(true)}>{t.addPasskey}</Button>}
    </Card>
  )
}

function Line({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const t = useText(texts).profile
  const f = useFormat()
  return <li><div><div>{passkey.name || t.unnamed}</div>{passkey.createdAt && <div className="small muted">{t.added(f.relative(new Date(passkey.createdAt).toISOString()))}</div>}</div><Button onClick={onRemove}>{t.remove}</Button></li>
}

function AddPasskey({ onDone }: { onDone: () => void }) {
  const all = useText(texts)
  const t = all.profile
  const { busy, attempt } = useTrying()
  const { browser, system } = deviceOf(navigator.userAgent)
  const add = ({ name }: { name: string }) => attempt(() => addPasskey(name.trim()).then(() => { toast({ kind: 'done', text: t.passkeyAdded }); onDone() }, (problem: unknown) => (problem instanceof ProblemError && problem.code !== 'server/unexpected' ? tellProblem(problem) : void toast({ kind: 'problem', text: t.failed }))))
  return (
    <Form name="passkeys" layout="vertical" requiredMark={false} initialValues={{ name: [browser, system].filter(Boolean).join(' · ') }} onFinish={add}>
      <Form.Item name="name" label={t.passkeyName} rules={[{ required: true, whitespace: true, message: all.needed }]}><Input maxLength={60} autoFocus /></Form.Item>
      <div className="row"><Button kind="primary" type="submit" busy={busy}>{t.go}</Button><Button onClick={onDone}>{all.cancel}</Button></div>
    </Form>
  )
}
