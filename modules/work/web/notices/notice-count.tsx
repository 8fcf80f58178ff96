import { findNotices } from '#modules/touchpoints/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLiveNotices } from '#platform/web/live.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, useRefresh } from '#platform/web/use-call.ts'
import { Count } from '#ui/count.tsx'
import { texts } from '../../messages/web.ts'

/** How many of one's notices are unread; a new one shows at once. */
export default function NoticeCount() {
  const t = useText(texts).notices
  const f = useFormat()
  const refresh = useRefresh()
  const { data } = useCall(findNotices, { query: { limit: 1 } }, { staleTime: 60_000, refetchInterval: 300_000 })
  useLiveNotices(() => refresh(findNotices))
  const n = data?.unread ?? 0
  return <Count n={n} label={t.unread(f.number(n))} />
}
