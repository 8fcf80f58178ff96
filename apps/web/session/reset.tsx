import { Form, Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../messages/index.ts'
import { askForReset } from './auth.ts'
import { OutsideSheet } from './outside.tsx'
import css from './outside.module.css'
import { ProblemNote } from './problem-note.tsx'
import { useTrying } from '#platform/web/use-trying.ts'

/** Asks for a link that sets a new password. It never tells whether an address is known. */
export default function Reset() {
  const t = useText(texts)
  const [sent, setSent] = useState(false)
  const { busy, problem, attempt } = useTrying()
  const ask = ({ email }: { email: string }) => attempt(async () => { await askForReset(email.trim()); setSent(true) })
  return (
    <OutsideSheet title={t.reset.title} text={t.reset.text}>
      {problem && <ProblemNote problem={problem} />}
      {sent ? <p className={css.note} role="status">{t.reset.sent}</p> : (
        <Form name="reset" layout="vertical" requiredMark={false} onFinish={ask}>
          <Form.Item name="email" label={t.signIn.email} rules={[{ required: true, message: t.signIn.needed }, { type: 'email', message: t.signIn.badEmail }]}><Input type="email" autoComplete="username" autoFocus size="large" /></Form.Item>
          <Button kind="primary" type="submit" busy={busy} className={css.act}>{t.reset.act}</Button>
        </Form>
      )}
      <Button kind="text" to="/sign-in">{t.reset.back}</Button>
    </OutsideSheet>
  )
}
