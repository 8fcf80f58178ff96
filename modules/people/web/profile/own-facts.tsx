import { Form, Input, Select } from 'antd'
import { useFormat } from '#platform/web/format.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { switchLanguage, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { getMe, type Profile, type ProfileChange, updateMe } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useRoleName } from '../pick/role-name.ts'
import { languageOptions, zones } from '../zones.ts'

/** One's own name, language and time zone. */
export function OwnFacts({ me }: { me: Profile }) {
  const t = useText(texts)
  const p = t.profile
  const f = useFormat()
  const roleName = useRoleName()
  const [form] = Form.useForm<ProfileChange>()
  const save = useAct(updateMe, { refreshes: [getMe], done: p.saved, onProblem: (problem) => markFaults(form, problem), onDone: ({ language }) => void switchLanguage(language) })
  return (
    <Card title={p.own}>
      <KeyValue width={64} items={[[p.email, me.email], [p.unit, me.unitName], [p.roles, me.roles.length ? f.list(me.roles.map(roleName)) : null]]} />
      <Form name="own-facts" form={form} layout="vertical" requiredMark={false} initialValues={me} onFinish={(body: ProfileChange) => save.mutate({ body })} style={{ marginTop: 14 }}>
        <Form.Item name="name" label={p.name} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input maxLength={100} autoComplete="name" /></Form.Item>
        <Form.Item name="language" label={p.language}><Select options={languageOptions} /></Form.Item>
        <Form.Item name="zone" label={p.zone}><Select options={zones()} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
        <Button kind="primary" type="submit" busy={save.isPending}>{t.save}</Button>
      </Form>
    </Card>
  )
}
