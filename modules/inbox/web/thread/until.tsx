import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import type { Conversation } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { useChannelName } from '../word/use-channel-name.ts'

/** Until when one may answer on the chosen channel; and why not any more where they wrote, with what is offered instead. */
export function Until({ conversation, channel }: { conversation: Conversation; channel: string }) {
  const t = useText(texts).window
  const name = useChannelName()
  const f = useFormat()
  const wrote = conversation.channels.find((c) => c.channel === conversation.channel)
  const chosen = conversation.channels.find((c) => c.channel === channel)
  const when = (until: string | null): string | null => until && f.moment(until)
  return (
    <>
      {wrote?.reason === 'window-over' && <p role="note">{t.over(name(wrote.channel), when(wrote.until), wrote.left !== null)} {t.instead(name(channel))}</p>}
      {chosen?.confirmed && <p className="muted small" role="note">{t.confirmed}</p>}
      {chosen?.until && !chosen.confirmed && <p className="muted small" role="note">{t.until(f.moment(chosen.until), chosen.left)}</p>}
    </>
  )
}
