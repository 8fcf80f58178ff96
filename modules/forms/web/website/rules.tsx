import { Form, Input, Select, Switch } from 'antd'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { addEventRule, getEventRules, removeEventRule } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../builder/builder.module.css'

interface Values { type: string; page?: string; kind: string; daily?: boolean }

/** Which events stand on a party's timeline; all others are kept apart for a while and forgotten. */
export function Rules() {
  const t = useText(texts)
  const named = useNamed()
  const [form] = Form.useForm<Values>()
  const { data } = useCall(getEventRules, {})
  const { data: catalogue } = useCall(getTouchpointCatalogue, {}, { staleTime: 300_000 })
  const kinds = (catalogue?.kinds ?? []).filter((k) => k.active)
  const nameOf = (key: string): string => { const kind = kinds.find((k) => k.key === key); return kind ? named(kind.label) : key }
  const add = useAct(addEventRule, { refreshes: [getEventRules], done: t.build.saved, onDone: () => form.resetFields() })
  const remove = useAct(removeEventRule, { refreshes: [getEventRules], done: t.site.ruleGone })
  return (
    <Card title={t.site.rules} note={t.site.rulesNote}>
      <div className={css.fields}>
        <ul className={css.list}>{(data?.items ?? []).map((r) => <li key={r.id} className={css.head}><span>{t.site.rule(r.type, r.page, nameOf(r.kind), r.daily)}</span><Button kind="quiet" icon="trash" label={`${t.build.remove} ${r.type}`} onClick={() => remove.mutate({ params: { id: r.id } })} /></li>)}</ul>
        <Form name="event-rule" form={form} layout="vertical" requiredMark={false} initialValues={{ kind: 'web-action', daily: true }} onFinish={({ type, page, kind, daily }) => add.mutate({ body: { type, page: page?.trim() ?? '', kind, daily: daily ?? true } })}>
          <div className={css.pair}>
            <Form.Item name="type" label={t.site.type} rules={[{ required: true, pattern: /^[a-z][a-z0-9.-]{0,59}$/, message: t.site.typeRule }]}><Input placeholder="basket" /></Form.Item>
            <Form.Item name="page" label={t.site.page}><Input placeholder="https://www.example.com/shop" /></Form.Item>
            <Form.Item name="kind" label={t.site.kind}><Select options={kinds.map((k) => ({ value: k.key, label: named(k.label) }))} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
          </div>
          <div className="row"><span className={css.switch}><Form.Item name="daily" valuePropName="checked" noStyle><Switch aria-label={t.site.daily} /></Form.Item>{t.site.daily}</span><Button type="submit" icon="plus" busy={add.isPending}>{t.site.addRule}</Button></div>
        </Form>
      </div>
    </Card>
  )
}
