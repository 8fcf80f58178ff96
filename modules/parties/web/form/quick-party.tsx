import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts } from '../../messages/web.ts'
import css from './form.module.css'
import { PartyForm } from './party-form.tsx'

/** A new party from anywhere, with what one knows in a hurry. */
export default function QuickParty({ close }: { close: () => void }) {
  const t = useText(texts)
  const go = useGo()
  return (
    <Dialog title={t.form.title} open onClose={close} width={600}>
      <PartyForm short onCreated={(party) => { close(); go(`/parties/${party.id}`) }} foot={({ submit, busy }) => <div className={css.foot}><Button onClick={close}>{t.cancel}</Button><Button kind="primary" busy={busy} onClick={submit}>{t.form.save}</Button></div>} />
    </Dialog>
  )
}
