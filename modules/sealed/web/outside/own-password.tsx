import { Form } from 'antd'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { type OwnFile, readOwnFile, readOwnShare, setOwnPassword } from '../../contract.ts'
import { fromText, toText } from '../../crypto/bytes.ts'
import { newSalt, unlock } from '../../crypto/password.ts'
import { aboutShare, newShare, open, seal } from '../../crypto/seal.ts'
import { texts } from '../../messages/web.ts'
import { NewPasswordItems, PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'

interface Values { old?: string; fresh: string }

/** The member's half of the key, drawn here the first time and wrapped anew at each change. The adviser has no part in it. */
async function keep(token: string, file: OwnFile, { old, fresh }: Values): Promise<void> {
  const salt = newSalt()
  const next = await unlock(fresh, salt)
  const about = aboutShare(file.seal, 'member')
  const before = file.salt === null ? null : await unlock(old ?? '', fromText(file.salt))
  const share = before ? await open((await call(readOwnShare, { body: { token, proof: before.proof } })).share, before.key, about) : newShare()
  await call(setOwnPassword, { body: { token, oldProof: before?.proof ?? null, salt: toText(salt), proof: next.proof, share: await seal(share, next.key, about) } })
}

export function OwnPassword({ token, file }: { token: string; file: OwnFile }) {
  const t = useText(texts).own
  const [form] = Form.useForm<Values>()
  const refresh = useRefresh()
  const act = useDoing((values: Values) => keep(token, file, values), () => { refresh(readOwnFile); form.resetFields(); toast({ kind: 'done', text: t.saved }) })
  return (
    <Card title={file.salt ? t.change : t.set}>
      {!file.salt && <p>{t.setText}</p>}
      <Form name="sealed-own" form={form} layout="vertical" requiredMark={false} onFinish={(values) => act.mutate(values)}>
        {file.salt && <PasswordItem name="old" label={t.old} />}
        <NewPasswordItems name="fresh" label={t.fresh} />
        <Button kind="primary" type="submit" busy={act.isPending} disabled={!globalThis.isSecureContext}>{t.save}</Button>
      </Form>
    </Card>
  )
}
