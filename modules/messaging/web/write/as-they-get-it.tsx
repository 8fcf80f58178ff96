import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Block } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { getTemplate, previewTemplate } from '../../contract.ts'
import { texts } from '../../messages/template.ts'
import { MailFrame } from '../template/preview/mail-frame.tsx'
import css from '../template/template.module.css'

/** A template as one party gets it. */
export function AsTheyGetIt({ templateId, partyId }: { templateId: string; partyId: string }) {
  const t = useText(texts).preview
  const { data: template, error } = useCall(getTemplate, { params: { id: templateId } })
  const wish = template && { channel: template.channel, purpose: template.purpose, body: template.body, partyId }
  const { data: preview, error: fault } = useCall(previewTemplate, { body: wish! }, { enabled: wish !== undefined })
  if (error ?? fault) return <ErrorState problem={error ?? fault} />
  if (!preview) return <Block height={240} />
  return (
    <>
      {preview.subject && <p><span className="muted">{t.subject} · </span>{preview.subject}</p>}
      {preview.html ? <MailFrame html={preview.html} height={360} /> : <p className={css.bubble}>{preview.text}</p>}
    </>
  )
}
