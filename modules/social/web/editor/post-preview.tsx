import type { SocialAccount } from '#modules/messaging/contract.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { checkPost } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import type { Draft } from './draft.ts'

/** What each account would publish, how long it is there, and what does not fit. */
export function PostPreview({ draft, accounts }: { draft: Draft; accounts: readonly SocialAccount[] }) {
  const t = useText(texts)
  const link = draft.link && URL.canParse(draft.link) ? draft.link : null
  const shown = draft.accounts.flatMap(({ accountId, text }) => accounts.filter((a) => a.id === accountId).map((account) => ({ account, ...checkPost(account.network, { text: text ?? draft.text, title: draft.title || null, link, tag: draft.tag || null, pictures: draft.pictures }) })))
  return (
    <Card title={t.editor.preview}>
      {shown.length === 0 && <p className="muted">{t.editor.chooseAccount}</p>}
      <ul className={css.plain} aria-live="polite">
        {shown.map(({ account, text, length, most, faults }) => (
          <li key={account.id}>
            <div className={css.line}><strong>{account.name}</strong><span className="muted">{t.networks[account.network]}</span><span className={`${css.end} small ${length > most ? css.bad : 'muted'}`}>{t.editor.length(length, most)}</span></div>
            <p className={css.text}>{text || t.none}</p>
            {faults.map((fault) => <Tag key={fault} tone="vermilion">{t.postFaults[fault]}</Tag>)}
          </li>
        ))}
      </ul>
    </Card>
  )
}
