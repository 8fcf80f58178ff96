import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { deleteFile, findFiles, type PartyFile } from '../../file/contract.ts'
import { texts } from '../../messages/web.ts'

/** Asks before a file is deleted, by its name. */
export function DeleteFile({ partyId, file, onClose }: { partyId: string; file: PartyFile; onClose: () => void }) {
  const t = useText(texts).files
  const drop = useAct(deleteFile, { refreshes: [findFiles], done: t.deleted, onDone: onClose })
  return <Dialog title={t.delete} open onClose={onClose} act={{ label: t.delete, danger: true, busy: drop.isPending, onClick: () => drop.mutate({ params: { id: partyId, fileId: file.id } }) }}><p>{t.deleteAsk(file.name)}</p></Dialog>
}
