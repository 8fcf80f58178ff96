import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { dayFromNumber, dayIn, dayNumber } from '#kernel/date.ts'
import { getSettings } from '#modules/firm/contract.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { texts } from '../../messages/web.ts'
import { spans } from '../../standing/spans.ts'

const State = z.object({ since: z.coerce.number().pipe(z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)])).default(90) })

/** Since when standings are compared: kept in the address, chosen by the reader, counted in the firm's days. */
export function useSince(): { since: (typeof spans)[number]; from: string; choice: ReactNode } {
  const t = useText(texts).flow
  const [{ since }, setState] = useSearchState(State)
  const { data } = useCall(getSettings, {}, { staleTime: 5 * 60_000 })
  const zone = String(data?.settings.find((s) => s.key === 'firm.zone')?.value ?? 'Asia/Shanghai')
  const from = dayFromNumber(dayNumber(dayIn(zone, new Date())) - since)
  return { since, from, choice: <span>{t.since} <Segmented size="small" aria-label={t.since} value={since} onChange={(next) => setState({ since: next })} options={spans.map((value) => ({ value, label: t.days(value) }))} /></span> }
}
