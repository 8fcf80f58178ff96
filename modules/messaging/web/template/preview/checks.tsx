import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Block, Check, TemplateBody } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'
import { LinkChecks } from './link-checks.tsx'

/** What to put right before it goes out, and what to weigh. */
export function Checks({ checks, blocks, body }: { checks: readonly Check[]; blocks: readonly Block[]; body: TemplateBody }) {
  const t = useText(texts)
  const several = new Set(checks.map((c) => c.language)).size > 1
  const where = (c: Check): string => {
    const block = c.block === null ? undefined : blocks[c.block]
    return block ? t.checks.at(`${t.blocks.kinds[block.kind]} ${c.block! + 1}`) : ''
  }
  return (
    <Card title={t.checks.title}>
      {checks.length ? (
        <ul className={css.checks}>
          {checks.map((c, i) => <li key={i}><Tag tone={c.weight === 'fault' ? 'vermilion' : 'amber'}>{t.checks[c.weight]}</Tag><span>{several && `${t.languages[c.language]} · `}{t.checks.kinds[c.kind](c.what ?? '')} {where(c)}</span></li>)}
        </ul>
      ) : <p className="muted">{t.checks.clean}</p>}
      <LinkChecks body={body} />
    </Card>
  )
}
