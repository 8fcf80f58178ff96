import { Form, Input, Select, Switch } from 'antd'
import { findCustomFields, preferenceKinds } from '#modules/parties/contract.ts'
import { findSegments } from '#modules/segments/segment/contract.ts'
import { languages } from '#kernel/text.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { changeQuestion, createQuestion, findNextQuestions, findQuestions, needKinds, type Question } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { GroupField } from '../word/group-field.tsx'
import { useChannels } from '../word/use-channels.ts'
import { useFactNames } from './use-fact-names.ts'

interface Values { wording: Record<(typeof languages)[number], string>; fills?: string | null; choices?: string; channels: string[]; priority: number; segmentIds: string[]; productGroup?: string | null; active: boolean }

/** Makes or changes a question. */
export function QuestionDialog({ question, onClose }: { question?: Question; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const fills = Form.useWatch('fills', form)
  const after = { refreshes: [findQuestions, findNextQuestions], done: t.saved, onDone: onClose }
  const create = useAct(createQuestion, after)
  const change = useAct(changeQuestion, after)
  const save = (v: Values): void => {
    const own = !v.fills || v.fills.startsWith('preference.') || v.fills.startsWith('need.')
    const choices = own ? (v.choices ?? '').split('\n').map((line) => line.trim()).filter(Boolean).slice(0, 30).map((line) => ({ 'zh-CN': line, 'zh-TW': line, en: line })) : []
    const body = { wording: v.wording, fills: v.fills ?? null, choices, channels: v.channels, priority: v.priority, segmentIds: v.segmentIds, productGroup: v.productGroup?.trim() || null, state: v.active ? 'active' as const : 'retired' as const }
    if (question) change.mutate({ params: { id: question.id }, body, ifMatch: String(question.version) })
    else create.mutate({ body })
  }
  const initial: Values = question
    ? { wording: question.wording, fills: question.fills, choices: question.choices.map((c) => c.label['zh-CN']).join('\n'), channels: question.channels, priority: question.priority, segmentIds: question.segmentIds, productGroup: question.productGroup, active: question.state === 'active' }
    : { wording: { 'zh-CN': '', 'zh-TW': '', en: '' }, fills: null, channels: [], priority: 3, segmentIds: [], active: true }
  return (
    <Dialog title={question ? t.question.title : t.question.add} open onClose={onClose} width={640} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }}>
      <Form name="question" form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}><Fields own={!fills || fills.startsWith('preference.') || fills.startsWith('need.')} known={question !== undefined} /></Form>
    </Dialog>
  )
}

function Fields({ own, known }: { own: boolean; known: boolean }) {
  const t = useText(texts).question
  const words = useText(texts)
  const may = useMay()
  const { options } = useChannels()
  const { data: segments } = useCall(findSegments, { query: {} }, { enabled: may(['read', 'segment']) })
  const groups = useFills()
  const oneAtLeast = { validator: (_: unknown, value: unknown) => (languages.some((l) => (value as Values['wording'] | undefined)?.[l]?.trim()) ? Promise.resolve() : Promise.reject(new Error(words.needed))) }
  return (
    <>
      {languages.map((l, i) => <Form.Item key={l} name={['wording', l]} label={`${t.wording} · ${t.languages[l] ?? l}`} {...(i === 0 && { extra: t.oneLanguage })} rules={i === 0 ? [({ getFieldValue }) => ({ validator: () => oneAtLeast.validator(null, getFieldValue('wording')) })] : []}><Input maxLength={300} autoFocus={i === 0} /></Form.Item>)}
      <Form.Item name="fills" label={t.fills}><Select allowClear placeholder={t.fillsNone} options={groups} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
      {own && <Form.Item name="choices" label={t.choices}><Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} /></Form.Item>}
      <div className={css.fields}>
        <Form.Item name="priority" label={t.priority}><Select options={[5, 4, 3, 2, 1].map((value) => ({ value, label: t.priorities[value] }))} /></Form.Item>
        <Form.Item name="productGroup" label={t.group}><GroupField /></Form.Item>
        <Form.Item name="channels" label={t.channels}><Select mode="multiple" placeholder={t.everywhere} options={options} /></Form.Item>
        <Form.Item name="segmentIds" label={t.segments}><Select mode="multiple" placeholder={t.everyone} options={(segments?.segments ?? []).map((s) => ({ value: s.id, label: s.name }))} /></Form.Item>
        {known && <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>}
      </div>
    </>
  )
}

/** What an answer can fill in, by group. */
function useFills() {
  const t = useText(texts)
  const named = useNamed()
  const facts = useFactNames()
  const { data } = useCall(findCustomFields, { query: {} })
  return [
    { label: t.question.own, options: (data?.fields ?? []).filter((f) => f.kind !== 'party').map((f) => ({ value: `custom.${f.key}`, label: named(f.label) })) },
    { label: t.question.facts, options: facts.facts }, { label: t.question.preferences, options: preferenceKinds.map((k) => ({ value: `preference.${k}`, label: facts.preferences[k] })) }, { label: t.question.needs, options: needKinds.map((k) => ({ value: `need.${k}`, label: t.needKinds[k] })) },
  ]
}
