import { useMemo, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, usePages } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { texts as ui } from '#ui/messages/index.ts'
import { PageHead } from '#ui/page-head.tsx'
import { RelativeTime } from '#ui/relative-time.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { TableSkeleton } from '#ui/skeleton.tsx'
import { Tag } from '#ui/tag.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { type ApiKey, findKeys, revokeKey } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './keys.module.css'
import { useRoleName } from '../pick/role-name.ts'
import { CreateKey } from './create-key.tsx'

/** Keys for other systems: what each may, when it was last used, and the way to stop it. */
export default function KeysSetting() {
  const t = useText(texts)
  const k = t.keys
  const common = useText(ui)
  const may = useMay()
  const phone = usePhone()
  const [creating, setCreating] = useState(false)
  const [doomed, setDoomed] = useState<ApiKey | null>(null)
  const list = usePages(findKeys, { query: { limit: 50 } })
  const revoke = useAct(revokeKey, { refreshes: [findKeys], done: k.revoked, onDone: () => setDoomed(null) })
  const create = may(['create', 'key']) && <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>{k.create}</Button>
  return (
    <>
      <PageHead title={k.title} note={<>{k.text} <a className={css.docs} href="/api/v1/docs" target="_blank" rel="noreferrer">{k.docs}</a></>} actions={create} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {list.error ? <ErrorState problem={list.error} again={list.again} /> : list.isPending ? <TableSkeleton columns={6} /> : list.items.length ? <KeyTable keys={list.items} onRevoke={may(['revoke', 'key']) ? setDoomed : undefined} /> : <EmptyState title={k.empty} icon="key" />}
      {list.hasMore && <Button onClick={list.more} busy={list.isFetching}>{common.more}</Button>}
      {creating && <CreateKey onClose={() => setCreating(false)} />}
      {doomed && <Dialog title={k.revokeTitle(doomed.name)} open onClose={() => setDoomed(null)} act={{ label: k.revoke, danger: true, busy: revoke.isPending, onClick: () => revoke.mutate({ params: { id: doomed.id } }) }}><p>{k.revokeText}</p></Dialog>}
    </>
  )
}

function KeyTable({ keys, onRevoke }: { keys: readonly ApiKey[]; onRevoke: ((key: ApiKey) => void) | undefined }) {
  const t = useText(texts)
  const k = t.keys
  const f = useFormat()
  const roleName = useRoleName()
  const heads = useMemo(() => [k.name, k.prefix, k.member, k.may, k.lastUsed, k.expires], [k])
  return (
    <div className={css.frame} tabIndex={0} role="group" aria-label={k.title}>
      <table aria-label={k.title}>
        <thead><tr>{heads.map((h) => <th key={h} scope="col">{h}</th>)}<th scope="col"><span className="hidden-but-read">{k.revoke}</span></th></tr></thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} className={key.revokedAt ? css.gone : undefined}>
              <td>{key.name}</td><td><code>gx_{key.prefix}</code></td><td>{key.member.name}</td><td title={key.scopes?.join(', ')}>{key.role ? roleName(key.role) : k.scopesCount(f.number(key.scopes?.length ?? 0))}</td>
              <td>{key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : <span className="muted">{t.never}</span>}</td><td>{key.expiresAt ? f.day(f.dayOf(key.expiresAt)) : <span className="muted">—</span>}</td>
              <td className={css.end}>{key.revokedAt ? <Tag>{k.revoked}</Tag> : onRevoke && <Button kind="text" onClick={() => onRevoke(key)}>{k.revoke}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
