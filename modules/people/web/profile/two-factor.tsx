import { Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { CopyButton } from '#ui/copy-button.tsx'
import { Tag } from '#ui/tag.tsx'
import { getMe, type Profile } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../people.module.css'
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, type Enrolment, renewBackupCodes, secretIn } from './own-sign-in.ts'
import { ProblemNote } from './problem-note.tsx'
import { useTrying } from '#platform/web/use-trying.ts'

type Step = { at: 'rest' } | { at: 'password'; to: 'on' | 'off' | 'renew' } | { at: 'scan'; enrolment: Enrolment } | { at: 'codes'; codes: readonly string[] }

/** The second factor: on by scanning and typing a first code, with codes for when the phone is lost. */
export function TwoFactor({ me }: { me: Profile }) {
  const t = useText(texts).profile
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const rest = (): void => setStep({ at: 'rest' })
  return (
    <Card title={t.twoFactor} actions={<Tag tone={me.twoFactor ? 'jade' : 'plain'}>{me.twoFactor ? t.on : t.off}</Tag>}>
      {step.at === 'rest' && (
        <>
          <p className="two" style={{ marginBottom: 12 }}>{t.twoFactorText}</p>
          <div className="row">{me.twoFactor ? <><Button onClick={() => setStep({ at: 'password', to: 'renew' })}>{t.renew}</Button><Button kind="danger" onClick={() => setStep({ at: 'password', to: 'off' })}>{t.turnOff}</Button></> : <Button onClick={() => setStep({ at: 'password', to: 'on' })}>{t.turnOn}</Button>}</div>
        </>
      )}
      {step.at === 'password' && <AskPassword to={step.to} onStep={setStep} />}
      {step.at === 'scan' && <Scan enrolment={step.enrolment} onDone={() => setStep({ at: 'codes', codes: step.enrolment.backupCodes })} onCancel={rest} />}
      {step.at === 'codes' && <Codes codes={step.codes} onDone={rest} />}
    </Card>
  )
}

function AskPassword({ to, onStep }: { to: 'on' | 'off' | 'renew'; onStep: (step: Step) => void }) {
  const all = useText(texts)
  const t = all.profile
  const refresh = useRefresh()
  const { busy, problem, attempt } = useTrying()
  const go = ({ password }: { password: string }) => attempt(async () => {
    if (to === 'on') return onStep({ at: 'scan', enrolment: await beginTwoFactor(password) })
    if (to === 'renew') {
      const codes = await renewBackupCodes(password)
      toast({ kind: 'done', text: t.renewed })
      return onStep({ at: 'codes', codes })
    }
    await endTwoFactor(password)
    toast({ kind: 'done', text: t.turnedOff })
    refresh(getMe)
    onStep({ at: 'rest' })
  })
  return (
    <Form name="two-factor-password" layout="vertical" requiredMark={false} onFinish={go}>
      {problem && <ProblemNote problem={problem} />}
      <Form.Item name="password" label={t.confirmPassword} rules={[{ required: true, message: all.needed }]}><Input.Password autoComplete="current-password" autoFocus /></Form.Item>
      <div className="row"><Button kind={to === 'off' ? 'danger' : 'primary'} type="submit" busy={busy}>{to === 'off' ? t.turnOff : t.go}</Button><Button onClick={() => onStep({ at: 'rest' })}>{all.cancel}</Button></div>
    </Form>
  )
}

function Scan({ enrolment, onDone, onCancel }: { enrolment: Enrolment; onDone: () => void; onCancel: () => void }) {
  const all = useText(texts)
  const t = all.profile
  const refresh = useRefresh()
  const { busy, problem, attempt } = useTrying()
  const secret = secretIn(enrolment.totpURI)
  const verify = ({ code }: { code: string }) => attempt(async () => {
    await confirmTwoFactor(code.trim())
    toast({ kind: 'done', text: t.turnedOn })
    refresh(getMe)
    onDone()
  })
  return (
    <div className={css.scan}>
      <QRCode value={enrolment.totpURI} type="svg" size={168} color="#000000" bgColor="#ffffff" aria-label={t.scan} />
      <div>
        <p>{t.scan}</p>
        <p className={css.link}><code className={css.secret}>{secret}</code><CopyButton text={secret} /></p>
        {problem && <ProblemNote problem={problem} />}
        <Form name="two-factor-code" layout="vertical" requiredMark={false} onFinish={verify}>
          <Form.Item name="code" label={t.code} rules={[{ required: true, message: all.needed }]}><Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus /></Form.Item>
          <div className="row"><Button kind="primary" type="submit" busy={busy}>{t.verify}</Button><Button onClick={onCancel}>{all.cancel}</Button></div>
        </Form>
      </div>
    </div>
  )
}

function Codes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useText(texts).profile
  return (
    <>
      <h3>{t.backup}</h3>
      <p className="two">{t.backupText}</p>
      <div className={css.codes}>{codes.map((c) => <code key={c}>{c}</code>)}</div>
      <div className="row"><Button kind="primary" onClick={onDone}>{t.keep}</Button><CopyButton text={codes.join('\n')} label={t.copyAll} /></div>
    </>
  )
}
