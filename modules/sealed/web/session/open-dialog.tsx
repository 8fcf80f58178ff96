import { Form } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { getTimeline } from '#modules/touchpoints/contract.ts'
import { getSealed, type SealedFile } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'
import { openSession, type Session } from './session.ts'
import { SessionView } from './session-view.tsx'

/** Opens a file with both passwords. When the dialog closes, what opened it is forgotten. */
export default function OpenDialog({ partyId, file, onClose }: { partyId: string; file: SealedFile | null; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ mine: string; theirs: string }>()
  const [session, setSession] = useState<Session | null>(null)
  const refresh = useRefresh()
  const open = useDoing(({ mine, theirs }: { mine: string; theirs: string }) => openSession(partyId, file!, mine, theirs), (opened) => { setSession(opened); form.resetFields(); refresh(getTimeline, getSealed) })
  if (session) return <Dialog title={t.session.title} open onClose={onClose} width={720}><SessionView session={session} onChange={setSession} onClose={onClose} /></Dialog>
  return (
    <Dialog title={t.session.title} open onClose={onClose} act={{ label: open.isPending ? t.session.opening : t.session.act, onClick: () => form.submit(), busy: open.isPending, disabled: !globalThis.isSecureContext }}>
      <p>{t.session.ask}</p>
      <Form name="sealed-open" form={form} layout="vertical" requiredMark={false} onFinish={(values) => open.mutate(values)}>
        <PasswordItem name="mine" label={t.password.mine} />
        <PasswordItem name="theirs" label={t.password.member} note={t.password.memberHint} />
      </Form>
    </Dialog>
  )
}
