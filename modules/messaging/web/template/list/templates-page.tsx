import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { Button } from '#ui/button.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { Menu } from '#ui/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag } from '#ui/tag.tsx'
import { findTemplates, templateChannels, type TemplateSummary } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

const State = z.object({ channel: z.enum(templateChannels).optional(), archived: z.enum(['true', 'false']).default('false') })
const idOf = (template: TemplateSummary): string => template.id
const nameOf = (template: TemplateSummary): string => template.name
const pathOf = (template: TemplateSummary): string => `/marketing/templates/${template.id}`

/** The firm's templates, by channel. */
export default function TemplatesPage() {
  const t = useText(texts)
  const may = useMay()(['write', 'template'])
  const [{ channel, archived }, setState] = useSearchState(State)
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 200)
  const list = usePages(findTemplates, { query: { archived, ...(channel && { channel }), ...(search && { search }) } })
  const columns = useColumns()
  const filtered = channel !== undefined || search !== '' || archived === 'true'
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={may && <NewTemplate />} />
      <div className="row" role="group" aria-label={t.list.channel}>
        <PickTag chosen={!channel && archived === 'false'} onPick={() => setState({ channel: undefined, archived: 'false' })}>{t.all}</PickTag>
        {templateChannels.map((c) => <PickTag key={c} chosen={channel === c} onPick={() => setState({ channel: c })}>{t.channels[c]}</PickTag>)}
        <PickTag chosen={archived === 'true'} onPick={() => setState({ archived: archived === 'true' ? 'false' : 'true' })}>{t.archivedTab}</PickTag>
        <Input.Search className={css.search!} aria-label={t.search} placeholder={t.search} allowClear value={typed} onChange={(e) => setTyped(e.target.value)} />
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : (
        <ListTable label={t.title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending}
          phone={(row) => ({ title: row.name, aside: <Tag>{t.channels[row.channel]}</Tag>, note: row.subject })}
          empty={filtered ? <EmptyState title={t.none} icon="search" action={{ label: t.all, onClick: () => { setTyped(''); setState({ channel: undefined, archived: 'false' }) } }} /> : <EmptyState title={t.empty} text={t.emptyText} icon="mail" {...(may && { action: { label: t.create, to: '/marketing/templates/new?channel=email' } })} />} />
      )}
    </>
  )
}

function useColumns() {
  const t = useText(texts)
  const f = useFormat()
  return useMemo(() => [
    { key: 'name', head: t.list.name, cell: (row: TemplateSummary) => row.name },
    { key: 'channel', head: t.list.channel, cell: (row: TemplateSummary) => <Tag>{t.channels[row.channel]}</Tag> },
    { key: 'subject', head: t.list.subject, cell: (row: TemplateSummary) => row.subject || <span className="muted">—</span> },
    { key: 'languages', head: t.list.languages, cell: (row: TemplateSummary) => f.list(row.languages.map((l) => t.languages[l])) },
    { key: 'used', head: t.list.used, align: 'end' as const, cell: (row: TemplateSummary) => f.number(row.used) },
    { key: 'changed', head: t.list.changed, cell: (row: TemplateSummary) => <RelativeTime at={row.updatedAt} /> },
    { key: 'by', head: t.list.by, cell: (row: TemplateSummary) => row.updatedBy ?? <span className="muted">—</span> },
  ], [t, f])
}

function NewTemplate() {
  const t = useText(texts)
  return <Menu label={t.create} items={templateChannels.map((c) => ({ key: c, label: t.channels[c], to: `/marketing/templates/new?channel=${c}` }))} button={(props) => <Button kind="primary" icon="plus" {...props}>{t.create}</Button>} />
}
