import { Switch } from 'antd'
import { useState } from 'react'
import type { Language } from '#kernel/text.ts'
import { PartyPicker } from '#modules/parties/web/pick/party-picker.tsx'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { useSettled } from '#platform/web/use-settled.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { PickTag } from '#ui/tag.tsx'
import { type Preview, previewTemplate, type TemplateChannel, testTemplate } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import type { Draft } from '../editor/draft.ts'
import css from '../template.module.css'
import { Checks } from './checks.tsx'
import { MailFrame } from './mail-frame.tsx'

interface PartProps { channel: TemplateChannel; draft: Draft; language: Language }

/** What a chosen customer would get, and what a reader or a filter would object to. */
export function PreviewPart({ channel, draft: { body, purpose }, language }: PartProps) {
  const t = useText(texts)
  const may = useMay()
  const [party, setParty] = useState<string | null>(null)
  const wish = useSettled({ channel, purpose, body: completed(body), language, ...(party && { partyId: party }) }, 500)
  const { data, error } = useCall(previewTemplate, { body: wish }, { placeholderData: (before) => before })
  const test = useAct(testTemplate, { done: ({ to }) => t.preview.tested(to) })
  const send = (): void => { const { channel: _, ...rest } = wish; test.mutate({ body: rest }) }
  return (
    <>
      <Card title={t.preview.title} actions={channel === 'email' && may(['write', 'template']) && <Button icon="mail" busy={test.isPending} onClick={send}>{t.preview.test}</Button>}>
        <div className={css.form}>
          {may(['read', 'party']) && <div className={css.field}>{t.preview.as}<PartyPicker label={t.preview.anyone} value={party} onChange={(id) => setParty(id)} />{!party && <small>{t.preview.nobody}</small>}</div>}
          {error && !data ? <ErrorState problem={error} /> : data ? <Shown channel={channel} preview={data} /> : <Block height={320} />}
        </div>
      </Card>
      {data && <Checks checks={data.checks} blocks={body.variants[language]?.blocks ?? []} body={completed(body)} />}
    </>
  )
}

/** A provider's template without its number yet is left out: the preview shows the words meanwhile. */
const completed = (body: Draft['body']): Draft['body'] => (body.approved && (!body.approved.template || body.approved.fields.some((f) => !f.name)) ? { ...body, approved: null } : body)

function Shown({ channel, preview }: { channel: TemplateChannel; preview: Preview }) {
  const t = useText(texts).preview
  const f = useFormat()
  const [{ width, dark, plain }, setLook] = useState({ width: 'desktop' as 'desktop' | 'phone', dark: false, plain: false })
  const look = (change: object): void => setLook((now) => ({ ...now, ...change }))
  if (channel !== 'email') return <Told channel={channel} preview={preview} />
  return (
    <>
      <div><span className="muted">{t.subject} · </span><b>{preview.subject}</b></div>
      <div className="row">
        {(['desktop', 'phone'] as const).map((w) => <PickTag key={w} chosen={width === w && !plain} onPick={() => look({ width: w, plain: false })}>{t[w]}</PickTag>)}
        <PickTag chosen={plain} onPick={() => look({ plain: !plain })}>{t.plain}</PickTag>
        <span className="row"><Switch size="small" aria-label={t.dark} checked={dark} disabled={plain} onChange={(on) => look({ dark: on })} /> {t.dark}</span>
        <span className="muted small">{t.bytes(f.fixed(preview.bytes / 1024, 1))}</span>
      </div>
      {plain ? <pre className={css.plain} tabIndex={0}>{preview.text}</pre> : <MailFrame html={preview.html ?? ''} dark={dark} narrow={width === 'phone'} />}
    </>
  )
}

/** A text message, a letter or a note as it arrives. */
function Told({ channel, preview: { subject, text, segments, approved } }: { channel: TemplateChannel; preview: Preview }) {
  const t = useText(texts)
  const f = useFormat()
  return (
    <>
      {subject && <b>{subject}</b>}
      <p className={channel === 'post' ? css.plain : css.bubble}>{text}</p>
      {segments && <span className="muted small">{t.preview.segments(segments.parts, segments.left, segments.encoding === 'ucs2' ? 'UCS-2' : 'GSM-7')} · {segments.cost === null ? t.preview.noCost : t.preview.cost(f.exactMoney(segments.cost))}</span>}
      {approved && <dl className="small">{approved.fields.map(({ name, value }) => <div key={name} className="row"><dt className="muted">{name}</dt><dd style={{ margin: 0 }}>{value}</dd></div>)}</dl>}
    </>
  )
}
