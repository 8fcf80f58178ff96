import { InputNumber, Select } from 'antd'
import { getSettings, putSetting, type SettingKey, type SettingValue } from '#modules/firm/contract.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { CardSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { texts } from '../../messages/web.ts'
import css from '../builder/builder.module.css'
import { Snippet } from '../builder/share.tsx'
import { ChatCard } from './chat-card.tsx'
import { Rules } from './rules.tsx'

export type Get = <K extends SettingKey>(key: K) => SettingValue<K>
export type Put = <K extends SettingKey>(key: K, value: SettingValue<K>) => void

/** What ties the firm's own web sites to the product: which they are, their visits, their chat. */
export default function WebsitePage() {
  const t = useText(texts)
  const { data, error, refetch } = useCall(getSettings, {})
  const { mutate } = useAct(putSetting, { refreshes: [getSettings], done: t.build.saved })
  const get: Get = (key) => data?.settings.find((s) => s.key === key)?.value as never
  const put: Put = (key, value) => mutate({ params: { key }, body: { value } })
  const home = window.location.origin
  return (
    <>
      <PageHead title={t.site.title} note={t.site.note} back={{ to: '/marketing/forms', label: t.list.title }} />
      {error ? <ErrorState problem={error} again={() => void refetch()} /> : !data ? <CardSkeleton lines={8} /> : (
        <div className="stack" style={{ maxWidth: 820 }}>
          <Card title={t.site.sites} note={t.site.sitesNote}>
            <label className={css.field}><span className="hidden-but-read">{t.site.sites}</span><Select mode="tags" value={get('web.sites')} placeholder="https://www.example.com" tokenSeparators={[' ', ',']} onChange={(sites: string[]) => put('web.sites', sites.map((s) => s.trim().toLowerCase().replace(/\/+$/, '')))} /></label>
          </Card>
          <Card title={t.site.visits} note={t.site.visitsNote}>
            <div className={css.fields}>
              <Snippet text={`<script src="${home}/site/visits.js" async></script>`} label={t.share.copy} />
              <p className="two">{t.site.visitsHow}</p>
              <Snippet text={"<button onclick=\"guanxi('agree')\">…</button>\n<button onclick=\"guanxi('refuse')\">…</button>"} label={t.share.copy} />
              <p className="two">{t.site.notifyHow}</p>
              <Snippet text={'<button data-guanxi-notify>…</button>'} label={t.share.copy} />
              <label className={css.field}>{t.site.months}<InputNumber min={1} max={36} value={get('web.keep-months')} changeOnBlur onChange={(n) => { if (n && n !== get('web.keep-months')) put('web.keep-months', n) }} suffix={t.site.monthsUnit} style={{ maxWidth: 160 }} /></label>
            </div>
          </Card>
          <Rules />
          <ChatCard value={get('chat.widget')} put={(value) => put('chat.widget', value)} snippet={`<script src="${home}/site/chat.js" async></script>`} />
        </div>
      )}
    </>
  )
}
