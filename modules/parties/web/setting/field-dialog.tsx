import { Collapse, Form, Input, Select, Switch } from 'antd'
import { languages } from '#kernel/text.ts'
import { useLanguage } from '#platform/web/language.ts'
import { markFaults } from '#platform/web/mark-faults.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { findRoles } from '#modules/people/contract.ts'
import { useRoleName } from '#modules/people/web/pick/role-name.ts'
import { useMay } from '#platform/web/me.ts'
import { Dialog } from '#ui/dialog.tsx'
import { getPartyFields } from '../../contract.ts'
import { changeCustomField, type CustomField, type CustomKind, customKinds, defineCustomField, findCustomFields } from '../../field/contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts as common } from '../../messages/web.ts'
import { texts } from '../../messages/web-field.ts'
import { ChoiceRows } from './choice-rows.tsx'
import { definitionOf, type Entered, enteredOf, sortableKinds, uniqueKinds } from './entered.ts'
import { StandardValue } from './standard-value.tsx'

const names = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' } as const

/** Defines a field or changes one; key and kind are chosen once. */
export function FieldDialog({ field, onClose }: { field?: CustomField; onClose: () => void }) {
  const t = useText(texts)
  const language = useLanguage()
  const [form] = Form.useForm<Entered>()
  const kind = Form.useWatch('kind', form) ?? field?.kind ?? 'text'
  const shared = { refreshes: [findCustomFields, getPartyFields], onDone: onClose, onProblem: (p: Parameters<typeof markFaults>[1]) => markFaults(form, p) }
  const define = useAct(defineCustomField, { ...shared, done: t.made })
  const change = useAct(changeCustomField, { ...shared, done: t.changed })
  const save = (entered: Entered): void => {
    const { key, kind: chosen, currency, ...settable } = definitionOf(entered, language)
    if (field) change.mutate({ params: { id: field.id }, body: settable, ifMatch: field.version })
    else define.mutate({ body: { ...settable, kind: chosen, ...(key && { key }), ...(currency && { currency }) } })
  }
  const required = [{ required: true, whitespace: true, message: t.needed }]
  const others = languages.filter((l) => l !== language)
  return (
    <Dialog title={field ? field.label[language] : t.create} open onClose={onClose} width={620} act={{ label: field ? t.save : t.create2, onClick: () => form.submit(), busy: define.isPending || change.isPending }}>
      <Form name="field-dialog" form={form} layout="vertical" requiredMark={false} initialValues={enteredOf(field)} onFinish={save}>
        <Form.Item name={['label', language]} label={t.name} rules={required}><Input maxLength={120} autoFocus={!field} /></Form.Item>
        {!field && <Form.Item name="kind" label={t.kind} extra={t.kindHint} rules={[{ required: true, message: t.needed }]}><KindSelect /></Form.Item>}
        {(kind === 'choice' || kind === 'choices') && <ChoiceRows />}
        {!field && kind === 'money' && <Form.Item name="currency" label={t.currency}><Input maxLength={3} placeholder="CNY" style={{ width: 120 }} /></Form.Item>}
        <Form.Item name="required" label={t.required} extra={t.requiredHint} valuePropName="checked"><Switch /></Form.Item>
        <Form.Item name="unique" label={t.unique} extra={t.uniqueHint} valuePropName="checked"><Switch disabled={!uniqueKinds.includes(kind)} /></Form.Item>
        <Form.Item name="sortable" label={t.sortable} extra={t.sortableHint} valuePropName="checked"><Switch disabled={!sortableKinds.includes(kind)} /></Form.Item>
        <StandardValue kind={kind} />
        <Collapse ghost items={[{ key: 'more', label: t.others, children: <>
          {others.map((l) => <Form.Item key={l} name={['label', l]} label={`${t.name} · ${names[l]}`}><Input maxLength={120} /></Form.Item>)}
          <Form.Item name={['help', language]} label={t.help}><Input maxLength={120} /></Form.Item>
          {!field && <Form.Item name="key" label={t.key} extra={t.keyHint} rules={[{ pattern: /^[a-z][a-zA-Z0-9]{0,39}$/, message: t.badKey }]}><Input placeholder="memberNumber" /></Form.Item>}
          <Audience />
        </>, forceRender: true }]} />
      </Form>
    </Dialog>
  )
}

function KindSelect(props: { id?: string; value?: CustomKind; onChange?: (kind: CustomKind) => void }) {
  const say = useText(told)
  return <Select {...props} options={customKinds.map((value) => ({ value, label: say.fields.kinds[value] }))} />
}

/** For which kinds of party it is, and which roles see it. */
function Audience() {
  const t = useText(texts)
  const { kinds } = useText(common)
  const roleName = useRoleName()
  const may = useMay()
  const { data } = useCall(findRoles, {}, { staleTime: 60_000, enabled: may(['read', 'role']) })
  return (
    <>
      <Form.Item name="partyKinds" label={t.forKinds}><Select mode="multiple" allowClear placeholder={t.allKinds} options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} /></Form.Item>
      {may(['read', 'role']) && <Form.Item name="visibleTo" label={t.visible}><Select mode="multiple" allowClear placeholder={t.allRoles} options={(data?.items ?? []).filter((r) => r.code !== 'administrator').map((r) => ({ value: r.id, label: roleName(r) }))} /></Form.Item>}
    </>
  )
}
