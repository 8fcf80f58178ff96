import { z } from 'zod'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { usePages } from '#platform/web/use-call.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { findReachable } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { MediumState } from './medium-page.tsx'

interface Reached { id: string; name: string }
const State = MediumState.extend({ segment: z.string().regex(/^\d+$/).default('0'), channel: z.string().max(40).default('email') })
const idOf = (p: Reached): string => p.id
const nameOf = (p: Reached): string => p.name
const pathOf = (p: Reached): string => `/parties/${p.id}`

/** The parties of a segment whom a channel reaches. */
export default function ReachedPage() {
  const t = useText(texts).medium
  const words = useCatalogue()
  const [{ segment, purpose, channel }] = useSearchState(State)
  const list = usePages(findReachable, { query: { segmentId: segment, purpose, channel } })
  return (
    <>
      <PageHead title={t.parties(words.channel(channel))} back={{ to: `/marketing/media?segment=${segment}&purpose=${purpose}`, label: t.title }} />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable<Reached> label={t.parties(words.channel(channel))} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={[{ key: 'name', head: t.reach, cell: nameOf }]} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={(p) => ({ title: p.name })} empty={<EmptyState title={t.partiesEmpty} icon="parties" />} />}
    </>
  )
}
