import { useText } from '#platform/web/text.ts'
import { toast } from '#platform/web/toast.ts'
import { saveFile } from '#platform/web/upload.ts'
import { tellProblem } from '#platform/web/use-call.ts'
import type { Party } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { exportSubject } from '../../subject/contract.ts'

/** Hands over everything held on a party as one archive. */
export function useSubjectExport(party: Party): () => void {
  const t = useText(texts).subject
  return () => {
    toast({ kind: 'note', text: t.exporting(party.name) })
    saveFile(exportSubject, { params: { id: party.id } }, `${party.name}.zip`).catch(tellProblem)
  }
}
