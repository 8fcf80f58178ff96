import { useState } from 'react'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Tag, type Tone } from '#ui/tag.tsx'
import { getLinkCheck, type LinkState, startLinkCheck, type TemplateBody } from '../../../contract.ts'
import { linksOf } from '../../../template/check/links/links-of.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

const tones: Record<LinkState, Tone> = { fine: 'jade', moved: 'indigo', gone: 'vermilion', fault: 'vermilion', unreachable: 'vermilion', slow: 'amber', private: 'amber' }

/** Tries the links of what is written, and says of each what a reader would meet. */
export function LinkChecks({ body }: { body: TemplateBody }) {
  const t = useText(texts).links
  const [id, setId] = useState<string | null>(null)
  const start = useAct(startLinkCheck, { onDone: (check) => setId(check.id) })
  const { data } = useCall(getLinkCheck, { params: { id: id ?? '0' } }, { enabled: id !== null, refetchInterval: (query) => (query.state.data?.endedAt ? false : 1000) })
  if (!linksOf(body).length) return null
  const busy = start.isPending || (id !== null && !data?.endedAt)
  return (
    <div className={css.form} style={{ marginTop: 12 }}>
      <div className="row"><Button busy={busy} onClick={() => start.mutate({ body: { body } })}>{data?.endedAt ? t.again : t.act}</Button>{busy && data && <span className="muted small" role="status">{t.busy(data.results.length, data.links.length)}</span>}</div>
      {data && data.results.length > 0 && <ul className={css.checks}>{data.results.map((r) => <li key={r.link}><Tag tone={tones[r.state]}>{t.states[r.state]}{r.status && r.status >= 400 ? ` ${r.status}` : ''}</Tag><span>{r.link}{r.to && <span className="muted"> {t.to(r.to)}</span>}</span></li>)}</ul>}
    </div>
  )
}
