import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import { type Publication, resolvePublication } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../social.module.css'
import { refreshes } from './publications.tsx'

/** Says of what is in doubt whether it stands on the network. */
export function ResolveDialog({ publication: { id, account }, onClose }: { publication: Publication; onClose: () => void }) {
  const t = useText(texts).run
  const [there, setThere] = useState<'yes' | 'no'>('yes')
  const [number, setNumber] = useState('')
  const [url, setUrl] = useState('')
  const act = useAct(resolvePublication, { refreshes, done: t.resolved, onDone: onClose })
  const body = there === 'no' ? { arrived: false as const } : { arrived: true as const, providerId: number.trim(), url: url.trim() || null }
  return (
    <Dialog title={account.name} open onClose={onClose} act={{ label: there === 'yes' ? t.isThere : t.notThere, busy: act.isPending, disabled: there === 'yes' && !number.trim(), onClick: () => act.mutate({ params: { id }, body }) }}>
      <div className="stack">
        <p>{t.doubt}</p>
        <Segmented<'yes' | 'no'> aria-label={t.doubt} value={there} onChange={setThere} options={[{ value: 'yes', label: t.isThere }, { value: 'no', label: t.notThere }]} />
        {there === 'yes' && <><label className={css.field}>{t.number}<Input value={number} maxLength={200} onChange={(e) => setNumber(e.target.value)} /></label><label className={css.field}>{t.address}<Input value={url} maxLength={1000} inputMode="url" onChange={(e) => setUrl(e.target.value)} /></label></>}
      </div>
    </Dialog>
  )
}
