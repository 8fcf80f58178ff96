import { useState } from 'react'
import { useMay } from '#platform/web/me.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu, type MenuItem } from '#ui/menu.tsx'
import { deleteParty, findParties, getParty, type Party, restoreParty } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { ShareDialog } from '../share/share-dialog.tsx'
import { EraseDialog } from '../subject/erase-dialog.tsx'
import { useSubjectExport } from '../subject/use-subject-export.ts'

/** The rarer things to do with a party. */
export function PageMenu({ party }: { party: Party }) {
  const t = useText(texts).page
  const may = useMay()
  const go = useGo()
  const [open, setOpen] = useState<'share' | 'erase' | null>(null)
  const restore = useAct(restoreParty, { refreshes: [getParty, findParties], done: t.restored })
  const drop = useAct(deleteParty, { refreshes: [getParty, findParties], done: t.deleted, undo: () => restore.mutate({ params: { id: party.id } }), onDone: () => go('/parties') })
  const take = useSubjectExport(party)
  const items: (MenuItem | 'line' | false)[] = [
    may(['share', 'party']) && { key: 'share', label: t.share, onClick: () => setOpen('share') },
    may(['merge', 'party']) && !party.deletedAt && { key: 'merge', label: t.merge, to: `/parties/merge?a=${party.id}` },
    may(['erase', 'party']) && { key: 'export', label: t.export, onClick: take },
    (may(['delete', 'party']) || may(['erase', 'party'])) && 'line',
    may(['delete', 'party']) && !party.deletedAt && { key: 'delete', label: t.delete, danger: true, onClick: () => drop.mutate({ params: { id: party.id } }) },
    may(['erase', 'party']) && { key: 'erase', label: t.erase, danger: true, onClick: () => setOpen('erase') },
  ]
  const shown = items.filter((item) => item !== false)
  return (
    <>
      {shown.length > 0 && <Menu label={t.more} items={shown} button={(props) => <Button icon="more" label={t.more} {...props} />} />}
      {open === 'share' && <ShareDialog party={party} onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseDialog party={party} onClose={() => setOpen(null)} />}
    </>
  )
}
