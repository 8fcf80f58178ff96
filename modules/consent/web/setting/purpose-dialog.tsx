import { Form, InputNumber, Radio, Select, Switch } from 'antd'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import type { Named } from '#kernel/text.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findPurposes, lawfulBases, type Purpose, type PurposeInput, putPurpose } from '../../contract.ts'
import { texts } from '../../messages/privacy.ts'
import { texts as words } from '../../messages/web.ts'
import { InLanguages } from './in-languages.tsx'
import css from './privacy.module.css'

type Values = Omit<PurposeInput, 'text' | 'channels'> & { text?: Partial<Named>; channels: string[] }

const fresh: Omit<Values, 'label'> = { stance: 'asked', lawfulBasis: 'consent', contacts: true, doubleOptIn: false, validMonths: null, channels: [], mostPerMonth: null, active: true }
/** What nobody filled in is none; what somebody did stands in every language. */
const wholeText = ({ 'zh-CN': cn = '', 'zh-TW': tw = '', en = '' }: Partial<Named> = {}): Named | null => { const any = cn || tw || en; return any ? { 'zh-CN': cn || any, 'zh-TW': tw || any, en: en || any } : null }

/** A purpose in three languages, its ground, channels, how often and how long. */
export function PurposeDialog({ purpose, onClose }: { purpose: Purpose | null; onClose: () => void }) {
  const t = useText(texts)
  const named = useNamed()
  const [form] = Form.useForm<Values>()
  const act = useAct(putPurpose, { refreshes: [findPurposes], done: t.saved, onDone: onClose })
  const save = ({ text, channels, ...values }: Values): void => act.mutate({ params: { key: purpose?.key ?? `own-${Date.now().toString(36)}` }, body: { ...values, text: wholeText(text), channels: values.contacts && channels.length ? channels : null } })
  const { key: _, ...kept } = purpose ?? { key: '' }
  return (
    <Dialog title={purpose ? named(purpose.label) : t.addPurpose} open onClose={onClose} width={640} act={{ label: t.save, busy: act.isPending, onClick: () => form.submit() }}>
      <Form name="purpose" form={form} layout="vertical" requiredMark={false} initialValues={{ ...fresh, ...kept, channels: purpose?.channels ?? [] }} onFinish={save}>
        <InLanguages name="label" label={t.name} most={60} needed />
        <InLanguages name="text" label={t.text} note={t.textNote} most={500} long />
        <Ground />
        <Ways />
        <Form.Item name="active" label={t.active} valuePropName="checked"><Switch /></Form.Item>
      </Form>
    </Dialog>
  )
}

function Ground() {
  const t = useText(texts)
  const { bases } = useText(words)
  const stance = Form.useWatch<PurposeInput['stance'] | undefined>('stance')
  const form = Form.useFormInstance<Values>()
  const kept = lawfulBases.filter((basis) => stance !== 'assumed' || basis !== 'consent')
  return (
    <>
      <Form.Item name="stance" label={t.stance}><Radio.Group onChange={(e) => { if (e.target.value === 'assumed' && form.getFieldValue('lawfulBasis') === 'consent') form.setFieldValue('lawfulBasis', 'contract') }} options={(['asked', 'assumed'] as const).map((value) => ({ value, label: t[value] }))} /></Form.Item>
      <Form.Item name="lawfulBasis" label={t.basis} extra={t.basisNote}><Select options={kept.map((value) => ({ value, label: bases[value] }))} /></Form.Item>
      <Form.Item name="doubleOptIn" label={t.doubleOptIn} valuePropName="checked"><Switch /></Form.Item>
    </>
  )
}

function Ways() {
  const t = useText(texts)
  const named = useNamed()
  const contacts = Form.useWatch<boolean | undefined>('contacts')
  const { data } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  return (
    <>
      <Form.Item name="contacts" label={t.contacts} valuePropName="checked"><Switch /></Form.Item>
      <Form.Item name="channels" label={t.channels} extra={t.channelsNote} hidden={!contacts}><Select mode="multiple" optionFilterProp="label" options={data?.channels.map((c) => ({ value: c.key, label: named(c.label) })) ?? []} /></Form.Item>
      <div className={css.pair}>
        <Form.Item name="mostPerMonth" label={t.most} extra={t.mostNote} hidden={!contacts}><InputNumber min={1} max={60} style={{ width: '100%' }} /></Form.Item>
        <Form.Item name="validMonths" label={t.valid} extra={t.validNote}><InputNumber min={1} max={240} style={{ width: '100%' }} /></Form.Item>
      </div>
    </>
  )
}
