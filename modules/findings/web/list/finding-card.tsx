import { useFormat } from '#platform/web/format.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Sparkline } from '#ui/sparkline.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Finding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { StateTag } from '../word/state-tag.tsx'
import type { FindingWords } from '../word/use-finding-words.ts'
import css from './findings.module.css'

/** A finding with its number then and now, what is expected, and what is done about it. */
export function FindingCard({ finding, words }: { finding: Finding; words: FindingWords }) {
  const t = useText(texts)
  const f = useFormat()
  const { evidence, first, last } = finding
  return (
    <article className={css.card}>
      <header className={css.head}>
        <h2><Link to={`/insight/findings/${finding.id}`}>{finding.claim}</Link></h2>
        <span className={css.tags}><StateTag state={finding.state} />{finding.due && <Tag tone="amber">{t.card.dueNow}</Tag>}<Tag tone="indigo">{t.layers[finding.layer]}</Tag></span>
      </header>
      <div className={css.numbers}>
        <span className="two">{finding.figure}</span>
        <span><span className="muted small">{t.card.before}</span> {words.number(evidence, first?.value ?? null)}</span>
        <span><span className="muted small">{t.card.now}</span> <b>{words.number(evidence, last?.value ?? null)}</b></span>
        {finding.line.length > 1 && <Sparkline values={finding.line} from="least" label={`${t.card.line}: ${f.list(finding.line.map((v) => words.number(evidence, v)))}`} />}
        <span className="muted small">{evidence.of === 'noted' ? t.card.noted : `${t.card.expected} ${words.expected(evidence, finding.expected)}`}</span>
      </div>
      {finding.action && <p className="two">{finding.action}</p>}
      <p className="muted small">{[finding.owner.name, finding.state === 'no-longer' && t.card.since(f.day(finding.stateSince)), finding.reviewOn && t.card.reviewed(f.day(finding.reviewOn)), finding.shared && t.card.shared].filter(Boolean).join(' · ')}</p>
    </article>
  )
}
