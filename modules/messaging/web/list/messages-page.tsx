import { useMemo } from 'react'
import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { countMessages, findMessages, type Message, messageStates, noticeKinds } from '../../contract.ts'
import { texts as delivery } from '../../messages/delivery.ts'
import { texts } from '../../messages/web.ts'
import { Tabs } from '../deliverability/tabs.tsx'
import { columnsFor, phoneRow } from './columns.tsx'

const PageState = z.object({ state: z.enum(messageStates).optional(), domain: z.string().optional(), notice: z.enum(noticeKinds).optional() })
const idOf = (message: Message): string => message.id
const nameOf = (message: Message): string => message.party.name
const pathOf = (message: Message): string => `/parties/${message.party.id}`

/** What was written to whom and what became of it; what is in doubt waits here for a person. */
export default function MessagesPage() {
  const t = useText(texts)
  const told = useText(delivery).notices
  const may = useMay()
  const [{ state, domain, notice }, setState] = useSearchState(PageState)
  const { data } = useCall(countMessages, { query: { days: 30 } })
  const list = usePages(findMessages, { query: { state, domain, notice } })
  const resolve = may(['resolve', 'message'])
  const columns = useMemo(() => columnsFor({ t, told, resolve }), [t, told, resolve])
  const phone = useMemo(() => phoneRow({ t, told, resolve }), [t, told, resolve])
  const count = (of: string): number => data?.counts.filter((c) => c.state === of).reduce((n, c) => n + c.messages, 0) ?? 0
  return (
    <>
      <PageHead title={t.list.title} />
      <Tabs at="messages" />
      {data && !data.hasServer && <p className="muted" role="status">{t.list.noServer}</p>}
      <div className="row" role="group" aria-label={t.list.state} style={{ marginBottom: 12 }}>
        <PickTag chosen={!state && !domain && !notice} onPick={() => setState({ state: undefined, domain: undefined, notice: undefined })}>{t.list.all}</PickTag>
        {messageStates.filter((s) => s !== 'handing' || count(s)).map((s) => <PickTag key={s} chosen={state === s} onPick={() => setState({ state: s })}>{t.states[s]}{count(s) ? ` ${count(s)}` : ''}</PickTag>)}
        {domain && <Tag tone="indigo" onRemove={() => setState({ domain: undefined })} removeLabel={`${t.list.all} · ${domain}`}>{domain}</Tag>}
        {notice && <Tag tone="indigo" onRemove={() => setState({ notice: undefined })} removeLabel={`${t.list.all} · ${told[notice]}`}>{told[notice]}</Tag>}
      </div>
      {state === 'doubtful' && <p>{t.list.doubtText}</p>}
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : (
        <ListTable label={t.list.label} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={phone}
          empty={state || domain || notice ? <EmptyState title={t.list.none} icon="search" action={{ label: t.list.all, to: '/marketing/messages' }} /> : <EmptyState title={t.list.empty} text={t.list.emptyText} icon="today" />} />
      )}
    </>
  )
}
