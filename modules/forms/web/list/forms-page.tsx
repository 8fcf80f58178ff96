import { useMemo, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findForms, type FormRow } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { CreateForm } from './create-form.tsx'

export const tones: Record<FormRow['state'], Tone> = { draft: 'plain', published: 'jade', closed: 'amber' }
const idOf = (form: FormRow): string => form.id
const nameOf = (form: FormRow): string => form.name
const pathOf = (form: FormRow): string => `/marketing/forms/${form.id}`
const nothing = (): void => undefined

/** The firm's forms: how often each was opened and how many of those sent it. */
export default function FormsPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [creating, setCreating] = useState(false)
  const { data, error, isPending, refetch } = useCall(findForms, {})
  const rate = (form: FormRow): string => (form.opened ? f.percent(form.sent / form.opened) : '—')
  const columns = useMemo((): Column<FormRow>[] => [
    { key: 'name', head: t.list.name, cell: (form) => form.name },
    { key: 'state', head: t.list.state, cell: (form) => <Tag tone={tones[form.state]}>{t.states[form.state]}</Tag> },
    { key: 'opened', head: t.list.opened, align: 'end', cell: (form) => f.number(form.opened) },
    { key: 'sent', head: t.list.sent, align: 'end', cell: (form) => f.number(form.sent) },
    { key: 'rate', head: t.list.rate, align: 'end', cell: (form) => (form.opened ? f.percent(form.sent / form.opened) : '—') },
    { key: 'all', head: t.list.all, align: 'end', cell: (form) => f.number(form.submissions) },
    { key: 'owner', head: t.list.owner, cell: (form) => form.owner?.name ?? form.unit.name },
    { key: 'when', head: t.list.changed, cell: (form) => <RelativeTime at={form.updatedAt} /> },
  ], [t, f])
  const phone = (form: FormRow): PhoneRow => ({ title: form.name, aside: <Tag tone={tones[form.state]}>{t.states[form.state]}</Tag>, note: `${t.list.sent} ${f.number(form.sent)} · ${t.list.rate} ${rate(form)}` })
  const edit = may(['edit', 'form'])
  const create = edit && <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>{t.list.create}</Button>
  return (
    <>
      <PageHead title={t.list.title} note={t.list.note} actions={<>{may(['update', 'settings']) && <Button icon="globe" to="/marketing/forms/website">{t.site.title}</Button>}{create}</>} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : (
        <ListTable label={t.list.title} rows={data?.items ?? []} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={false} more={nothing} isPending={isPending} phone={phone}
          empty={<EmptyState title={t.list.empty} text={t.list.emptyText} icon="note" {...(edit && { action: { label: t.list.create, onClick: () => setCreating(true) } })} />} />
      )}
      {creating && <CreateForm onClose={() => setCreating(false)} />}
    </>
  )
}
