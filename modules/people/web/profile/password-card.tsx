import { Checkbox, Form, Input } from 'antd'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findMySessions, type Profile } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { changePassword } from './own-sign-in.ts'
import { ProblemNote } from './problem-note.tsx'
import { useTrying } from '#platform/web/use-trying.ts'

interface Entered { current: string; next: string; again: string; others: boolean }

/** Changes one's own password; the other sessions end with it unless one says otherwise. */
export function PasswordCard({ me }: { me: Profile }) {
  const t = useText(texts)
  const p = t.profile
  const [form] = Form.useForm<Entered>()
  const { busy, problem, attempt } = useTrying()
  const refresh = useRefresh()
  const change = ({ current, next, others }: Entered) => attempt(async () => {
    await changePassword(current, next, others)
    form.resetFields()
    toast({ kind: 'done', text: p.changed })
    refresh(findMySessions)
  })
  if (!me.password) return <Card title={p.password}><p className="two">{p.noPassword}</p></Card>
  return (
    <Card title={p.password}>
      {problem && <ProblemNote problem={problem} />}
      <Form name="password-card" form={form} layout="vertical" requiredMark={false} initialValues={{ others: true }} onFinish={change} validateTrigger="onSubmit">
        <Form.Item name="current" label={p.current} rules={[{ required: true, message: t.needed }]}><Input.Password autoComplete="current-password" /></Form.Item>
        <Form.Item name="next" label={p.next} extra={p.nextHint} rules={[{ required: true, min: 8, message: p.nextHint }]}><Input.Password autoComplete="new-password" /></Form.Item>
        <Form.Item name="again" label={p.again} dependencies={['next']} rules={[{ validator: (_, again) => (again === form.getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(p.differ))) }]}><Input.Password autoComplete="new-password" /></Form.Item>
        <Form.Item name="others" valuePropName="checked"><Checkbox>{p.others}</Checkbox></Form.Item>
        <Button type="submit" busy={busy}>{p.change}</Button>
      </Form>
    </Card>
  )
}
