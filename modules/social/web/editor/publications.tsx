import { useState } from 'react'
import { abilities } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Tag } from '#ui/tag.tsx'
import { findPosts, getPost, type Publication, removePublication, retryPublication, type SocialPost } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { publicationTones } from '../list/posts-page.tsx'
import css from '../social.module.css'
import { EditDialog } from './edit-dialog.tsx'
import { FigureHistory } from './figure-history.tsx'
import { ResolveDialog } from './resolve-dialog.tsx'

export const refreshes = [getPost, findPosts]

/** How far a post is on each network, and what came of it there. */
export function Publications({ post }: { post: SocialPost }) {
  const t = useText(texts)
  const comments = post.publications.some((u) => (u.figures.comments ?? 0) > 0)
  return (
    <Card title={t.run.title} actions={comments && <Link to="/inbox">{t.run.inbox}</Link>}>
      <ul className={css.plain}>{post.publications.map((one) => <One key={one.id} post={post} publication={one} />)}</ul>
    </Card>
  )
}

function One({ post, publication: u }: { post: SocialPost; publication: Publication }) {
  const t = useText(texts)
  const f = useFormat()
  return (
    <li>
      <div className={css.line}><strong>{u.account.name}</strong><span className="muted">{t.networks[u.account.network]}</span><Tag tone={publicationTones[u.state]}>{t.publicationStates[u.state]}</Tag>{u.publishedAt && <span className="muted small">{f.moment(u.publishedAt)}</span>}<span className={`${css.end} row`}>{u.url && u.state === 'published' && <a href={u.url} target="_blank" rel="noreferrer noopener">{t.run.open}</a>}<Acts post={post} publication={u} /></span></div>
      {u.text !== null && u.text !== post.text && <p className={css.text}>{u.text}</p>}
      {u.fault && <p className={`small ${css.bad}`} role="alert">{u.state === 'doubtful' ? t.run.doubt : t.faultKinds[u.fault]} {u.said && <span className="muted">{u.said}</span>}</p>}
      {u.state === 'published' && <Counted publication={u} />}
    </li>
  )
}

function Counted({ publication: { id, figures, countedAt, account } }: { publication: Publication }) {
  const t = useText(texts)
  const f = useFormat()
  if (!countedAt) return <p className="muted small">{t.run.notCounted}</p>
  const keys = (['views', 'likes', 'comments', 'shares'] as const).filter((key) => figures[key] !== null)
  return (
    <>
      <dl className={css.figures}>{keys.map((key) => <div key={key}><dt>{t.run[key]}</dt><dd>{f.number(figures[key]!)}</dd></div>)}<div className="muted small">{t.run.asOf(f.moment(countedAt))}</div></dl>
      <FigureHistory id={id} name={account.name} />
    </>
  )
}

function Acts({ post, publication: u }: { post: SocialPost; publication: Publication }) {
  const t = useText(texts).run
  const may = useMay()(['write', 'social-post'])
  const [open, setOpen] = useState<'edit' | 'take' | 'resolve' | null>(null)
  const close = (): void => setOpen(null)
  const retry = useAct(retryPublication, { refreshes, done: t.retried })
  const take = useAct(removePublication, { refreshes, done: t.taken, onDone: close })
  const can = abilities[u.account.network]
  if (!may) return null
  return (
    <>
      {u.state === 'failed' && <Button busy={retry.isPending} onClick={() => retry.mutate({ params: { id: u.id } })}>{t.retry}</Button>}
      {u.state === 'doubtful' && <Button onClick={() => setOpen('resolve')}>{t.isThere} / {t.notThere}</Button>}
      {u.state === 'published' && can.edit && <Button kind="text" onClick={() => setOpen('edit')}>{t.edit}</Button>}
      {u.state === 'published' && can.remove && <Button kind="text" onClick={() => setOpen('take')}>{t.take}</Button>}
      {open === 'edit' && <EditDialog post={post} publication={u} onClose={close} />}
      {open === 'resolve' && <ResolveDialog publication={u} onClose={close} />}
      <Dialog title={t.takeAsk} open={open === 'take'} onClose={close} act={{ label: t.take, danger: true, busy: take.isPending, onClick: () => take.mutate({ params: { id: u.id } }) }}><p>{t.takeText}</p></Dialog>
    </>
  )
}
