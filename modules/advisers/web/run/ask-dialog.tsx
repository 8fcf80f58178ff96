import { Input, InputNumber, Segmented, Select } from 'antd'
import { useState } from 'react'
import { dayIn } from '#kernel/date.ts'
import { getSettings, type SettingValue } from '#modules/firm/contract.ts'
import { PartyFilter } from '#modules/parties/web/filter/party-filter.tsx'
import { readFilter } from '#modules/parties/web/filter/shape.ts'
import { MemberPicker } from '#modules/parties/web/pick/member-picker.tsx'
import { findSegments } from '#modules/segments/contract.ts'
import { useFormat } from '#platform/web/format.ts'
import { useMay, useZone } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { DayField } from '#ui/day-field.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { askRun, type ChangeReason, changeReasons, findAdvisers, findRuns, type Run, type RunOrigin } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'

type Origin = 'segment' | 'member' | 'filter' | 'chosen'
interface Draft { origin: Origin; segmentId: string | null; memberId: string | null; filter: string; name: string; reason: ChangeReason; advisers: string[]; stability: number | null; note: string; until: string | null }

interface AskProps { /** Whose customers are to be handed over. */ hand?: string; /** Those that were chosen elsewhere, and how many. */ chosen?: { origin: RunOrigin; n: string }; onClose: () => void; onAsked: (run: Run) => void }

/** Asks for a proposal: which customers, why, among whom; for a hand-over with what is handed on. */
export function AskDialog({ hand, chosen, onClose, onAsked }: AskProps) {
  const t = useText(texts)
  const a = t.ask
  const f = useFormat()
  const today = f.day(dayIn(useZone(), new Date()))
  const [draft, setDraft] = useState<Draft>({ origin: chosen ? 'chosen' : hand ? 'member' : 'segment', segmentId: null, memberId: hand ?? null, filter: '', name: '', reason: hand ? 'left' : 'better-fit', advisers: [], stability: null, note: '', until: null })
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const segments = useCall(findSegments, { query: { archived: 'false' } }, { enabled: useMay()(['read', 'segment']) }).data?.segments ?? []
  const advisers = useCall(findAdvisers, { query: { all: 'true' } }).data?.items ?? []
  const usual = (useCall(getSettings, {}).data?.settings.find((x) => x.key === 'advisers.rules')?.value as SettingValue<'advisers.rules'> | undefined)?.stability
  const act = useAct(askRun, { refreshes: [findRuns], onDone: onAsked })
  const origin = chosen?.origin ?? originOf(draft)
  const segment = segments.find((s) => s.id === draft.segmentId)?.name
  const member = advisers.find((x) => x.member.id === draft.memberId)?.member
  const meant = chosen ? a.chosen(chosen.n) : draft.origin === 'segment' ? segment : draft.origin === 'member' ? member && a.handOf(member.name) : a.filtered
  const name = draft.name.trim() || a.matchOf(meant ?? '', today)
  const ask = (): void => { if (origin) act.mutate({ body: { name, origin, reason: draft.reason, advisers: draft.advisers.length ? draft.advisers : null, ...(draft.stability !== null && { stability: draft.stability }), note: draft.note.trim() || null, until: draft.until } }) }
  return (
    <Dialog title={hand ? a.handTitle : a.title} open onClose={onClose} width={640} act={{ label: a.start, disabled: !origin, busy: act.isPending, onClick: ask }}>
      <div className={css.form}>
        <div className={`${css.field ?? ''} ${css.wide ?? ''}`}>{a.origin}{chosen ? <span>{meant}</span> : <div><Segmented<Origin> aria-label={a.origin} value={draft.origin} onChange={(next) => change({ origin: next })} options={(['segment', 'member', 'filter'] as const).map((value) => ({ value, label: a.origins[value] }))} /></div>}</div>
        {draft.origin === 'segment' && <label className={`${css.field ?? ''} ${css.wide ?? ''}`}>{a.segment}<Select value={draft.segmentId} onChange={(segmentId) => change({ segmentId })} options={segments.map((s) => ({ value: s.id, label: s.name }))} showSearch={{ optionFilterProp: 'label' }} /></label>}
        {draft.origin === 'member' && <div className={`${css.field ?? ''} ${css.wide ?? ''}`}>{a.member}<MemberPicker label={a.member} value={draft.memberId} onChange={(memberId) => change({ memberId })} known={member ?? null} /></div>}
        {draft.origin === 'filter' && <div className={css.wide}><PartyFilter value={draft.filter} onChange={(filter) => change({ filter })} /></div>}
        <label className={css.field}>{a.reason}<Select value={draft.reason} onChange={(reason) => change({ reason })} options={changeReasons.map((value) => ({ value, label: t.reasons[value] }))} /></label>
        <label className={css.field}>{a.name}<Input value={draft.name} maxLength={120} placeholder={name} onChange={(e) => change({ name: e.target.value })} /></label>
        <div className={css.field}>{a.advisers}<Select mode="multiple" aria-label={a.advisers} value={draft.advisers} onChange={(next) => change({ advisers: next })} options={advisers.filter((x) => x.known && x.active && x.member.id !== draft.memberId).map((x) => ({ value: x.member.id, label: x.member.name }))} showSearch={{ optionFilterProp: 'label' }} /><small>{a.advisersHint}</small></div>
        {draft.origin !== 'member' && <label className={css.field}>{a.stability}<InputNumber style={{ width: '100%' }} min={0} max={100} value={draft.stability} placeholder={usual === undefined ? '' : String(usual)} onChange={(stability) => change({ stability })} /></label>}
        {draft.reason === 'leave' && <div className={css.field}>{a.until}<DayField label={a.until} value={draft.until} onChange={(until) => change({ until })} /></div>}
        <label className={`${css.field ?? ''} ${css.wide ?? ''}`}>{a.note}<Input.TextArea value={draft.note} maxLength={2000} autoSize={{ minRows: 2 }} onChange={(e) => change({ note: e.target.value })} /></label>
      </div>
      <p className="muted small" style={{ marginTop: 10 }}>{a.nothing} {a.leaving}</p>
    </Dialog>
  )
}

function originOf({ origin, segmentId, memberId, filter }: Draft): RunOrigin | null {
  if (origin === 'segment') return segmentId ? { segmentId } : null
  if (origin === 'member') return memberId ? { memberId } : null
  const read = readFilter(filter)
  return read ? { filter: read } : null
}
