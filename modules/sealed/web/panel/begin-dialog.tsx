import { Form } from 'antd'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { beginSealed, getKeeper, getSealed, setKeeper } from '../../contract.ts'
import { fromText, toText } from '../../crypto/bytes.ts'
import { newSalt, unlock } from '../../crypto/password.ts'
import { aboutShare, newShare, seal } from '../../crypto/seal.ts'
import { texts } from '../../messages/web.ts'
import { NewPasswordItems, PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'

/** Begins a file with the adviser's half; whoever does so for the first time sets their sealing password with it. */
export default function BeginDialog({ partyId, onClose }: { partyId: string; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ mine: string }>()
  const refresh = useRefresh()
  const { data: keeper } = useCall(getKeeper, {})
  const begin = useDoing(async (password: string) => {
    const salt = keeper?.salt ? fromText(keeper.salt) : newSalt()
    const { key, proof } = await unlock(password, salt)
    if (!keeper?.salt) await call(setKeeper, { body: { salt: toText(salt), proof } })
    const file = crypto.randomUUID()
    await call(beginSealed, { params: { id: partyId }, body: { seal: file, share: await seal(newShare(), key, aboutShare(file, 'adviser')), adviserProof: proof } })
  }, () => { refresh(getSealed, getKeeper); toast({ kind: 'done', text: t.begin.done }); onClose() })
  return (
    <Dialog title={t.begin.title} open onClose={onClose} act={{ label: t.begin.act, onClick: () => form.submit(), busy: begin.isPending, disabled: !globalThis.isSecureContext }}>
      {!keeper ? <Lines /> : (
        <Form name="sealed-begin" form={form} layout="vertical" requiredMark={false} onFinish={({ mine }) => begin.mutate(mine)}>
          {keeper.salt ? <PasswordItem name="mine" label={t.password.mine} /> : <><p className="small muted">{t.password.firstTime}</p><NewPasswordItems name="mine" label={t.password.mine} /></>}
        </Form>
      )}
    </Dialog>
  )
}
