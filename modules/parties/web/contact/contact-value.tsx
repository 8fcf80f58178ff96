import { useFormat } from '#platform/web/format.ts'
import type { Party } from '../../contract.ts'

type Channel = Party['contacts'][number]['channel']

/** A contact to read and to use: a number calls, an address of mail writes, a site opens. Masked ones only show. */
export function ContactValue({ channel, value }: { channel: Channel; value: string }) {
  const f = useFormat()
  const masked = /[*•]/.test(value)
  if (channel === 'phone') { const href = f.telHref(value); return href ? <a href={href} className="name">{f.phone(value)}</a> : <span className="name">{f.phone(value)}</span> }
  if (channel === 'email' && !masked) return <a href={`mailto:${value}`}>{value}</a>
  if (channel === 'web' && /^https?:\/\//.test(value)) return <a href={value} target="_blank" rel="noreferrer">{value.replace(/^https?:\/\//, '')}</a>
  return <>{value}</>
}
