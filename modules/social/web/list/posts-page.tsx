import { z } from 'zod'
import { findSocialAccounts } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { PhoneRow } from '#ui/list/phone-list.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { PickTag, Tag, type Tone } from '#ui/tag.tsx'
import { findPosts, type PostState, postStates, type PublicationState, type SocialPost } from '../../contract.ts'
import { texts } from '../../messages/web.ts'

export const postTones: Record<PostState, Tone> = { draft: 'plain', asked: 'amber', released: 'jade', cancelled: 'plain' }
export const publicationTones: Record<PublicationState, Tone> = { planned: 'plain', waiting: 'indigo', publishing: 'indigo', published: 'jade', failed: 'vermilion', doubtful: 'amber', removed: 'plain', cancelled: 'plain' }
const State = z.object({ state: z.enum(postStates).optional(), stuck: z.enum(['true']).optional() })
const idOf = (p: SocialPost): string => p.id
const nameOf = (p: SocialPost): string => p.text.slice(0, 60)
const pathOf = (p: SocialPost): string => `/marketing/social/${p.id}`
const sum = (post: SocialPost, keys: readonly ('views' | 'likes' | 'comments' | 'shares')[]): number | null => {
  const told = post.publications.flatMap((u) => keys.flatMap((key) => u.figures[key] ?? []))
  return told.length ? told.reduce((a, b) => a + b, 0) : null
}
/** A released post is what most of its publications are: published, or waiting. */
const onward = (p: SocialPost): PublicationState | null => (p.state !== 'released' ? null : p.publications.some((u) => u.state === 'waiting' || u.state === 'publishing') ? 'waiting' : p.publications.some((u) => u.state === 'published') ? 'published' : null)
const stuck = (p: SocialPost): boolean => p.publications.some((u) => u.state === 'failed' || u.state === 'doubtful')

/** What the firm said on networks, the latest first, with what came of it. */
export default function PostsPage() {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [{ state, stuck: onlyStuck }, setState] = useSearchState(State)
  const list = usePages(findPosts, { query: { state, stuck: onlyStuck } })
  const { data: accounts } = useCall(findSocialAccounts, {})
  const number = (n: number | null): string => (n === null ? t.none : f.number(n))
  const when = (p: SocialPost): string => { const at = p.publications.find((u) => u.publishedAt)?.publishedAt ?? p.dueAt; return at ? f.moment(at) : p.state === 'released' ? t.list.now : t.none }
  const tag = (p: SocialPost) => { const on = onward(p); return stuck(p) ? <Tag tone="amber">{t.list.stuck}</Tag> : on ? <Tag tone={publicationTones[on]}>{t.publicationStates[on]}</Tag> : <Tag tone={postTones[p.state]}>{t.states[p.state]}</Tag> }
  const columns: Column<SocialPost>[] = [
    { key: 'text', head: t.list.text, cell: (p) => nameOf(p) }, { key: 'state', head: t.list.state, cell: tag }, { key: 'where', head: t.list.where, cell: (p) => p.publications.map((u) => u.account.name).join(' · ') }, { key: 'when', head: t.list.when, cell: when },
    { key: 'views', head: t.list.views, align: 'end', cell: (p) => number(sum(p, ['views'])) }, { key: 'responses', head: t.list.responses, align: 'end', cell: (p) => number(sum(p, ['likes', 'comments', 'shares'])) },
  ]
  const phone = (p: SocialPost): PhoneRow => ({ title: nameOf(p), aside: tag(p), note: [when(p), p.publications.map((u) => u.account.name).join(' · ')].join(' · ') })
  const none = accounts?.accounts.length === 0
  const write = may(['write', 'social-post'])
  const empty = none ? <EmptyState title={t.list.noAccounts} text={t.list.noAccountsText} icon="globe" {...(may(['update', 'settings']) && { action: { label: t.list.toSettings, to: '/settings/social-accounts' } })} />
    : <EmptyState title={t.list.empty} text={t.list.emptyText} icon="globe" {...(write && { action: { label: t.list.create, to: '/marketing/social/new' } })} />
  const pick = (next: z.output<typeof State>): void => setState({ state: undefined, stuck: undefined, ...next })
  return (
    <>
      <PageHead title={t.list.title} note={t.list.note} actions={write && !none && <Button kind="primary" icon="plus" to="/marketing/social/new">{t.list.create}</Button>} />
      <div className="row" role="group" aria-label={t.list.state} style={{ marginBottom: 12 }}>
        <PickTag chosen={!state && !onlyStuck} onPick={() => pick({})}>{t.list.all}</PickTag>
        {postStates.map((s) => <PickTag key={s} chosen={state === s} onPick={() => pick({ state: s })}>{t.states[s]}</PickTag>)}
        <PickTag chosen={onlyStuck === 'true'} onPick={() => pick({ stuck: 'true' })}>{t.list.stuck}</PickTag>
      </div>
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : <ListTable label={t.list.title} rows={list.items} keyOf={idOf} nameOf={nameOf} columns={columns} to={pathOf} hasMore={list.hasMore} more={list.more} isPending={list.isPending} phone={phone} empty={empty} />}
    </>
  )
}
