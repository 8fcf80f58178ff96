import { getParty } from '#modules/parties/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../messages/web.ts'
import { composing } from './compose/composing.ts'

/** Begins to write down a note, a call or a message; on a phone a call also dials. */
export default function HeadActions({ partyId }: { partyId: string }) {
  const t = useText(texts).compose
  const f = useFormat()
  const phone = usePhone()
  const go = useGo()
  const { data } = useCall(getParty, { params: { id: partyId } })
  const number = data?.contacts.find((c) => c.channel === 'phone' && c.isMain)?.value
  const begin = (kind: string): void => { composing.set({ partyId, kind }); if (phone) go(`/parties/${partyId}`, { replace: true }) }
  const call = (): void => {
    begin('call')
    const href = number && phone ? f.telHref(number) : undefined
    if (href) window.location.assign(href)
  }
  return (
    <>
      <Button kind={phone ? 'plain' : 'primary'} onClick={() => begin('note')}>{t.note}</Button>
      <Button onClick={() => begin('message')}>{t.message}</Button>
      <Button kind={phone ? 'primary' : 'plain'} onClick={call}>{t.call}</Button>
    </>
  )
}
