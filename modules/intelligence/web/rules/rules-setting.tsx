import { Input, InputNumber, Select } from 'antd'
import { useMemo } from 'react'
import { getSettings, putSetting, type SettingKey, type SettingValue } from '#modules/firm/contract.ts'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { findConnectionTypes } from '#modules/parties/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from './rules.module.css'

type Key = 'standing.stages' | 'standing.ladder' | 'standing.loyalty-types'
type Settings = ReadonlyMap<string, unknown>
type Put = <K extends SettingKey>(key: K, value: SettingValue<K>) => void

/** The lines by which relationships are judged, each saved as it is changed. */
export default function RulesSetting() {
  const t = useText(texts).judged.rules
  const { data, error, refetch } = useCall(getSettings, {})
  const save = useAct(putSetting, { refreshes: [getSettings], done: useText(texts).judged.policies.saved })
  const put: Put = (key, value) => save.mutate({ params: { key }, body: { value } })
  const all = useMemo(() => data && new Map(data.settings.map((s) => [s.key, s.value])), [data])
  return (
    <>
      <PageHead title={t.title} note={t.lead} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !all ? <CardSkeleton lines={10} /> : (
        <div className="stack">
          <Card title={t.stages}><Numbers of="standing.stages" all={all} put={put} fields={['declineFrom', 'declineUntil', 'buildUpPurchases', 'stablePurchases', 'stableTenure']} /></Card>
          <Card title={t.ladder}><Numbers of="standing.ladder" all={all} put={put} fields={['clientPurchases', 'supporterTenure', 'advocateSigns', 'partnerTenure', 'partnerWallet', 'friendTenure']} /></Card>
          <Card title={t.types}><Numbers of="standing.loyalty-types" all={all} put={put} fields={['priceShare', 'incentiveRewards', 'attitudeSatisfaction', 'habitSpread', 'habitPurchases']} /></Card>
          <Card title={t.sources}><Sources all={all} put={put} /></Card>
          <Card title={t.credit}><div className={css.form}><label>{t.terms}<InputNumber min={0} max={365} changeOnBlur value={all.get('credit.terms-days') as number} onChange={(v) => { if (typeof v === 'number' && v !== all.get('credit.terms-days')) put('credit.terms-days', v) }} /></label></div></Card>
        </div>
      )}
    </>
  )
}

const shares = new Set(['partnerWallet', 'priceShare', 'habitSpread', 'attitudeSatisfaction', 'declineFrom', 'declineUntil'])

function Numbers<K extends Key>({ of, all, put, fields }: { of: K; all: Settings; put: Put; fields: readonly (keyof SettingValue<K> & keyof (typeof import('../../messages/judged.en.ts'))['default']['rules'])[] }) {
  const t = useText(texts).judged.rules
  const value = all.get(of) as SettingValue<K>
  return (
    <div className={css.form}>
      {fields.map((field) => <label key={field}>{t[field]}<InputNumber min={0} max={3650} step={shares.has(field) ? 0.05 : 1} changeOnBlur value={Number(value[field])} onChange={(v) => { if (typeof v === 'number' && v !== Number(value[field])) put(of, { ...value, [field]: v }) }} /></label>)}
    </div>
  )
}

function Sources({ all, put }: { all: Settings; put: Put }) {
  const t = useText(texts).judged.rules
  const language = useLanguage()
  const { data: catalogue } = useCall(getTouchpointCatalogue, {}, { staleTime: 5 * 60_000 })
  const { data: types } = useCall(findConnectionTypes, {}, { staleTime: 5 * 60_000 })
  const value = all.get('standing.sources') as SettingValue<'standing.sources'>
  const set = (part: Partial<typeof value>): void => put('standing.sources', { ...value, ...part })
  const kinds = catalogue?.kinds.map((k) => ({ value: k.key, label: k.label[language] })) ?? []
  const connections = types?.types.map((c) => ({ value: c.key, label: c.forward[language] })) ?? []
  return (
    <div className={css.form}>
      {(['complaints', 'reviews', 'rewards'] as const).map((what) => <label key={what}>{t[what]}<Select mode="multiple" value={value[what]} options={kinds} onChange={(next) => set({ [what]: next })} /></label>)}
      {(['referrals', 'contracts'] as const).map((what) => <label key={what}>{t[what]}<Select mode="multiple" value={value[what]} options={connections} onChange={(next) => set({ [what]: next })} /></label>)}
      {(['contractField', 'alternativesField'] as const).map((what) => <label key={`${what}${value[what]}`}>{t[what]}<Input defaultValue={value[what]} maxLength={40} onBlur={(e) => { if (/^[a-z][a-zA-Z0-9]{0,39}$/.test(e.target.value) && e.target.value !== value[what]) set({ [what]: e.target.value }) }} /></label>)}
    </div>
  )
}
