import { useState } from 'react'
import { findSocialAccounts, type SocialAccount } from '#modules/messaging/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useGo, useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { approvePost, cancelPost, changePost, deletePost, findPosts, getPost, releasePost, type SocialPost } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { postTones } from '../list/posts-page.tsx'
import css from '../social.module.css'
import { draftOf, inputOf } from './draft.ts'
import { PostFields } from './post-fields.tsx'
import { PostPreview } from './post-preview.tsx'
import { Publications } from './publications.tsx'

/** One post: written while it is a draft, then how far it is on each network and what came of it. */
export default function PostPage() {
  const id = useParam('id')
  const { data: post, error, refetch } = useCall(getPost, { params: { id } }, { refetchInterval: ({ state }) => (state.data?.publications.some((u) => u.state === 'waiting' || u.state === 'publishing') ? 5000 : false) })
  const { data: accounts } = useCall(findSocialAccounts, {})
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!post || !accounts) return <Block height={420} />
  return post.state === 'draft' ? <Drafted key={post.version} post={post} accounts={accounts.accounts} /> : <Released post={post} />
}

function Drafted({ post, accounts }: { post: SocialPost; accounts: readonly SocialAccount[] }) {
  const t = useText(texts)
  const go = useGo()
  const may = useMay()(['write', 'social-post'])
  const [draft, setDraft] = useState(() => draftOf(post))
  const [asking, setAsking] = useState(false)
  const [params, refreshes] = [{ id: post.id }, [getPost, findPosts]]
  const save = useAct(changePost, { refreshes, done: t.editor.saved })
  const release = useAct(releasePost, { refreshes, done: (reply) => t.states[reply.state], onDone: () => setAsking(false) })
  const remove = useAct(deletePost, { refreshes: [findPosts], done: t.editor.removed, onDone: () => go('/marketing/social') })
  const input = inputOf(draft)
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(post))
  const put = (): void => { if (input) save.mutate({ params, body: input, ifMatch: String(post.version) }) }
  const actions = may && <><Button kind="quiet" icon="trash" label={t.editor.remove} onClick={() => remove.mutate({ params })} /><Button disabled={!input || !changed} busy={save.isPending} onClick={put}>{t.editor.save}</Button><Button kind="primary" disabled={changed || !input} onClick={() => setAsking(true)}>{t.editor.release}</Button></>
  return (
    <>
      <PageHead title={t.editor.title} tags={<Tag tone={postTones[post.state]}>{t.states[post.state]}</Tag>} back={{ to: '/marketing/social', label: t.back }} actions={actions} />
      <div className={css.pair}><PostFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} accounts={accounts} /><PostPreview draft={draft} accounts={accounts} /></div>
      <Dialog title={t.editor.releaseAsk} open={asking} onClose={() => setAsking(false)} act={{ label: t.editor.release, busy: release.isPending, onClick: () => release.mutate({ params }) }}><p>{t.editor.releaseText}</p></Dialog>
    </>
  )
}

function Released({ post }: { post: SocialPost }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [params, refreshes] = [{ id: post.id }, [getPost, findPosts]]
  const approve = useAct(approvePost, { refreshes, done: (reply) => (reply.state === 'draft' ? t.editor.declined : t.editor.approved) })
  const cancel = useAct(cancelPost, { refreshes, done: t.editor.cancelled })
  const asked = post.state === 'asked' && may(['approve', 'social-post'])
  const waits = post.publications.some((u) => u.state === 'waiting' || (u.state === 'planned' && post.state === 'asked'))
  const actions = <>{waits && may(['write', 'social-post']) && <Button busy={cancel.isPending} onClick={() => cancel.mutate({ params })}>{t.editor.cancel}</Button>}{asked && <><Button busy={approve.isPending} onClick={() => approve.mutate({ params, body: { approved: false } })}>{t.editor.decline}</Button><Button kind="primary" busy={approve.isPending} onClick={() => approve.mutate({ params, body: { approved: true } })}>{t.editor.approve}</Button></>}</>
  const who = [post.createdBy && t.editor.by(post.createdBy.name), post.askedBy && post.state === 'asked' && t.editor.asked(post.askedBy.name), post.approvedBy && t.editor.approvedBy(post.approvedBy.name), post.dueAt && f.moment(post.dueAt)].filter(Boolean).join(' · ')
  return (
    <>
      <PageHead title={t.editor.title} note={who} tags={<Tag tone={postTones[post.state]}>{t.states[post.state]}</Tag>} back={{ to: '/marketing/social', label: t.back }} actions={actions} />
      <div className={css.pair}>
        <Publications post={post} />
        <Card title={post.title ?? t.editor.text}>
          <p className={css.text}>{post.text}</p>
          {post.link && <p className="small">{t.editor.link}: <a href={post.link} target="_blank" rel="noreferrer noopener">{post.link}</a>{post.tag && ` · ${t.editor.tag}: ${post.tag}`}</p>}
          <div className={css.pictures}>{post.pictures.map((key) => <img key={key} src={`/api/v1/images/${key}`} alt="" />)}</div>
        </Card>
      </div>
    </>
  )
}
