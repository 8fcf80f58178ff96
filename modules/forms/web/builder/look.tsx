import { Segmented, Select } from 'antd'
import { useText } from '#platform/web/text.ts'
import { Card } from '#ui/card.tsx'
import { colours } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import type { Part } from './builder.tsx'

/** Colour and layout, by the product's tokens, and the sites that may show it. */
export function Look({ draft, change }: Part) {
  const t = useText(texts).build
  return (
    <Card title={t.look}>
      <div className={css.fields}>
        <div className={css.pair}>
          <div className={css.field}>{t.layout}<span><Segmented aria-label={t.layout} value={draft.layout} onChange={(layout) => change({ layout })} options={(['form', 'page'] as const).map((value) => ({ value, label: t.layouts[value] }))} /></span></div>
          <label className={css.field}>{t.colour}<Select value={draft.colour} onChange={(colour) => change({ colour })} options={colours.map((value) => ({ value, label: t.colours[value] }))} /></label>
        </div>
        <label className={css.field}>{t.sites}<Select mode="tags" value={draft.sites} placeholder="https://www.example.com" onChange={(sites: string[]) => change({ sites: sites.map((s) => s.trim().toLowerCase().replace(/\/+$/, '')) })} tokenSeparators={[' ', ',']} /><small>{t.sitesNote}</small></label>
      </div>
    </Card>
  )
}
