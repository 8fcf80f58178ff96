import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { findImports, getImport, type Import, undoImport } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { useMade } from './use-made.ts'

/** Asks before an import is taken back, naming what will be lost. */
export function UndoDialog({ import_, open, onClose }: { import_: Import; open: boolean; onClose: () => void }) {
  const t = useText(texts).undo
  const f = useFormat()
  const made = useMade(import_)
  const undo = useAct(undoImport, { refreshes: [getImport, findImports], onDone: onClose })
  const { created, updated } = import_.counts
  const removed = made.length ? made : created ? [t.rowsCreated(f.number(created))] : []
  return (
    <Dialog title={t.title} open={open} onClose={onClose} act={{ label: t.act, danger: true, busy: undo.isPending, onClick: () => undo.mutate({ params: { id: import_.id } }) }}>
      <p>{t.text(import_.fileName)}</p>
      <ul className={css.undo}>
        {removed.map((what) => <li key={what}>{t.removes(what)}</li>)}
        {updated > 0 && <li>{t.restores(f.number(updated))}</li>}
        <li>{t.keeps}</li>
      </ul>
    </Dialog>
  )
}
