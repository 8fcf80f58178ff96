import { useMemo } from 'react'
import { z } from 'zod'
import { useParam, useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { type ItemOf, useCall, usePages } from '#platform/web/use-call.ts'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findReach, getCampaign } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { reasonWords } from './reason-words.ts'

type Who = ItemOf<typeof findReach>
const State = z.object({ kept: z.string().max(60).optional(), wave: z.coerce.number().int().min(1).max(20).optional(), part: z.enum(['treated', 'held', 'firm']).optional() })
const idOf = (who: Who): string => who.id
const nameOf = (who: Who): string => who.name
const pathOf = (who: Who): string => `/parties/${who.id}`

/** The parties behind a bar or a figure of a campaign. */
export default function PeoplePage() {
  const t = useText(texts)
  const id = useParam('id')
  const [{ kept, wave, part }] = useSearchState(State)
  const { data: campaign } = useCall(getCampaign, { params: { id } })
  const list = usePages(findReach, { params: { id }, query: { kept, wave, part } })
  const columns = useMemo((): Column<Who>[] => [{ key: 'name', head: t.people.title, cell: (w) => w.name }, { key: 'why', head: t.audience.reason, cell: (w) => (w.kept ? reasonWords(t, w.kept) : w.part ? t.run[w.part] : t.audience.reached) }], [t])
  const title = part ? t.run[part] : !kept || kept === 'reached' ? t.audience.reached : reasonWords(t, kept)
  return (
    <>
      <PageHead title={title} note={[campaign?.name, wave && t.content.wave(wave)].filter(Boolean).join(' · ')} back={{ to: `/marketing/campaigns/${id}?part=${part ? 'run' : 'audience'}${wave ? `&wave=${wave}` : ''}`, label: t.people.back }} />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable label={title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(w) => ({ title: w.name, note: w.kept ? reasonWords(t, w.kept) : '' })} empty={<EmptyState title={t.people.empty} icon="search" />} />}
    </>
  )
}
