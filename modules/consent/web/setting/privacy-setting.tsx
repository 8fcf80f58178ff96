import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { findPurposes, type Purpose, type Topic } from '../../contract.ts'
import { texts } from '../../messages/privacy.ts'
import { texts as words } from '../../messages/web.ts'
import { Rows } from '../officer/rows.tsx'
import { useChannelName } from '../panel/use-channel-name.ts'
import { PurposeDialog } from './purpose-dialog.tsx'
import { TopicDialog } from './topic-dialog.tsx'

type Open = { purpose: Purpose | null } | { topic: Topic | null } | null

/** For what people are contacted and profiled, and the topics of each: what the firm may write, as whoever guards privacy keeps it. */
export default function PrivacySetting() {
  const t = useText(texts)
  const phone = usePhone()
  const may = useMay()
  const { data, error, refetch } = useCall(findPurposes, {})
  const [open, setOpen] = useState<Open>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <PageHead title={t.title} note={t.lead} {...(phone && { back: { to: '/settings', label: t.title } })} actions={may(['manage', 'consent']) && <Button to="/consent">{t.officer}</Button>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={8} /> : (
        <div className="stack">
          <Purposes purposes={data.purposes} onOpen={(purpose) => setOpen({ purpose })} />
          <Topics purposes={data.purposes} topics={data.topics} onOpen={(topic) => setOpen({ topic })} />
        </div>
      )}
      {open && 'purpose' in open && <PurposeDialog purpose={open.purpose} onClose={close} />}
      {open && 'topic' in open && data && <TopicDialog topic={open.topic} purposes={data.purposes} onClose={close} />}
    </>
  )
}

function Purposes({ purposes, onOpen }: { purposes: readonly Purpose[]; onOpen: (purpose: Purpose | null) => void }) {
  const t = useText(texts)
  const { bases } = useText(words)
  const named = useNamed()
  const channelOf = useChannelName()
  const rows = purposes.map((p) => ({ key: p.key, cells: [
    <Button key="edit" kind="text" label={`${t.edit} · ${named(p.label)}`} onClick={() => onOpen(p)}>{named(p.label)}</Button>, bases[p.lawfulBasis], [t[p.stance], p.doubleOptIn && t.second].filter(Boolean).join(' · '), !p.contacts ? t.none2 : p.channels ? p.channels.map(channelOf).join('、') : t.all, p.mostPerMonth ? t.often(p.mostPerMonth) : t.any, p.validMonths ? t.months(p.validMonths) : t.forever,
    <Tag key="on" tone={p.active ? 'jade' : 'plain'}>{p.active ? t.on : t.off}</Tag>,
  ] }))
  return (
    <Card title={t.purposes} note={t.purposesNote} actions={<Button icon="plus" onClick={() => onOpen(null)}>{t.addPurpose}</Button>}>
      <Rows label={t.purposes} heads={[t.heads.purpose, t.heads.basis, t.heads.before, t.heads.channels, t.heads.often, t.heads.valid, t.heads.state]} rows={rows} />
    </Card>
  )
}

function Topics({ purposes, topics, onOpen }: { purposes: readonly Purpose[]; topics: readonly Topic[]; onOpen: (topic: Topic | null) => void }) {
  const t = useText(texts)
  const named = useNamed()
  const rows = topics.map((x) => ({ key: x.key, cells: [<Button key="edit" kind="text" label={`${t.edit} · ${named(x.label)}`} onClick={() => onOpen(x)}>{named(x.label)}</Button>, named(purposes.find((p) => p.key === x.purpose)!.label), <Tag key="on" tone={x.active ? 'jade' : 'plain'}>{x.active ? t.on : t.off}</Tag>] }))
  return (
    <Card title={t.topics} note={t.topicsNote} actions={<Button icon="plus" onClick={() => onOpen(null)}>{t.addTopic}</Button>}>
      {rows.length ? <Rows label={t.topics} heads={[t.heads.topic, t.of, t.heads.state]} rows={rows} /> : <EmptyState inline title={t.none} />}
    </Card>
  )
}
