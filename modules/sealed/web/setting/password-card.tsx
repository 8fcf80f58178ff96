import { Form } from 'antd'
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { changeKeeper, getKeeper, readWraps, setKeeper } from '../../contract.ts'
import { fromText, toText } from '../../crypto/bytes.ts'
import { newSalt, unlock } from '../../crypto/password.ts'
import { aboutCircle, aboutEntry, aboutShare, open, seal } from '../../crypto/seal.ts'
import { texts } from '../../messages/web.ts'
import { NewPasswordItems, PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'

interface Values { old?: string; fresh: string }

/** Sets a password, or changes it: everything that it wraps is wrapped anew here and handed over in one step. */
async function keep({ old, fresh }: Values, salt: string | null): Promise<void> {
  const newSalted = newSalt()
  const next = await unlock(fresh, newSalted)
  if (salt === null) return call(setKeeper, { body: { salt: toText(newSalted), proof: next.proof } })
  const before = await unlock(old ?? '', fromText(salt))
  const { wraps } = await call(readWraps, { body: { proof: before.proof } })
  const placeOf = ({ kind, id, about }: (typeof wraps)[number]): string => (kind === 'share' ? aboutShare(about, 'adviser') : kind === 'open' ? aboutEntry(about, id, 'open') : aboutCircle(about, 'share'))
  const changed = await Promise.all(wraps.map(async (wrap) => ({ kind: wrap.kind, id: wrap.id, value: await seal(await open(wrap.value, before.key, placeOf(wrap)), next.key, placeOf(wrap)) })))
  return call(changeKeeper, { body: { oldProof: before.proof, salt: toText(newSalted), proof: next.proof, wraps: changed } })
}

export function PasswordCard() {
  const t = useText(texts)
  const f = useFormat()
  const refresh = useRefresh()
  const [form] = Form.useForm<Values>()
  const [asking, setAsking] = useState(false)
  const { data } = useCall(getKeeper, {})
  const act = useDoing((values: Values) => keep(values, data?.salt ?? null), () => { refresh(getKeeper); toast({ kind: 'done', text: data?.salt ? t.setting.changed : t.setting.setDone }); setAsking(false) })
  const label = data?.salt ? t.setting.change : t.setting.set
  return (
    <Card title={t.setting.password} actions={data && <Button kind="text" onClick={() => setAsking(true)}>{label}</Button>}>
      {!data ? <Lines count={1} /> : <p>{data.setAt ? t.setting.since(f.day(f.dayOf(data.setAt)), data.files) : t.setting.none}</p>}
      <Dialog title={label} open={asking} onClose={() => setAsking(false)} act={{ label, onClick: () => form.submit(), busy: act.isPending, disabled: !globalThis.isSecureContext }}>
        {!data?.salt && <p className="small muted">{t.password.firstTime}</p>}
        <Form name="sealed-password" form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)}>
          {data?.salt && <PasswordItem name="old" label={t.own.old} />}
          <NewPasswordItems name="fresh" label={t.setting.fresh} />
        </Form>
      </Dialog>
    </Card>
  )
}
