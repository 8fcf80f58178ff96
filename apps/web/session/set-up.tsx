import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { z } from 'zod'
import { setUp } from '#modules/people/contract.ts'
import { call } from '#platform/web/call.ts'
import { language } from '#platform/web/language.ts'
import { useGo, useSearchState } from '#platform/web/navigate.ts'
import { ProblemError } from '#platform/web/problem.ts'
import { formFaults } from '#platform/web/refusal-text.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../messages/index.ts'
import { signIn } from './auth.ts'
import { OutsideSheet } from './outside.tsx'
import css from './outside.module.css'
import { ProblemNote } from './problem-note.tsx'
import { optionsReading } from './session.ts'
import { useTrying } from '#platform/web/use-trying.ts'

/** The link in the terminal carries what proves that its reader started the server. */
const SetupSearch = z.object({ token: z.string().optional() })

interface Entered { firm: string; name: string; email: string; password: string }

/** The first page of a new firm: whoever fills it becomes its administrator. */
export default function SetUp() {
  const t = useText(texts)
  const { data: options } = useSuspenseQuery(optionsReading)
  if (!options.setupNeeded) return <OutsideSheet title={t.setup.done}><Button kind="primary" to="/sign-in">{t.signIn.act}</Button></OutsideSheet>
  return <OutsideSheet title={t.setup.title} text={t.setup.text}><SetUpForm /></OutsideSheet>
}

function SetUpForm() {
  const t = useText(texts)
  const [form] = Form.useForm<Entered>()
  const client = useQueryClient()
  const go = useGo()
  const [{ token }] = useSearchState(SetupSearch)
  const { busy, problem, attempt } = useTrying()
  const begin = (entered: Entered) => attempt(async () => {
    await call(setUp, { body: { ...entered, ...(token && { token }), language: language.get(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone } }).catch(async (error: unknown) => {
      if (error instanceof ProblemError) form.setFields(await formFaults(error) as never)
      throw error
    })
    await signIn(entered.email.trim(), entered.password)
    client.removeQueries({ queryKey: optionsReading.queryKey })
    go('/welcome', { replace: true })
  })
  const rules = [{ required: true, whitespace: true, message: t.signIn.needed }]
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Form name="set-up" form={form} layout="vertical" requiredMark={false} onFinish={begin}>
        <Form.Item name="firm" label={t.setup.firm} rules={rules}><Input autoComplete="organization" autoFocus size="large" maxLength={100} /></Form.Item>
        <Form.Item name="name" label={t.setup.name} rules={rules}><Input autoComplete="name" size="large" maxLength={100} /></Form.Item>
        <Form.Item name="email" label={t.setup.email} rules={[...rules, { type: 'email', message: t.signIn.badEmail }]}><Input type="email" autoComplete="username" size="large" /></Form.Item>
        <Form.Item name="password" label={t.setup.password} extra={t.setup.passwordHint} rules={[{ required: true, min: 8, message: t.setup.passwordHint }]}><Input.Password autoComplete="new-password" size="large" /></Form.Item>
        <Button kind="primary" type="submit" busy={busy} className={css.act}>{t.setup.act}</Button>
      </Form>
    </>
  )
}
