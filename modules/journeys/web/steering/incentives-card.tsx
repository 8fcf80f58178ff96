import { useState } from 'react'
import { useCatalogue } from '#modules/touchpoints/web/pick/use-catalogue.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { deleteIncentive, findIncentives, type Incentive } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../journeys.module.css'
import { IncentiveDialog } from './incentive-dialog.tsx'

/** The firm's fees and rewards for using channels. */
export function IncentivesCard() {
  const t = useText(texts)
  const may = useMay()(['update', 'journey'])
  const [open, setOpen] = useState<Incentive | 'new' | null>(null)
  const { data, error, refetch } = useCall(findIncentives, { query: {} })
  return (
    <Card title={t.incentives} note={t.incentivesNote} actions={may && <Button icon="plus" onClick={() => setOpen('new')}>{t.addIncentive}</Button>}>
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : data?.items.length === 0 ? <EmptyState inline title={t.noIncentives} /> : <ul className={css.wrong}>{data?.items.map((rule) => <Rule key={rule.id} rule={rule} may={may} onEdit={() => setOpen(rule)} />)}</ul>}
      {open && <IncentiveDialog rule={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Rule({ rule, may, onEdit }: { rule: Incentive; may: boolean; onEdit: () => void }) {
  const t = useText(texts)
  const f = useFormat()
  const named = useNamed()
  const words = useCatalogue()
  const remove = useAct(deleteIncentive, { refreshes: [findIncentives], done: t.removed })
  const what = [words.channel(rule.channel), ...(rule.kind ? [words.kind(rule.kind)] : []), t.effects[rule.effect], rule.effect === 'points' ? f.number(Number(rule.amount)) : f.money(rule.amount)].join(' · ')
  return (
    <li>
      <span>{what}<br /><span className="muted small">{named(rule.text)} · {t.span(f.day(rule.validFrom), rule.validTo ? f.day(rule.validTo) : t.open)}</span></span>
      {may && <span className="row"><Button kind="quiet" icon="edit" label={`${t.change}: ${what}`} onClick={onEdit} /><Button kind="text" busy={remove.isPending} onClick={() => remove.mutate({ params: { id: rule.id } })}>{t.remove}</Button></span>}
    </li>
  )
}
