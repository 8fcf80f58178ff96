import type { Format } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import type { Column } from '#ui/list/column.ts'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import type { OrderRow } from '../../contract.ts'
import type en from '../../messages/web.en.ts'
import { Status } from '../order/status.tsx'

interface Making { t: typeof en; f: Format; channelOf: (key: string) => string }
const dash = <span className="muted">—</span>

/** What an order is called: its number, else that it has none. */
export const numberOf = ({ number, id }: Pick<OrderRow, 'number' | 'id'>, t: typeof en): string => number ?? t.unnumbered(id)

/** The list's columns: number, buyer, day, how it stands, what it comes to and what is still open. */
export function columnsFor({ t, f, channelOf }: Making): Column<OrderRow>[] {
  return [
    { key: 'number', head: t.list.number, cell: (row) => numberOf(row, t) },
    { key: 'buyer', head: t.list.buyer, cell: (row) => (row.buyer ? <Link to={`/parties/${row.buyer.id}`}>{row.buyer.name}</Link> : <span className="muted">{t.list.hidden}</span>) },
    { key: 'day', head: t.list.day, cell: (row) => f.day(row.orderedDay), sort: 'orderedDay' },
    { key: 'status', head: t.list.status, cell: (row) => <Status order={row} t={t} /> },
    { key: 'amount', head: t.list.amount, align: 'end', cell: (row) => f.exactMoney(row.amount, row.currency) },
    { key: 'due', head: t.list.due, align: 'end', cell: (row) => (Number(row.due) === 0 || row.status === 'cancelled' ? dash : f.exactMoney(row.due, row.currency)) },
    { key: 'channel', head: t.list.channel, cell: (row) => (row.channel ? channelOf(row.channel) : dash) },
    { key: 'owner', head: t.list.owner, cell: (row) => row.owner?.name ?? dash },
  ]
}

/** The same in two lines. */
export const phoneRow = ({ t, f }: Making) => (row: OrderRow): PhoneRow => ({ title: row.buyer?.name ?? t.list.hidden, aside: f.day(row.orderedDay), note: [row.kind === 'return' ? t.kinds.return : t.statuses[row.status], f.exactMoney(row.amount, row.currency), numberOf(row, t)].join(' · ') })
