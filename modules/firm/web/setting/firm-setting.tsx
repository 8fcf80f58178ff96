import { Input, InputNumber, Segmented, Select, Switch } from 'antd'
import { useMemo } from 'react'
import { useLanguage } from '#platform/web/language.ts'
import { Link } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import type { SettingKey, SettingValue } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../firm.module.css'
import { AbcCuts } from './abc-cuts.tsx'
import { TierMeasure } from './tier-measure.tsx'
import { Tiers } from './tiers.tsx'
import { useSettings } from './use-settings.ts'

/** The firm's own facts and rules, each saved as it is chosen. */
export default function FirmSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const { value, put, error, refetch } = useSettings()
  return (
    <>
      <PageHead title={t.firm.title} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : value ? <div className="stack"><Basics value={value} put={put} /><Worth value={value} put={put} /><Care value={value} put={put} /></div> : <CardSkeleton lines={10} />}
    </>
  )
}

export interface SettingProps { value: <K extends SettingKey>(key: K) => SettingValue<K>; put: <K extends SettingKey>(key: K, value: SettingValue<K>) => void }

const common = ['CNY', 'TWD', 'HKD', 'USD', 'EUR', 'JPY', 'GBP', 'SGD', 'MYR', 'KRW', 'THB', 'VND', 'IDR', 'AUD', 'CAD', 'CHF']
const countries = ['CN', 'TW', 'HK', 'MO', 'SG', 'MY', 'JP', 'KR', 'TH', 'VN', 'ID', 'PH', 'IN', 'US', 'CA', 'GB', 'DE', 'FR', 'IT', 'ES', 'NL', 'CH', 'AU', 'NZ', 'AE', 'BR', 'MX', 'ZA']

/** Codes with their names in the reader's language, the known ones first. */
function useNames(type: 'currency' | 'region', codes: readonly string[]): { value: string; label: string }[] {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type })
    return codes.map((value) => ({ value, label: `${names.of(value) ?? value} · ${value}` }))
  }, [language, type, codes])
}

function Basics({ value, put }: SettingProps) {
  const t = useText(texts).firm
  const currencies = useNames('currency', common)
  const regions = useNames('region', countries)
  const zones = useMemo(() => [...Intl.supportedValuesOf('timeZone'), 'UTC'].map((z) => ({ value: z, label: z })), [])
  return (
    <Card title={t.basics} note={<>{t.nameNote} <Link className={css.inText} to="/settings/units">{t.units}</Link></>}>
      <div className={css.form}>
        <label className={css.field}>{t.currency}<Select value={value('firm.currency')} onChange={(v) => put('firm.currency', v)} options={currencies} showSearch={{ optionFilterProp: 'label' }} /><small>{t.currencyNote}</small></label>
        <label className={css.field}>{t.zone}<Select value={value('firm.zone')} onChange={(v) => put('firm.zone', v)} options={zones} showSearch={{ optionFilterProp: 'label' }} /><small>{t.zoneNote}</small></label>
        <label className={css.field}>{t.country}<Select value={value('firm.country')} onChange={(v) => put('firm.country', v)} options={regions} showSearch={{ optionFilterProp: 'label' }} /><small>{t.countryNote}</small></label>
        <label className={css.field}>{t.address}<Input key={value('firm.address')} defaultValue={value('firm.address')} maxLength={300} onBlur={(e) => { if (e.target.value.trim() !== value('firm.address')) put('firm.address', e.target.value.trim()) }} /><small>{t.addressNote}</small></label>
      </div>
    </Card>
  )
}

function Worth({ value, put }: SettingProps) {
  const t = useText(texts).firm
  const rule = value('rfm.rule')
  return (
    <Card title={t.worth} note={<>{t.nextRun} <Link className={css.inText} to="/insight">{t.toInsight}</Link></>}>
      <div className={css.form}>
        <TierMeasure value={value} put={put} />
        <Tiers key={JSON.stringify([value('tiers.names'), value('tiers.shares')])} value={value} put={put} />
        <AbcCuts key={JSON.stringify(value('abc.cuts'))} value={value} put={put} />
        <div className={css.field}>{t.rfm}<div><Segmented aria-label={t.rfm} value={rule} onChange={(v) => put('rfm.rule', v)} options={(['rank', 'quantile'] as const).map((v) => ({ value: v, label: t.rules[v] }))} /></div><small>{t.ruleNotes[rule]}</small></div>
      </div>
    </Card>
  )
}

function Care({ value, put }: SettingProps) {
  const t = useText(texts).firm
  return (
    <Card title={`${t.privacy} · ${t.outside}`}>
      <div className={css.form}>
        <label className={css.field}>{t.erasure}<InputNumber min={0} max={90} changeOnBlur suffix={t.days} value={value('erasure.delay-days')} onChange={(v) => { if (typeof v === 'number' && v !== value('erasure.delay-days')) put('erasure.delay-days', v) }} /><small>{t.erasureNote}</small></label>
        <label className={css.field}>{t.smallCell}<InputNumber min={1} max={100} changeOnBlur value={value('analysis.smallCell')} onChange={(v) => { if (typeof v === 'number' && v !== value('analysis.smallCell')) put('analysis.smallCell', v) }} /><small>{t.smallCellNote}</small></label>
        <div className={css.switch}><Switch aria-label={t.privateAddresses} checked={value('webhooks.private-addresses')} onChange={(v) => put('webhooks.private-addresses', v)} /><div className={css.field}>{t.privateAddresses}<small>{t.privateNote}</small></div></div>
      </div>
    </Card>
  )
}
