import { Form } from 'antd'
import { call } from '#platform/web/call.ts'
import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { useRefresh } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { allowAggregate, type OwnFile, readOwnFile } from '../../contract.ts'
import { fromText } from '../../crypto/bytes.ts'
import { unlock } from '../../crypto/password.ts'
import { texts } from '../../messages/web.ts'
import { PasswordItem } from '../password/password-item.tsx'
import { useDoing } from '../password/use-doing.ts'

/** Whether topics may be counted without a name; only the member's password changes it. */
export function AllowCard({ token, file }: { token: string; file: OwnFile }) {
  const t = useText(texts).own
  const [form] = Form.useForm<{ word: string }>()
  const refresh = useRefresh()
  const allow = useDoing(async (word: string) => call(allowAggregate, { body: { token, allowed: !file.aggregate, proof: (await unlock(word, fromText(file.salt ?? ''))).proof } }), () => { refresh(readOwnFile); form.resetFields(); toast({ kind: 'done', text: t.changed }) })
  return (
    <Card title={t.aggregate}>
      <p>{t.aggregateText} <b>{file.aggregate ? t.allowed : t.notAllowed}</b></p>
      <Form name="sealed-allow" form={form} layout="vertical" requiredMark={false} onFinish={({ word }) => allow.mutate(word)}><PasswordItem name="word" label={t.old} /><Button type="submit" busy={allow.isPending}>{file.aggregate ? t.end : t.allow}</Button></Form>
    </Card>
  )
}
