import type { Column } from '#ui/list/column.ts'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import type { Message, MessageState, NoticeKind } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import { MessageActs } from './message-acts.tsx'

interface Making { t: typeof en; /** What may be told of a message after it left. */ told: Record<NoticeKind, string>; resolve: boolean }

const tones: Record<MessageState, Tone> = { queued: 'plain', handing: 'plain', given: 'indigo', sent: 'jade', failed: 'vermilion', withheld: 'amber', doubtful: 'amber', cancelled: 'plain' }
const dash = <span className="muted">—</span>

/** Why a message was held back, refused or is in doubt, in words. */
export function reasonOf(t: typeof en, reason: string | null): string {
  if (!reason) return ''
  if (reason.startsWith('consent-')) return t.consent(reason.slice('consent-'.length))
  return t.reasons[reason] ?? t.server(reason.replace(/^smtp /, ''))
}

/** The weightiest thing that was told of a message, by people or by servers. */
const weight: readonly NoticeKind[] = ['complained', 'bounced', 'replied', 'clicked', 'opened', 'soft-bounced', 'delivered', 'delayed']
const bad: readonly NoticeKind[] = ['complained', 'bounced', 'soft-bounced']
const noticeOf = ({ notices }: Message): NoticeKind | undefined => weight.find((kind) => notices.some((n) => n.kind === kind && !n.machine))

function StateTags({ message, t, told }: { message: Message } & Pick<Making, 't' | 'told'>) {
  const notice = noticeOf(message)
  return <span className="row"><Tag tone={tones[message.state]}>{t.states[message.state]}</Tag>{notice && <Tag tone={bad.includes(notice) ? 'vermilion' : 'jade'}>{told[notice]}</Tag>}</span>
}

export function columnsFor({ t, told, resolve }: Making): Column<Message>[] {
  return [
    { key: 'who', head: t.list.who, cell: (m) => m.party.name },
    { key: 'subject', head: t.list.subject, cell: (m) => m.subject ?? dash },
    { key: 'state', head: t.list.state, cell: (m) => <StateTags message={m} t={t} told={told} /> },
    { key: 'reason', head: t.list.reason, cell: (m) => reasonOf(t, m.reason) || dash },
    { key: 'when', head: t.list.when, cell: (m) => <RelativeTime at={m.endedAt ?? m.handedAt ?? m.createdAt} /> },
    { key: 'by', head: t.list.by, cell: (m) => m.by?.name ?? dash },
    ...(resolve ? [{ key: 'acts', head: t.list.acts, cell: (m: Message) => <MessageActs message={m} /> }] : []),
  ]
}

/** The same in two lines. */
export const phoneRow = ({ t, told, resolve }: Making) => (m: Message): PhoneRow => ({
  title: m.party.name, aside: resolve && m.state === 'doubtful' ? <MessageActs message={m} /> : <StateTags message={m} t={t} told={told} />, note: [m.subject, reasonOf(t, m.reason)].filter(Boolean).join(' · '),
})
