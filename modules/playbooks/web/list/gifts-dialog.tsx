import { Select } from 'antd'
import { useState } from 'react'
import type { Named } from '#kernel/text.ts'
import { findOffers } from '#modules/offers/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Dialog } from '#ui/dialog.tsx'
import css from '../form/form.module.css'
import { Row } from '../form/row.tsx'
import { texts } from '../../messages/web.ts'

/** Which offers a play gives, before it is taken over. */
export function GiftsDialog({ gifts, busy, onTake, onClose }: { gifts: readonly Named[]; busy: boolean; onTake: (offerIds: string[]) => void; onClose: () => void }) {
  const t = useText(texts).editor.library
  const named = useNamed()
  const [chosen, setChosen] = useState<string[]>([])
  const { data } = useCall(findOffers, { query: {} })
  return (
    <Dialog title={t.giving} open onClose={onClose} act={{ label: t.taking, busy, disabled: gifts.some((_, i) => !chosen[i]), onClick: () => onTake(chosen) }}>
      <div className={css.form}>{gifts.map((gift, i) => <Row key={named(gift)} label={named(gift)}><Select aria-label={named(gift)} value={chosen[i] ?? null} onChange={(id) => setChosen(Object.assign([...chosen], { [i]: id }))} options={(data?.items ?? []).map((o) => ({ value: o.id, label: o.name }))} /></Row>)}</div>
    </Dialog>
  )
}
