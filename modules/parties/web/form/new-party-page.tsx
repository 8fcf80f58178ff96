import { useRef, useState } from 'react'
import { useUnsaved } from '#platform/web/draft.ts'
import { useGo } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { texts } from '../../messages/web.ts'
import css from './form.module.css'
import { PartyForm } from './party-form.tsx'

/** A new party on a page of its own. */
export default function NewPartyPage() {
  const t = useText(texts)
  const go = useGo()
  const [dirty, setDirty] = useState(false)
  const another = useRef(false)
  const [round, setRound] = useState(0)
  useUnsaved(dirty)
  const created = (id: string): void => {
    if (another.current) setRound(round + 1)
    else setTimeout(() => go(`/parties/${id}`))
  }
  return (
    <>
      <PageHead title={t.form.title} back={{ to: '/parties', label: t.page.back }} />
      <Card className={css.page}>
        <PartyForm key={round} onChange={setDirty} onCreated={(party) => created(party.id)} foot={({ submit, busy }) => (
          <div className={css.foot}>
            <Button busy={busy} onClick={() => { another.current = true; submit() }}>{t.form.another}</Button>
            <Button kind="primary" busy={busy} onClick={() => { another.current = false; submit() }}>{t.form.save}</Button>
          </div>
        )} />
      </Card>
    </>
  )
}
