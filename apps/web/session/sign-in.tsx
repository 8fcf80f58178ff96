import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../messages/index.ts'
import { signIn, signInByPasskey, signInBySsoOf } from './auth.ts'
import { CodeStep } from './code-step.tsx'
import { OutsideSheet } from './outside.tsx'
import css from './outside.module.css'
import { ProblemNote } from './problem-note.tsx'
import { optionsReading, reading, safeReturn } from './session.ts'
import { useTrying } from '#platform/web/use-trying.ts'

/** Signs in by password and second step, by passkey, or by the firm's own service. */
export default function SignIn() {
  const t = useText(texts).signIn
  const search = useSearch({ strict: false }) as { return?: string; joined?: string }
  const { data: options } = useSuspenseQuery(optionsReading)
  const [step, setStep] = useState<'password' | 'code'>('password')
  const enter = useEnter(safeReturn(search.return))
  if (options.setupNeeded) return <Navigate to="/setup" replace />
  if (step === 'code') return <CodeStep onIn={enter} onBack={() => setStep('password')} />
  return <OutsideSheet title={t.title} text={t.lead}><PasswordStep joined={search.joined !== undefined} back={safeReturn(search.return)} oidc={options.oidc} mayReset={options.passwordReset} onIn={enter} onCode={() => setStep('code')} /></OutsideSheet>
}

/** Starts afresh as whoever has just signed in. */
function useEnter(to: string): () => Promise<void> {
  const client = useQueryClient()
  const go = useGo()
  return async () => {
    client.removeQueries({ queryKey: reading.queryKey })
    go(to, { replace: true })
  }
}

interface PasswordStepProps { joined: boolean; back: string; oidc: { providerId: string; name: string } | null; mayReset: boolean; onIn: () => Promise<void>; onCode: () => void }

function PasswordStep({ joined, back, oidc, mayReset, onIn, onCode }: PasswordStepProps) {
  const t = useText(texts)
  const s = t.signIn
  const { busy, problem, attempt } = useTrying()
  const byPassword = ({ email, password }: { email: string; password: string }) => attempt(async () => { if (await signIn(email.trim(), password) === 'second-step') onCode(); else await onIn() })
  const byPasskey = () => attempt(async () => { await signInByPasskey(); await onIn() })
  return (
    <>
      {joined && <p className={css.note}>{t.invitation.done}</p>}
      {problem && <ProblemNote problem={problem} otherwise={s.passkeyFailed} />}
      <Form name="sign-in" layout="vertical" requiredMark={false} onFinish={byPassword} validateTrigger="onSubmit">
        <Form.Item name="email" label={s.email} rules={[{ required: true, message: s.needed }, { type: 'email', message: s.badEmail }]}><Input type="email" autoComplete="username webauthn" autoFocus size="large" /></Form.Item>
        <Form.Item name="password" label={s.password} rules={[{ required: true, message: s.needed }]}><Input.Password autoComplete="current-password" size="large" /></Form.Item>
        <Button kind="primary" type="submit" busy={busy} className={css.act}>{s.act}</Button>
      </Form>
      <div className={css.or}>{s.or}</div>
      {'PublicKeyCredential' in window && <Button icon="key" onClick={() => void byPasskey()} disabled={busy} className={css.act}>{s.passkey}</Button>}
      {oidc && <Button onClick={() => void attempt(() => signInBySsoOf(oidc.providerId, back))} disabled={busy} className={css.act}>{s.oidc(oidc.name)}</Button>}
      <p className="small muted">{mayReset ? <Button kind="text" to="/reset">{s.forgot}</Button> : <>{s.forgot} {s.forgotAsk}</>}</p>
    </>
  )
}
