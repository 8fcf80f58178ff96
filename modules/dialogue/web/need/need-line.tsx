import { useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { Link } from '#platform/web/navigate.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useAct } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { changeNeed, decideNeed, type Need, type NeedState } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../dialogue.module.css'
import { needed } from '../word/refreshed.ts'
import { GuideDialog } from './guide-dialog.tsx'
import { NeedDialog } from './need-dialog.tsx'
import { OfferedDialog } from './offered-dialog.tsx'
import { ProofDialog } from './proof-dialog.tsx'
import { ProofList } from './proof-list.tsx'
import { ResponseLine } from './response-line.tsx'

export const tones: Record<NeedState, Tone> = { proposed: 'amber', rejected: 'plain', open: 'indigo', 'being-met': 'indigo', met: 'jade', lapsed: 'plain', refused: 'plain' }

/** A need with what it rests on, the agreed next step, what was offered against it, and what can be done. */
export function NeedLine({ need, named = false }: { need: Need; named?: boolean }) {
  const t = useText(texts)
  const f = useFormat()
  const say = useNamed()
  return (
    <>
      <span className={css.head}>{named && need.party && <Link to={`/parties/${need.party.id}`}>{need.party.name}</Link>}<Tag tone={tones[need.state]}>{t.needStates[need.state]}</Tag><span className="muted small">{[t.needKinds[need.kind], t.need.strengths[need.strength], need.productGroup].filter(Boolean).join(' · ')}</span></span>
      <strong className={css.text}>{need.wording}</strong>
      {need.reason && <p className={css.why}>{say(need.reason)}{need.confidence !== null && ` ${t.need.confidence(f.percent(need.confidence, 0))}`}</p>}
      <ProofList evidence={need.evidence} />
      {need.guide && <span className="small">{t.need.guided(need.guide.step)} <span className="muted">{[need.guide.owner, need.guide.dueOn && f.day(need.guide.dueOn), need.guide.done && t.need.done].filter(Boolean).join(' · ')}</span></span>}
      {need.responses.map((response) => <ResponseLine key={response.id} response={response} />)}
      <Acts need={need} />
    </>
  )
}

function Acts({ need }: { need: Need }) {
  const t = useText(texts)
  const may = useMay()
  const [open, setOpen] = useState<'edit' | 'guide' | 'offered' | 'proof' | null>(null)
  const decide = useAct(decideNeed, { refreshes: needed, done: (n) => (n.state === 'open' ? t.need.confirmed : t.need.rejected) })
  const change = useAct(changeNeed, { refreshes: needed, done: t.need.saved })
  if (!may(['update', 'need'])) return null
  const move = (state: 'open' | 'met' | 'refused' | 'lapsed') => change.mutate({ params: { id: need.id }, body: { state }, ifMatch: String(need.version) })
  if (need.state === 'proposed') {
    const say = (confirm: boolean) => decide.mutate({ params: { id: need.id }, body: { confirm } })
    return <span className={css.acts}><Button busy={decide.isPending} onClick={() => say(true)}>{t.need.confirm}</Button><Button kind="text" busy={decide.isPending} onClick={() => say(false)}>{t.need.reject}</Button></span>
  }
  const living = need.state === 'open' || need.state === 'being-met'
  const label = t.need.menu(need.wording)
  const states = living ? (['met', 'refused', 'lapsed'] as const).map((state) => ({ key: state, label: t.need[state], onClick: () => move(state) })) : [{ key: 'open', label: t.need.reopen, onClick: () => move('open') }]
  return (
    <span className={css.acts}>
      {living && <Button kind="text" onClick={() => setOpen('guide')}>{t.need.guide}</Button>}
      {living && need.party && <Button kind="text" onClick={() => setOpen('offered')}>{t.need.offered}</Button>}
      <Menu label={label} items={[{ key: 'edit', label: t.edit, onClick: () => setOpen('edit') }, { key: 'proof', label: t.need.addProof, onClick: () => setOpen('proof') }, 'line', ...states]} button={(props) => <Button kind="quiet" icon="more" label={label} {...props} />} />
      {open === 'edit' && <NeedDialog need={need} onClose={() => setOpen(null)} />}
      {open === 'proof' && <ProofDialog need={need} onClose={() => setOpen(null)} />}
      {open === 'guide' && <GuideDialog need={need} onClose={() => setOpen(null)} />}
      {open === 'offered' && <OfferedDialog need={need} onClose={() => setOpen(null)} />}
    </span>
  )
}
