import { useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { acceptInvitation, checkInvitation } from '#modules/people/contract.ts'
import { call } from '#platform/web/call.ts'
import { useGo, useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { texts } from '../messages/index.ts'
import { OutsideSheet } from './outside.tsx'
import css from './outside.module.css'
import { ProblemNote } from './problem-note.tsx'
import { useTrying } from '#platform/web/use-trying.ts'

/** Where an invitation's link leads: one chooses a password and joins. */
export default function AcceptInvitation() {
  const { invitation: t, reset } = useText(texts)
  const token = useParam('token')
  const { data, error } = useQuery({ queryKey: ['invitation', token], queryFn: () => call(checkInvitation, { body: { token } }), retry: 0 })
  if (error) return <OutsideSheet title={t.expired} text={t.ask}><Button to="/sign-in">{reset.back}</Button></OutsideSheet>
  if (!data) return <OutsideSheet title={t.act}><Lines /></OutsideSheet>
  return <OutsideSheet title={t.title(data.firm)} text={t.text(data.name, data.email)}><PasswordForm token={token} email={data.email} /></OutsideSheet>
}

function PasswordForm({ token, email }: { token: string; email: string }) {
  const t = useText(texts)
  const go = useGo()
  const { busy, problem, attempt } = useTrying()
  const join = ({ password }: { password: string }) => attempt(async () => {
    await call(acceptInvitation, { body: { token, password } })
    go('/sign-in?joined=1', { replace: true })
  })
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Form name="invitation" layout="vertical" requiredMark={false} onFinish={join}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <Form.Item name="password" label={t.invitation.password} extra={t.setup.passwordHint} rules={[{ required: true, min: 8, message: t.setup.passwordHint }]}><Input.Password autoComplete="new-password" autoFocus size="large" /></Form.Item>
        <Form.Item name="again" label={t.invitation.again} dependencies={['password']} rules={[({ getFieldValue }) => ({ validator: (_, value) => (value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t.invitation.differ))) })]}><Input.Password autoComplete="new-password" size="large" /></Form.Item>
        <Button kind="primary" type="submit" busy={busy} className={css.act}>{t.invitation.act}</Button>
      </Form>
    </>
  )
}
