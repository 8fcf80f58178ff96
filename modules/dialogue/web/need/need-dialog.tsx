import { Form, Input, Radio, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { changeNeed, type Need, needKinds, recordNeed } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { GroupField } from '../word/group-field.tsx'
import { needed } from '../word/refreshed.ts'
import { evidenceOf, type Proof, ProofFields } from './proof-fields.tsx'

interface Values extends Proof { kind: Need['kind']; wording: string; productGroup?: string | null; strength: number }

/** Notes what a party or a segment needs, or changes it. */
export function NeedDialog({ partyId, segmentId, need, onClose }: { partyId?: string; segmentId?: string; need?: Need; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form) ?? need?.kind ?? 'key'
  const create = useAct(recordNeed, { refreshes: needed, done: t.need.recorded, onDone: onClose })
  const change = useAct(changeNeed, { refreshes: needed, done: t.need.saved, onDone: onClose })
  const save = ({ wording, productGroup, strength, how, from, proof, kind: what }: Values): void => {
    const body = { kind: what, wording: wording.trim(), productGroup: productGroup?.trim() || null, strength }
    if (need) change.mutate({ params: { id: need.id }, body, ifMatch: String(need.version) })
    else create.mutate({ body: { ...body, ...(partyId && { partyId }), ...(segmentId && { segmentId }), ...((partyId !== undefined || proof?.trim()) && { evidence: evidenceOf({ how, ...(from && { from }), ...(proof && { proof }) }) }) } })
  }
  const initial: Values = need ? { kind: need.kind, wording: need.wording, productGroup: need.productGroup, strength: need.strength, how: 'said' } : { kind: 'key', wording: '', strength: 3, how: 'said' }
  return (
    <Dialog title={need ? t.edit : t.need.add} open onClose={onClose} act={{ label: t.save, onClick: () => form.submit(), busy: create.isPending || change.isPending }}>
      <Form name="need" form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
        <Form.Item name="kind" label={t.need.kind} extra={t.need.kindHints[kind]}><Radio.Group optionType="button" options={needKinds.map((value) => ({ value, label: t.needKinds[value] }))} /></Form.Item>
        <Form.Item name="wording" label={t.need.wording} rules={[{ required: true, whitespace: true, message: t.needed }]}><Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 5 }} maxLength={500} placeholder={t.need.wordingHint} /></Form.Item>
        <div className={css.fields}>
          <Form.Item name="productGroup" label={t.need.group}><GroupField /></Form.Item>
          <Form.Item name="strength" label={t.need.strength}><Select options={[1, 2, 3, 4, 5].map((value) => ({ value, label: t.need.strengths[value] }))} /></Form.Item>
        </div>
        {!need && <ProofFields partyId={partyId} />}
      </Form>
    </Dialog>
  )
}
