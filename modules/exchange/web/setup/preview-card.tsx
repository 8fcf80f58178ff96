import { useEffect, useRef } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Lines } from '#ui/skeleton.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { checkImport, getImport, type Import, type Outcome, type Preview, previewImport } from '../../contract.ts'
import { texts as told } from '../../messages/index.ts'
import { texts } from '../../messages/web.ts'
import css from '../import.module.css'
import { Remarks, RemarkText } from '../remark/remark-text.tsx'
import { Tally } from '../run/tally.tsx'

const SHOWN = 20
const tones: Record<Outcome, Tone> = { created: 'jade', updated: 'indigo', skipped: 'plain', failed: 'vermilion' }

/** What would happen to the first rows, told anew with each choice; or what is still missing. */
export function PreviewCard({ import_, saving }: { import_: Import; saving: boolean }) {
  const t = useText(texts).preview
  const f = useFormat()
  const { mutate, data, isPending, error } = useAct(previewImport, { onProblem: () => true })
  const check = useAct(checkImport, { refreshes: [getImport] })
  const asked = useRef('')
  const wanted = JSON.stringify(import_.options)
  const ready = import_.problems.length === 0
  useEffect(() => {
    if (!ready || saving || asked.current === wanted) return
    asked.current = wanted
    mutate({ params: { id: import_.id }, body: { rows: SHOWN } })
  }, [ready, saving, wanted, mutate, import_.id])
  const refused = error && !isPending ? <ul className={css.problems}><li><RemarkText remark={error as unknown as Import['problems'][number]} /></li></ul> : null
  return (
    <Card title={t.title} note={ready ? undefined : t.notYet} actions={ready && !import_.forecast && <Button onClick={() => check.mutate({ params: { id: import_.id } })} busy={check.isPending}>{t.check}</Button>}>
      {!ready ? <ul className={css.problems}>{import_.problems.map((p, i) => <li key={i}><RemarkText remark={p} /></li>)}</ul> : (
        <>
          {import_.forecast && <><p className="muted small">{t.checked(f.number(import_.forecast.rows))}</p><Tally counts={import_.forecast} /></>}
          {refused ?? (data ? <First preview={data} import_={import_} alone={!import_.forecast} /> : <Lines count={6} />)}
        </>
      )}
    </Card>
  )
}

function First({ preview, import_, alone }: { preview: Preview; import_: Import; alone: boolean }) {
  const t = useText(texts)
  const say = useText(told)
  const f = useFormat()
  return (
    <>
      {alone && <><p className="muted small">{t.preview.counted(f.number(preview.counts.rows), preview.complete)}</p><Tally counts={preview.counts} /></>}
      <div className={css.frame} tabIndex={0} role="group" aria-label={t.preview.title}>
        <table aria-label={t.preview.title}>
          <thead><tr><th scope="col" className={css.end}>{t.preview.line}</th><th scope="col">{t.preview.outcome}</th>{import_.columns.map((c) => <th key={c.column} scope="col">{c.title}</th>)}</tr></thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line}>
                <td className={css.end}>{f.number(row.line)}</td>
                <td><Tag tone={tones[row.outcome]}>{say.outcomes[row.outcome]}</Tag>{row.reasons.length > 0 && <div className="small two"><Remarks remarks={row.reasons} /></div>}</td>
                {import_.columns.map((c) => <td key={c.column} className={css.cell} title={row.cells[c.column - 1]}>{row.cells[c.column - 1]}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
