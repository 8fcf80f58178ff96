import { Switch } from 'antd'
import { useState } from 'react'
import { getSettings, putSetting } from '#modules/firm/contract.ts'
import { findSocialAccounts, findSocialSettings, removeSocialAccount, type SocialAccountSettings } from '#modules/messaging/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/web.ts'
import { AccountCard } from './account-card.tsx'
import { AccountDialog } from './account-dialog.tsx'

type Doing = { what: 'new' } | { what: 'edit' | 'remove'; account: SocialAccountSettings } | null

/** The firm's accounts on networks, with what is wrong where something is; and whether posts need approval. */
export default function AccountsSetting() {
  const t = useText(texts).accounts
  const phone = usePhone()
  const [doing, setDoing] = useState<Doing>(null)
  const { data, error, refetch } = useCall(findSocialSettings, {})
  const close = (): void => setDoing(null)
  const remove = useAct(removeSocialAccount, { refreshes: [findSocialSettings, findSocialAccounts], done: t.removed, onDone: close })
  const add = <Button kind="primary" icon="plus" onClick={() => setDoing({ what: 'new' })}>{t.add}</Button>
  return (
    <>
      <PageHead title={t.title} note={t.note} actions={add} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={8} /> : (
        <div className="stack">
          {data.accounts.length ? data.accounts.map((account) => <AccountCard key={account.id} account={account} onDo={(what) => setDoing({ what, account })} />) : <EmptyState title={t.empty} text={t.emptyText} icon="globe" action={{ label: t.add, onClick: () => setDoing({ what: 'new' }) }} />}
          <Approval />
        </div>
      )}
      {doing?.what === 'new' && <AccountDialog account={null} onClose={close} />}
      {doing?.what === 'edit' && <AccountDialog account={doing.account} onClose={close} />}
      {doing?.what === 'remove' && <Dialog title={`${t.removeAsk} ${doing.account.name}`} open onClose={close} act={{ label: t.remove, danger: true, busy: remove.isPending, onClick: () => remove.mutate({ params: { id: doing.account.id } }) }}><p>{t.removeText}</p></Dialog>}
    </>
  )
}

function Approval() {
  const t = useText(texts)
  const { data } = useCall(getSettings, {})
  const put = useAct(putSetting, { refreshes: [getSettings], done: t.accounts.saved })
  const on = data?.settings.find((s) => s.key === 'social.approval')?.value === true
  return <Card><label className="row"><Switch checked={on} loading={put.isPending} onChange={(value) => put.mutate({ params: { key: 'social.approval' }, body: { value } })} /> {t.approval.label}</label></Card>
}
