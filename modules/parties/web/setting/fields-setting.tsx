import { Checkbox } from 'antd'
import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { getPartyFields } from '../../contract.ts'
import { archiveCustomField, type CustomField, findCustomFields } from '../../field/contract.ts'
import { texts } from '../../messages/web-field.ts'
import { FieldDialog } from './field-dialog.tsx'
import { FieldTable } from './field-table.tsx'

type Doing = { what: 'new' } | { what: 'edit' | 'archive'; field: CustomField }

/** The firm's own fields: defined here, in use at once; how far their background work has come is told while it goes on. */
export default function FieldsSetting() {
  const t = useText(texts)
  const named = useNamed()
  const may = useMay()
  const phone = usePhone()
  const [archived, setArchived] = useState(false)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data, error, refetch } = useCall(findCustomFields, { query: archived ? { archived: 'true' } : {} }, { refetchInterval: ({ state }) => (state.data?.fields.some((f) => f.state === 'building') ? 1000 : false), placeholderData: (before) => before })
  const close = (): void => setDoing(null)
  const archive = useAct(archiveCustomField, { refreshes: [findCustomFields, getPartyFields], done: t.archivedDone, onDone: close })
  const manages = may(['update', 'settings'])
  return (
    <>
      <PageHead title={t.title} note={t.text} actions={manages && <Button kind="primary" icon="plus" onClick={() => setDoing({ what: 'new' })}>{t.create}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      <div style={{ marginBottom: 12 }}><Checkbox checked={archived} onChange={(e) => setArchived(e.target.checked)}>{t.showArchived}</Checkbox></div>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <TableSkeleton columns={5} /> : data.fields.length ? <FieldTable fields={data.fields} manages={manages} onEdit={(field) => setDoing({ what: 'edit', field })} onArchive={(field) => setDoing({ what: 'archive', field })} /> : <EmptyState title={t.empty} text={t.emptyText} icon="columns" />}
      {doing?.what === 'new' && <FieldDialog onClose={close} />}
      {doing?.what === 'edit' && <FieldDialog field={doing.field} onClose={close} />}
      {doing?.what === 'archive' && <Dialog title={t.archiveTitle(named(doing.field.label))} open onClose={close} act={{ label: t.archive, danger: true, busy: archive.isPending, onClick: () => archive.mutate({ params: { id: doing.field.id } }) }}><p>{t.archiveText}</p></Dialog>}
    </>
  )
}
