import { Form, Input, InputNumber, Select, Switch } from 'antd'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { changeMailbox, createMailbox, findMailboxes, type Mailbox, type MailboxInput, securities, testMailbox } from '../../contract.ts'
import { texts } from '../../messages/delivery.ts'
import css from './mail-setting.module.css'

const fresh = { port: 993, security: 'tls', folder: 'INBOX', plus: true, active: true } as const

/** A mailbox's settings, which can be tried before they are kept. The password is never shown; left empty the present one stays. */
export function MailboxDialog({ mailbox, onClose }: { mailbox?: Mailbox; onClose: () => void }) {
  const t = useText(texts).setting
  const f = useFormat()
  const [form] = Form.useForm<MailboxInput>()
  const shared = { refreshes: [findMailboxes], done: t.saved, onDone: onClose, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const create = useAct(createMailbox, shared)
  const change = useAct(changeMailbox, shared)
  const trial = useAct(testMailbox, { onProblem: (p) => markFaults(form, p) })
  const given = ({ password, ...rest }: MailboxInput): MailboxInput => ({ ...rest, ...(password && { password }) })
  const save = (input: MailboxInput): void => (mailbox ? change.mutate({ params: { id: mailbox.id }, body: given(input) }) : create.mutate({ body: given(input) }))
  const test = async (): Promise<void> => { const input = await form.validateFields().catch(() => null); if (input) trial.mutate({ body: { ...given(input), ...(mailbox && { id: mailbox.id }) } }) }
  const needed = [{ required: true, message: t.needed }]
  const seen = trial.data
  return (
    <Dialog title={mailbox?.address ?? t.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }} width={560}>
      <Form name="mailbox" form={form} layout="vertical" requiredMark={false} initialValues={mailbox ?? fresh} onFinish={save} onValuesChange={() => trial.reset()}>
        <Form.Item name="address" label={t.address} rules={[...needed, { type: 'email', message: t.needed }]}><Input autoFocus={!mailbox} maxLength={320} onBlur={(e) => { if (!form.getFieldValue('username')) form.setFieldValue('username', e.target.value) }} /></Form.Item>
        <div className={css.three}>
          <Form.Item name="host" label={t.host} rules={needed}><Input maxLength={255} placeholder="imap.exmail.qq.com" /></Form.Item>
          <Form.Item name="security" label={t.security}><Select options={securities.map((value) => ({ value, label: t.securities[value] }))} onChange={(value: string) => form.setFieldValue('port', value === 'tls' ? 993 : 143)} /></Form.Item>
          <Form.Item name="port" label={t.port} rules={needed}><InputNumber min={1} max={65_535} style={{ width: '100%' }} /></Form.Item>
        </div>
        <div className={css.three}>
          <Form.Item name="username" label={t.username} rules={needed}><Input autoComplete="off" maxLength={320} /></Form.Item>
          <Form.Item name="password" label={t.password} rules={mailbox ? [] : needed} extra={mailbox && t.passwordKept}><Input.Password autoComplete="new-password" maxLength={1000} /></Form.Item>
          <Form.Item name="folder" label={t.folder} rules={needed}><Input maxLength={200} /></Form.Item>
        </div>
        <Form.Item name="plus" label={t.plus} valuePropName="checked" extra={t.plusNote}><Switch /></Form.Item>
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
      <div className="row"><Button busy={trial.isPending} onClick={() => void test()}>{t.test}</Button></div>
      <div role="status">
        {seen?.fault === null && <p className={css.good}>{t.works(f.number(seen.messages ?? 0))}</p>}
        {seen?.fault && <p className={css.bad}>{t.faults[seen.fault]}{seen.said && <><br /><span className="small">{t.said(seen.said)}</span></>}</p>}
      </div>
    </Dialog>
  )
}
