import { InputNumber, Switch } from 'antd'
import { useState } from 'react'
import { getSettings, putSetting, type SettingValue } from '#modules/firm/contract.ts'
import { findRoles, type Role } from '#modules/people/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { texts } from '../../messages/web.ts'
import css from '../campaign/campaign.module.css'

const KEY = 'campaigns.approval'
type Rules = SettingValue<typeof KEY>

/** Up to what budget nobody is asked, and up to what each role may approve. */
export default function ApprovalSetting() {
  const t = useText(texts).approval
  const phone = usePhone()
  const settings = useCall(getSettings, {})
  const roles = useCall(findRoles, {})
  const error = settings.error ?? roles.error
  const rules = settings.data?.settings.find((s) => s.key === KEY)?.value as Rules | undefined
  const may = (role: Role): boolean => role.code !== 'administrator' && role.grants.some((g) => g.object === 'campaign' && g.action === 'approve')
  return (
    <>
      <PageHead title={t.title} note={t.note} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => { void settings.refetch(); void roles.refetch() }} /> : rules && roles.data ? <Limits key={JSON.stringify(rules)} rules={rules} roles={roles.data.items.filter(may)} /> : <CardSkeleton lines={5} />}
    </>
  )
}

const keyOf = (role: Role): string => role.code ?? role.id

function Limits({ rules, roles }: { rules: Rules; roles: readonly Role[] }) {
  const t = useText(texts)
  const a = t.approval
  const [draft, setDraft] = useState(rules)
  const put = useAct(putSetting, { refreshes: [getSettings], done: t.saved })
  const dirty = JSON.stringify(draft) !== JSON.stringify(rules)
  return (
    <Card>
      <div className="stack">
        <div className={css.form}>
          <label className={css.field}>{a.free}<InputNumber style={{ width: '100%' }} min={0} value={draft.free} onChange={(v) => setDraft({ ...draft, free: v ?? 0 })} /><small>{a.freeNote}</small></label>
          {roles.map((role) => <label key={role.id} className={css.field}>{a.upTo(role.name)}<InputNumber style={{ width: '100%' }} min={0} value={draft.limits[keyOf(role)] ?? 0} onChange={(v) => setDraft({ ...draft, limits: { ...draft.limits, [keyOf(role)]: v ?? 0 } })} /></label>)}
        </div>
        <label className="row"><Switch size="small" checked={draft.own} onChange={(own) => setDraft({ ...draft, own })} aria-label={a.own} />{a.own}</label>
        <p className="muted">{a.administrators}</p>
        <div className="row"><Button kind="primary" disabled={!dirty} busy={put.isPending} onClick={() => put.mutate({ params: { key: KEY }, body: { value: draft } })}>{t.save}</Button></div>
      </div>
    </Card>
  )
}
