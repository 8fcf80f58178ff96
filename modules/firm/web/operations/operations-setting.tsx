import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { findParkedEvents, retryParkedEvents } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { ParkedTable } from './parked-table.tsx'
import { WarehouseLine } from './warehouse-line.tsx'

/** While a try is awaited the list looks again so often: the worker makes it within seconds. */
const LOOK_AGAIN = 2000

/** As many as the API lists. */
const MOST = 200

/** How the installation runs: the events that a reader could not hear, and another try of them. */
export default function OperationsSetting() {
  const t = useText(texts)
  const p = t.parked
  const f = useFormat()
  const phone = usePhone()
  const manages = useMay()(['manage', 'operations'])
  const { data, error, refetch } = useCall(findParkedEvents, {}, { refetchInterval: ({ state }) => (state.data?.items.some((e) => e.again) ? LOOK_AGAIN : false) })
  const retry = useAct(retryParkedEvents, { refreshes: [findParkedEvents], done: ({ asked }) => p.asked(f.number(asked)) })
  const again = (which: { reader?: string; eventId?: string }): void => retry.mutate({ body: which })
  const all = manages && Boolean(data?.items.length) && <Button busy={retry.isPending} onClick={() => again({})}>{p.retryAll}</Button>
  return (
    <>
      <PageHead title={p.title} note={p.text} actions={all} {...(phone && { back: { to: '/settings', label: t.back } })} />
      <WarehouseLine manages={manages} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <TableSkeleton columns={5} /> : data.items.length ? <ParkedTable events={data.items} retry={manages ? again : undefined} /> : <EmptyState title={p.empty} text={p.emptyText} icon="check" />}
      {data?.items.length === MOST && <p className={css.note}>{p.most(f.number(MOST))}</p>}
    </>
  )
}
