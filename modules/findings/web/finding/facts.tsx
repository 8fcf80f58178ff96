import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { KeyValue } from '#ui/key-value.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import type { Check, WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { partiesBehind } from '../word/parties-behind.ts'
import type { FindingWords } from '../word/use-finding-words.ts'
import css from './finding.module.css'
import { useProblemWords } from './use-problem-words.ts'

/** The number then and now, how it was counted, and what is done about it. */
export function Facts({ finding, words }: { finding: WholeFinding; words: FindingWords }) {
  const t = useText(texts)
  const f = useFormat()
  const problem = useProblemWords(finding.problem)
  const { evidence, first, last } = finding
  const behind = partiesBehind(evidence)
  const number = (label: string, check: Check | null) => (
    <div className={css.number}>
      <span className="muted small">{label}{check && ` · ${f.day(check.asOf)}`}</span>
      <strong>{words.number(evidence, check?.value ?? null)}</strong>
      {check && <span className="muted small">{[check.low !== null && check.high !== null && t.card.interval(words.number(evidence, check.low), words.number(evidence, check.high)), check.n !== null && evidence.of !== 'count' && t.card.of(f.number(check.n))].filter(Boolean).join(' · ')}</span>}
    </div>
  )
  return (
    <Card title={finding.figure}>
      <div className={css.numbers}>{number(t.card.before, first)}{number(t.card.now, last)}</div>
      <KeyValue width={92} items={[
        [t.form.evidence, <span key="evidence">{words.evidence(evidence)} {behind && <Link to={behind}>{t.evidence.open}</Link>} {finding.path && <Link to={finding.path}>{t.evidence.openPage}</Link>}</span>],
        ...(finding.definition ? [[t.page.definition, finding.definition] as const] : []),
        ...(evidence.of === 'noted' ? [] : [[t.card.expected, words.expected(evidence, finding.expected)] as const]),
        ...(problem ? [[t.page.problem, problem] as const] : []),
        [t.card.action, finding.action && <span key="action" className={css.words}>{finding.action}</span>],
        [t.card.owner, finding.owner.name], [t.card.review, finding.reviewOn && f.day(finding.reviewOn)],
        [t.page.last, finding.checkedAt ? <RelativeTime key="at" at={finding.checkedAt} /> : t.card.never], [t.page.made, f.day(f.dayOf(finding.createdAt))],
      ]} />
    </Card>
  )
}
