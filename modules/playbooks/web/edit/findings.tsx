import { useText } from '#platform/web/text.ts'
import { Icon } from '#ui/icon.tsx'
import { texts } from '../../messages/web.ts'
import css from '../form/form.module.css'
import type { Fault } from './draft.ts'

/** What is to be mended at one step, or in the terms. */
export function Findings({ findings }: { findings: readonly Fault[] }) {
  const t = useText(texts)
  if (!findings.length) return null
  return <ul className={css.findings} aria-label={t.editor.findings}>{findings.map((f) => <li key={f.fault} className={css.finding} data-serious={f.serious}><Icon name="warning" size={15} />{t.faults[f.fault] ?? f.fault}</li>)}</ul>
}
