import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { texts } from '../messages/index.ts'
import { verifyBackupCode, verifyCode } from './auth.ts'
import { OutsideSheet } from './outside.tsx'
import css from './outside.module.css'
import { ProblemNote } from './problem-note.tsx'
import { useTrying } from '#platform/web/use-trying.ts'

/** The second step: a code from the app, or one of the codes kept for when it is lost. */
export function CodeStep({ onIn, onBack }: { onIn: () => Promise<void>; onBack: () => void }) {
  const t = useText(texts).signIn
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const { busy, problem, attempt, clear } = useTrying()
  const verify = ({ code, trust }: { code: string; trust?: boolean }) => attempt(async () => {
    await (kind === 'app' ? verifyCode : verifyBackupCode)(code.trim(), trust ?? false)
    await onIn()
  })
  const other = (): void => { clear(); setKind(kind === 'app' ? 'backup' : 'app') }
  return (
    <OutsideSheet title={t.code.title} text={kind === 'app' ? t.code.text : undefined}>
      {problem && <ProblemNote problem={problem} />}
      <Form name="code-step" key={kind} layout="vertical" requiredMark={false} onFinish={verify}>
        <Form.Item name="code" label={kind === 'app' ? t.code.label : t.code.backupLabel} rules={[{ required: true, message: t.needed }]}>
          <Input autoFocus size="large" autoComplete="one-time-code" {...(kind === 'app' ? { inputMode: 'numeric', maxLength: 6 } : {})} />
        </Form.Item>
        <Form.Item name="trust" valuePropName="checked"><Checkbox>{t.code.trust}</Checkbox></Form.Item>
        <Button kind="primary" type="submit" busy={busy} className={css.act}>{t.code.act}</Button>
      </Form>
      <div className={css.foot}>
        <Button kind="text" onClick={other}>{kind === 'app' ? t.code.backup : t.code.app}</Button>
        <Button kind="text" onClick={onBack}>{t.code.back}</Button>
      </div>
    </OutsideSheet>
  )
}
