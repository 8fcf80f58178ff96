import { useMemo } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { findPlaybooks, type Playbook } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { Tabs } from './tabs.tsx'

export const tones: Record<Playbook['state'], Tone> = { draft: 'plain', active: 'jade', paused: 'amber', draining: 'amber', retired: 'plain' }
const idOf = (playbook: Playbook): string => playbook.id
const nameOf = (playbook: Playbook): string => playbook.name
const pathOf = (playbook: Playbook): string => `/marketing/playbooks/${playbook.id}`
const nothing = (): void => undefined

/** The firm's playbooks: how many are on their way, how many reached the goal, what is stuck. */
export default function PlaybooksPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const { data, error, isPending, refetch } = useCall(findPlaybooks, {})
  const columns = useMemo((): Column<Playbook>[] => [
    { key: 'name', head: t.list.name, cell: (p) => p.name },
    { key: 'state', head: t.list.state, cell: (p) => <Tag tone={tones[p.state]}>{t.states[p.state]}</Tag> },
    ...(['active', 'ended', 'goal', 'held', 'parked'] as const).map((key): Column<Playbook> => ({ key, head: { active: t.list.on, ended: t.list.done, goal: t.list.goal, held: t.list.held, parked: t.list.parked }[key], align: 'end', cell: (p) => f.number(p.counts[key]) })),
    { key: 'owner', head: t.list.owner, cell: (p) => p.owner.name },
  ], [t, f])
  const phone = useMemo(() => (p: Playbook): PhoneRow => ({ title: p.name, aside: <Tag tone={tones[p.state]}>{t.states[p.state]}</Tag>, note: `${t.list.on} ${f.number(p.counts.active)} · ${t.list.goal} ${f.number(p.counts.goal)}` }), [t, f])
  return (
    <>
      <PageHead title={t.list.title} actions={may(['update', 'playbook']) && <Button kind="primary" icon="plus" to="/marketing/playbooks/new">{t.editor.make}</Button>} />
      <Tabs at="mine" />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : (
        <ListTable label={t.list.title} rows={data?.items ?? []} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={false} more={nothing} isPending={isPending} phone={phone}
          empty={<EmptyState title={t.list.empty} text={t.list.emptyText} icon="today" action={{ label: t.list.toLibrary, to: '/marketing/playbooks/library' }} />} />
      )}
    </>
  )
}
