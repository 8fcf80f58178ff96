import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { findChannelCosts } from '../../contract.ts'
import { texts } from '../../messages/template.ts'
import { splitText } from '../../sms/split-text.ts'

/** As how many messages a text goes out, in which alphabet, and what that costs. */
export function SmsLength({ text }: { text: string }) {
  const t = useText(texts).preview
  const f = useFormat()
  const { data } = useCall(findChannelCosts, {}, { staleTime: 300_000 })
  const { parts, left, encoding } = splitText(text.trim())
  const cost = data?.now.find((c) => c.channel === 'sms')?.cost ?? null
  return <p className="muted small" role="status">{t.segments(parts.length, left, encoding === 'ucs2' ? 'UCS-2' : 'GSM-7')} · {cost === null ? t.noCost : t.cost(f.exactMoney((Number(cost) * parts.length).toFixed(4)))}</p>
}
