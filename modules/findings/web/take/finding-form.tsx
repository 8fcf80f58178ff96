import { Checkbox, Form, Input, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { ShownFigure } from '#platform/web/module.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { countFindings, createFinding, Evidence, type Expected, findFindings, type FindingInput, type Layer, layers } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { EvidenceFields } from './evidence-fields.tsx'
import { ExpectedFields } from './expected-fields.tsx'
import { expectedFor, reviewFor } from './starting-values.ts'
import css from './form.module.css'
import { NumberNow } from './number-now.tsx'
import { useTrial } from './use-trial.ts'

interface Values { claim: string; figure: string; layer: Layer; action?: string; reviewOn?: string | null; shared?: boolean }

/** Writes a finding down: from a page's figure, or from scratch with what is to be counted. */
export function FindingForm({ figure, onClose }: { figure?: ShownFigure; onClose: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const may = useMay()
  const [form] = Form.useForm<Values>()
  const [evidence, setEvidence] = useState<Evidence | null>(() => (figure && Evidence.safeParse(figure.source).data) ?? null)
  const trial = useTrial(evidence)
  const [own, setOwn] = useState<Expected | null>(null)
  const expected = useMemo(() => own ?? (evidence && trial.data ? expectedFor(evidence, trial.data) : null), [own, evidence, trial.data])
  useEffect(() => setOwn(null), [evidence])
  const save = useAct(createFinding, { refreshes: [findFindings, countFindings], done: t.form.saved, onDone: ({ id }) => { onClose(); if (!figure) go(`/insight/findings/${id}`) } })
  const send = ({ claim, figure: name, layer, action, reviewOn, shared }: Values): void => {
    if (!evidence || !expected) return
    const body: Partial<FindingInput> & Pick<FindingInput, 'claim' | 'figure' | 'evidence' | 'expected'> = { claim, figure: name, layer, evidence, expected, definition: figure?.definition ?? null, path: figure?.path ?? null, action: action?.trim() || null, reviewOn: reviewOn ?? null, shared: shared ?? false }
    save.mutate({ body })
  }
  return (
    <Dialog title={t.form.title} open onClose={onClose} width={620} act={{ label: t.form.save, onClick: () => form.submit(), busy: save.isPending, disabled: !evidence || !expected }}>
      <Form name="finding-form" form={form} layout="vertical" requiredMark={false} onFinish={send} initialValues={{ figure: figure?.label ?? '', layer: 'analysis', reviewOn: reviewFor(f.dayOf(new Date().toISOString())) }}>
        <Form.Item name="claim" label={t.form.claim} rules={[{ required: true, whitespace: true, message: t.form.needed }]}><Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} placeholder={t.form.claimHint} /></Form.Item>
        <Form.Item name="figure" label={t.form.figure} rules={[{ required: true, whitespace: true, message: t.form.needed }]}><Input maxLength={200} /></Form.Item>
        {!figure && <EvidenceFields onChange={setEvidence} />}
        <NumberNow evidence={evidence} trial={trial} figure={figure} />
        {evidence && evidence.of !== 'noted' && expected && <ExpectedFields evidence={evidence} value={expected} onChange={setOwn} interval={trial.data?.low != null} />}
        <div className={css.pair}>
          <Form.Item name="layer" label={t.form.layer}><Select options={layers.map((value) => ({ value, label: t.layers[value] }))} /></Form.Item>
          <Form.Item name="reviewOn" label={t.form.review}><DayField /></Form.Item>
        </div>
        <Form.Item name="action" label={t.form.action}><Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000} placeholder={t.form.actionHint} /></Form.Item>
        {may(['share', 'finding']) && <Form.Item name="shared" valuePropName="checked" noStyle><Checkbox>{t.form.share}</Checkbox></Form.Item>}
      </Form>
    </Dialog>
  )
}
