import { Checkbox, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import { abilities, type SocialAccount, uploadImage } from '#modules/messaging/contract.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { upload } from '#platform/web/upload.ts'
import { tellProblem } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import type { Draft } from './draft.ts'

interface FieldsProps { draft: Draft; change: (part: Partial<Draft>) => void; accounts: readonly SocialAccount[] }

/** What is said, where, and when. */
export function PostFields({ draft, change, accounts }: FieldsProps) {
  const t = useText(texts).editor
  const forum = draft.accounts.some((a) => accounts.some((b) => b.id === a.accountId && abilities[b.network].title))
  return (
    <Card>
      <div className={css.fields}>
        <label className={`${css.field} ${css.whole}`}>{t.text}<Input.TextArea value={draft.text} placeholder={t.textHint} maxLength={70_000} autoSize={{ minRows: 5, maxRows: 18 }} onChange={(e) => change({ text: e.target.value })} /></label>
        <Accounts draft={draft} change={change} accounts={accounts} />
        {forum && <label className={`${css.field} ${css.whole}`}>{t.topic}<Input value={draft.title} maxLength={255} onChange={(e) => change({ title: e.target.value })} /></label>}
        <label className={css.field}>{t.link}<Input value={draft.link} maxLength={2000} inputMode="url" placeholder="https://" status={draft.link && !URL.canParse(draft.link) ? 'error' : ''} onChange={(e) => change({ link: e.target.value.trim() })} /></label>
        <label className={css.field}><span>{t.tag} <span className="muted small">{t.tagNote}</span></span><Input value={draft.tag} maxLength={60} onChange={(e) => change({ tag: e.target.value })} /></label>
        <Pictures pictures={draft.pictures} change={(pictures) => change({ pictures })} />
        <div className={css.field}><span>{t.due} <span className="muted small">{t.dueNote}</span></span><DatePicker aria-label={t.due} showTime={{ format: 'HH:mm', minuteStep: 5 }} format="YYYY-MM-DD HH:mm" value={draft.dueAt ? dayjs(draft.dueAt) : null} onChange={(at) => change({ dueAt: at ? at.second(0).millisecond(0).toISOString() : null })} /></div>
      </div>
    </Card>
  )
}

function Accounts({ draft, change, accounts }: FieldsProps) {
  const t = useText(texts)
  const pick = (accountId: string, on: boolean): void => change({ accounts: on ? [...draft.accounts, { accountId, text: null }] : draft.accounts.filter((a) => a.accountId !== accountId) })
  const say = (accountId: string, text: string | null): void => change({ accounts: draft.accounts.map((a) => (a.accountId === accountId ? { ...a, text } : a)) })
  return (
    <fieldset className={`${css.field} ${css.whole}`} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend>{t.editor.accounts}</legend>
      {accounts.length === 0 && <p className="muted">{t.editor.noAccounts} <Link to="/settings/social-accounts">{t.editor.toAccounts}</Link></p>}
      {accounts.filter((a) => a.active || draft.accounts.some((b) => b.accountId === a.id)).map(({ id, name, network }) => {
        const chosen = draft.accounts.find((a) => a.accountId === id)
        return (
          <div key={id}>
            <div className={css.line}><Checkbox checked={chosen !== undefined} onChange={(e) => pick(id, e.target.checked)}>{name} <span className="muted">{t.networks[network]}</span></Checkbox>{chosen && <Button kind="text" onClick={() => say(id, chosen.text === null ? draft.text : null)}>{chosen.text === null ? t.editor.own : t.editor.same}</Button>}</div>
            {chosen?.text !== null && chosen !== undefined && <Input.TextArea aria-label={`${t.editor.own}: ${name}`} value={chosen.text ?? ''} maxLength={70_000} autoSize={{ minRows: 2, maxRows: 10 }} onChange={(e) => say(id, e.target.value)} />}
          </div>
        )
      })}
    </fieldset>
  )
}

const MOST = 10

function Pictures({ pictures, change }: { pictures: readonly string[]; change: (pictures: string[]) => void }) {
  const t = useText(texts).editor
  const chosen = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBusy(true)
    try {
      change([...new Set([...pictures, (await upload(uploadImage, {}, file)).src.split('/').at(-1)!])])
    } catch (problem) {
      await tellProblem(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={css.field}>
      {t.pictures}
      <div className={css.pictures}>{pictures.map((key) => <span key={key}><img src={`/api/v1/images/${key}`} alt="" /><Button kind="quiet" icon="close" label={t.removePicture} onClick={() => change(pictures.filter((p) => p !== key))} /></span>)}</div>
      <input ref={chosen} type="file" accept="image/png,image/jpeg,image/gif,image/webp" hidden aria-label={t.addPicture} onChange={(e) => { void send(e.target.files?.[0]); e.target.value = '' }} />
      <span><Button icon="upload" busy={busy} disabled={pictures.length >= MOST} onClick={() => chosen.current?.click()}>{t.addPicture}</Button></span>
    </div>
  )
}
