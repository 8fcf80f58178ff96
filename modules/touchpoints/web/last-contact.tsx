import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { getTimeline } from '../contract.ts'
import { texts } from '../messages/web.ts'
import { useCatalogue } from './use-catalogue.ts'

/** 上次接触 6 天前（电话）. */
export default function LastContact({ partyId }: { partyId: string }) {
  const t = useText(texts).head
  const f = useFormat()
  const { catalogue, channel, kind } = useCatalogue()
  const kinds = catalogue.kinds.filter((k) => k.contact).map((k) => k.key).join(',')
  const { data } = useCall(getTimeline, { params: { id: partyId }, query: { limit: 1, kinds } })
  const last = data?.items[0]?.touchpoints[0]
  if (!data) return null
  return <span title={last && f.moment(last.at)}>{last ? t.last(f.relative(last.at), last.channel ? channel(last.channel) : kind(last.kind)) : t.never}</span>
}
