import { Select, Switch } from 'antd'
import { languageChoices } from '#modules/parties/web/pick/language-choices.ts'
import { findProductCategories } from '#modules/products/contract.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { adviserChannels } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from '../advisers.module.css'
import { LevelsField } from './levels-field.tsx'
import type { FieldsProps } from './work-fields.tsx'

/** What somebody is at home in: product groups, languages, places, channels. */
export function KnowsFields({ draft, disabled, change }: FieldsProps) {
  const t = useText(texts)
  const f = t.form
  const language = useLanguage()
  const { data } = useCall(findProductCategories, {}, { staleTime: 5 * 60_000, enabled: useMay()(['read', 'product']) })
  const topics = [...new Set((data?.items ?? []).flatMap(({ category }) => category.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'))))].sort()
  return (
    <>
      <div className={css.field}>{f.skills}<LevelsField label={f.skills} free value={draft.skills} disabled={disabled} onChange={(skills) => change({ skills })} options={topics.map((topic) => ({ value: topic, label: topic }))} /><small>{f.skillsHint}</small></div>
      <div className={css.field}>{f.languages}<LevelsField label={f.languages} value={draft.languages} disabled={disabled} onChange={(languages) => change({ languages })} options={languageChoices.map((l) => ({ value: l.key, label: l.label[language] }))} /></div>
      <div className={css.field}>{f.areas}<Select mode="tags" aria-label={f.areas} value={draft.areas} disabled={disabled} onChange={(areas) => change({ areas: areas.map((a) => a.trim()).filter(Boolean) })} tokenSeparators={[',', '，', '、', ';', '；']} open={false} suffixIcon={null} /><small>{f.areasHint}</small><label className="row"><Switch size="small" checked={draft.remote} disabled={disabled} onChange={(remote) => change({ remote })} aria-label={f.remote} />{f.remote}</label></div>
      <div className={css.field}>{f.channels}<Select mode="multiple" aria-label={f.channels} value={draft.channels} disabled={disabled} onChange={(channels) => change({ channels })} options={adviserChannels.map((value) => ({ value, label: t.channels[value] }))} /><small>{f.channelsHint}</small></div>
    </>
  )
}
