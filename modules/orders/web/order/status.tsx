import { Tag, type Tone } from '#ui/tag.tsx'
import type { OrderRow } from '../../contract.ts'
import type en from '../../messages/web.en.ts'

const tones: Record<OrderRow['status'], Tone> = { draft: 'plain', placed: 'indigo', paid: 'jade', delivered: 'jade', done: 'jade', cancelled: 'plain' }

/** How an order stands; a return says that it is one. */
export const Status = ({ order, t }: { order: Pick<OrderRow, 'status' | 'kind'>; t: typeof en }) =>
  order.kind === 'return' && order.status !== 'cancelled' ? <Tag tone="amber">{t.kinds.return}</Tag> : <Tag tone={tones[order.status]}>{t.statuses[order.status]}</Tag>
