import { useText } from '#platform/web/text.ts'
import { call } from '#platform/web/call.ts'
import { useFormat } from '#platform/web/format.ts'
import { toast } from '#platform/web/toast.ts'
import { tellProblem, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { findTemplateVersions, getTemplate, type Template, type TemplateBody } from '../../../contract.ts'
import { texts } from '../../../messages/template.ts'
import css from '../template.module.css'

/** What a template was; an earlier version's words can be taken back into the editor. */
export function Versions({ template: { id, version }, onTake }: { template: Template; onTake: (body: TemplateBody) => void }) {
  const t = useText(texts)
  const f = useFormat()
  const { data } = useCall(findTemplateVersions, { params: { id } })
  const take = (number: number): void => void call(getTemplate, { params: { id }, query: { number } }).then(({ body }) => { onTake(body); toast({ kind: 'done', text: t.taken(number) }) }, tellProblem)
  return (
    <Card title={t.versions}>
      <ul className={css.checks}>
        {(data?.versions ?? []).filter((v) => v.number !== version).slice(0, 20).map((v) => <li key={v.number}><b className="name">{t.version(v.number)}</b><span className="muted">{t.versionBy(f.relative(v.at), v.by)}</span><Button kind="text" onClick={() => take(v.number)}>{t.takeBack}</Button></li>)}
      </ul>
    </Card>
  )
}
