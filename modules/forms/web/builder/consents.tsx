import { Input, Select, Switch } from 'antd'
import { findPurposes } from '#modules/consent/contract.ts'
import { getTouchpointCatalogue } from '#modules/touchpoints/contract.ts'
import { useNamed, useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Asking } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import css from './builder.module.css'
import type { Part } from './builder.tsx'
import { empty, said } from './said.ts'

const contactable = ['email', 'sms', 'phone', 'wechat', 'line', 'post']

/** What is asked to be agreed to, word for word. A box is never ticked beforehand, and left empty it says nothing. */
export function Consents({ draft, language, change }: Part) {
  const t = useText(texts).build
  const named = useNamed()
  const { data } = useCall(findPurposes, {}, { staleTime: 60_000 })
  const { data: catalogue } = useCall(getTouchpointCatalogue, {}, { staleTime: 300_000 })
  const { consents } = draft
  const purposes = (data?.purposes ?? []).filter((p) => p.active)
  const put = (next: Asking[]): void => change({ consents: next })
  const set = (i: number, part: Partial<Asking>): void => put(consents.map((c, j) => (j === i ? { ...c, ...part } : c)))
  const channels = [{ value: '', label: t.anyChannel }, ...(catalogue?.channels ?? []).filter((c) => contactable.includes(c.key)).map((c) => ({ value: c.key, label: named(c.label) }))]
  return (
    <Card title={t.consents} note={t.consentsNote}>
      <div className={css.fields}>
        <ul className={css.list}>
          {consents.map((c, i) => {
            const purpose = purposes.find((p) => p.key === c.purpose)
            return (
              <li key={`${c.purpose} ${c.channel}`} className={css.item}>
                <div className={css.head}><span className="row"><strong>{purpose ? named(purpose.label) : c.purpose}</strong>{purpose?.doubleOptIn && <Tag tone="jade">{t.twice}</Tag>}</span><Button kind="quiet" icon="trash" label={`${t.remove} ${c.purpose}`} onClick={() => put(consents.filter((_, j) => j !== i))} /></div>
                <div className={css.pair}>
                  <label className={css.field}>{t.purpose}<Select value={c.purpose} onChange={(value) => set(i, { purpose: value })} options={purposes.map((p) => ({ value: p.key, label: named(p.label) }))} /></label>
                  <label className={css.field}>{t.channel}<Select value={c.channel ?? ''} onChange={(value) => set(i, { channel: value || null })} options={channels} /></label>
                </div>
                <label className={css.field}>{t.wording}<Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} value={c.text[language]} onChange={(e) => set(i, { text: said(c.text, language, e.target.value) })} /></label>
                <label className={css.switch}><Switch size="small" checked={c.required} onChange={(required) => set(i, { required })} />{t.mustAgree}</label>
              </li>
            )
          })}
        </ul>
        <span><Button icon="plus" disabled={!purposes.length || consents.length >= 10} onClick={() => put([...consents, { purpose: purposes.find((p) => !consents.some((c) => c.purpose === p.key))?.key ?? purposes[0]!.key, channel: null, text: empty, required: false }])}>{t.addConsent}</Button></span>
      </div>
    </Card>
  )
}
