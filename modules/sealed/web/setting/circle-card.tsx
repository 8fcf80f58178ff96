import { Form, Select } from 'antd'
import { useState } from 'react'
import type { ReplyOf } from '#kernel/endpoint.ts'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getCircle, makeCircle } from '../../contract.ts'
import { fromText } from '../../crypto/bytes.ts'
import { HOLDERS, makeCircle as drawCircle, THRESHOLD } from '../../crypto/circle.ts'
import { unlock } from '../../crypto/password.ts'
import { texts } from '../../messages/web.ts'
import { PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'

type Able = ReplyOf<typeof getCircle>['able']
type Values = Record<`who${number}` | `word${number}`, string>
const places = Array.from({ length: HOLDERS }, (_, i) => i)

/** Makes the circle's key here, splits it, and hands over only what is sealed. */
async function make(values: Values, able: Able): Promise<void> {
  const people = []
  for (const i of places) people.push({ memberId: values[`who${i}`]!, ...await unlock(values[`word${i}`]!, fromText(able.find((m) => m.id === values[`who${i}`])!.salt)) })
  const id = crypto.randomUUID()
  const { publicKey, privateKey, shares } = await drawCircle(id, people.map((p) => p.key))
  await call(makeCircle, { body: { id, publicKey, privateKey, threshold: THRESHOLD, holders: people.map(({ memberId, proof }, i) => ({ memberId, proof, share: shares[i]! })) } })
}

export function CircleCard() {
  const t = useText(texts).setting
  const f = useFormat()
  const { data, error, refetch } = useCall(getCircle, {})
  const [making, setMaking] = useState(false)
  if (error) return <Card title={t.circle}><ErrorState problem={error} again={() => void refetch()} /></Card>
  const enough = (data?.able.length ?? 0) >= HOLDERS
  return (
    <Card title={t.circle} actions={enough && <Button kind="text" onClick={() => setMaking(true)}>{t.make}</Button>}>
      <p className="small muted">{t.circleText}</p>
      {!data ? <Lines count={1} /> : <p>{data.circle ? t.holders(data.circle.holders.map((m) => m.name).join('、'), f.day(f.dayOf(data.circle.madeAt)), data.circle.files) : t.noCircle}{!enough && ` ${t.able}`}</p>}
      {data && making && <MakeDialog able={data.able} onClose={() => setMaking(false)} />}
    </Card>
  )
}

function MakeDialog({ able, onClose }: { able: Able; onClose: () => void }) {
  const t = useText(texts)
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const act = useDoing((values: Values) => make(values, able), () => { refresh(getCircle); toast({ kind: 'done', text: t.setting.made }); onClose() })
  return (
    <Dialog title={t.setting.make} open onClose={onClose} act={{ label: t.setting.act, onClick: () => form.submit(), busy: act.isPending, disabled: !globalThis.isSecureContext }}>
      <p>{t.setting.makeText}</p>
      <Form name="sealed-circle" form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)}>
        {places.map((i) => (
          <div key={i}>
            <Form.Item name={`who${i}`} label={t.setting.holder(i + 1)} rules={[{ required: true, message: t.session.needed }]}><Select showSearch={{ optionFilterProp: 'label' }} options={able.map((m) => ({ value: m.id, label: m.name }))} /></Form.Item>
            <PasswordItem name={`word${i}`} label={t.password.mine} />
          </div>
        ))}
      </Form>
    </Dialog>
  )
}
