import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { answerRequest, findRequests, getConsentOverview, type PrivacyRequest } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Rows } from './rows.tsx'

/** What people ask to have done with their data, by deadline; each is done or refused with its reason. */
export function Requests() {
  const t = useText(texts)
  const f = useFormat()
  const list = usePages(findRequests, { query: { limit: 20 } })
  const [open, setOpen] = useState<PrivacyRequest | null>(null)
  const due = (r: PrivacyRequest) => <>{f.day(r.dueOn)} <Tag tone={r.daysLeft < 0 ? 'vermilion' : r.daysLeft <= 7 ? 'amber' : 'plain'}>{t.officer.left(r.daysLeft)}</Tag></>
  const rows = list.items.map((r) => ({ key: r.id, cells: [<Link key="who" to={`/parties/${r.party.id}`}>{r.party.name}</Link>, t.outside.held.kinds[r.kind], r.note ?? <span key="none" className="muted">—</span>, due(r), <Button key="act" kind="text" label={`${t.officer.answer} · ${r.party.name}`} onClick={() => setOpen(r)}>{t.officer.answer}</Button>] }))
  return (
    <Card title={t.officer.requests} note={t.officer.requestsNote}>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <Lines count={4} /> : rows.length ? <Rows label={t.officer.requests} heads={[t.officer.who, t.officer.what, t.officer.note, t.officer.by, t.officer.act]} rows={rows} /> : <EmptyState inline title={t.officer.none} />}
      {list.hasMore && <Button busy={list.isFetching} onClick={list.more}>{t.officer.more}</Button>}
      {open && <Answer request={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Answer({ request, onClose }: { request: PrivacyRequest; onClose: () => void }) {
  const t = useText(texts)
  const [form] = Form.useForm<{ outcome: 'done' | 'refused'; because?: string }>()
  const act = useAct(answerRequest, { refreshes: [findRequests, getConsentOverview], done: t.officer.answered, onDone: onClose })
  return (
    <Dialog title={`${request.party.name} · ${t.outside.held.kinds[request.kind]}`} open onClose={onClose} act={{ label: t.officer.answer, onClick: () => form.submit(), busy: act.isPending }}>
      <Form name="answer-request" form={form} layout="vertical" requiredMark={false} initialValues={{ outcome: 'done' }} onFinish={({ outcome, because }) => act.mutate({ params: { id: request.id }, body: { outcome, ...(because?.trim() && { because: because.trim() }) } })}>
        <p className="muted">{t.officer.hint[request.kind]}</p>
        <Form.Item name="outcome" label={t.officer.outcome}><Radio.Group optionType="button" options={(['done', 'refused'] as const).map((value) => ({ value, label: t.outside.held.outcomes[value] }))} /></Form.Item>
        <Form.Item name="because" label={t.officer.because}><Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} /></Form.Item>
      </Form>
    </Dialog>
  )
}
