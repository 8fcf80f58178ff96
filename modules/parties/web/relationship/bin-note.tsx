import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findParties, getParty, type Party, restoreParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './relationship-page.module.css'

/** Says that a record lies in the bin, and takes it out. */
export function BinNote({ party }: { party: Party }) {
  const t = useText(texts).page
  const may = useMay()
  const restore = useAct(restoreParty, { refreshes: [getParty, findParties], done: t.restored })
  return <Card tone="amber" className={css.note}><div className="row">{t.inBin}{may(['delete', 'party']) && <Button onClick={() => restore.mutate({ params: { id: party.id } })} busy={restore.isPending}>{t.restore}</Button>}</div></Card>
}
