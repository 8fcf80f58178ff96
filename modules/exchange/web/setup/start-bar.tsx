import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { Link, useGo } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { discardImport, findImports, getImport, type Import, type ImportKindInfo, runImport } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import type { Choosing } from './use-options.ts'

/** What the import will do in one sentence, and the button that does it. */
export function StartBar({ import_, kind, choosing }: { import_: Import; kind: ImportKindInfo | undefined; choosing: Choosing }) {
  const t = useText(texts)
  const f = useFormat()
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const run = useAct(runImport, { refreshes: [getImport, findImports] })
  const discard = useAct(discardImport, { refreshes: [findImports], done: t.act.discarded, onDone: () => go('/import') })
  const sentence = useSentence(import_, kind, choosing)
  return (
    <>
      {import_.sameFile && <p className={css.warnings}><span>{t.preview.same(f.relative(import_.sameFile.at))} <Link to={`/import/${import_.sameFile.id}`}>{t.preview.see}</Link></span></p>}
      <div className={css.foot}>
        <p className={css.say}>{sentence}</p>
        <Button onClick={() => setAsking(true)}>{t.act.discard}</Button>
        <Button kind="primary" disabled={!import_.mayRun || choosing.saving} busy={run.isPending} onClick={() => run.mutate({ params: { id: import_.id } })}>{t.act.run}</Button>
      </div>
      <Dialog title={t.discard.title} open={asking} onClose={() => setAsking(false)} act={{ label: t.act.discard, danger: true, busy: discard.isPending, onClick: () => discard.mutate({ params: { id: import_.id } }) }}><p>{t.discard.text}</p></Dialog>
    </>
  )
}

function useSentence(import_: Import, kind: ImportKindInfo | undefined, { options }: Choosing): string {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  if (!kind) return ''
  const key = options.match === undefined ? kind.defaultMatch : options.match
  const field = kind.fields.find((x) => x.key === key && options.columns.some((c) => c.field === x.key))
  const settings = kind.settings.map((s) => {
    const choice = s.choices.find((c) => c.key === (options.settings[s.key] ?? s.default))
    return choice ? t.setting(named(s.label), named(choice.label)) : ''
  })
  return t.say({ kind: named(kind.label), file: import_.fileName, match: field ? named(field.label) : null, mode: options.mode, settings: f.list(settings.filter(Boolean)) })
}
