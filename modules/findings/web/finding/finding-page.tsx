import { useMemo, useState } from 'react'
import { useFormat } from '#platform/web/format.ts'
import { useMay } from '#platform/web/me.ts'
import { useParam } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useAct, useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import { Menu } from '#ui/menu.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { PageSkeleton } from '#ui/skeleton.tsx'
import { ErrorState } from '#ui/states.tsx'
import { Tag } from '#ui/tag.tsx'
import { checkFinding, countFindings, findFindings, type FindingChange, getFinding, updateFinding, type WholeFinding } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { reviewFor } from '../take/starting-values.ts'
import { StateTag } from '../word/state-tag.tsx'
import { useFindingWords } from '../word/use-finding-words.ts'
import { About } from './about.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { Facts } from './facts.tsx'
import css from './finding.module.css'
import { History } from './history.tsx'

const refreshed = [getFinding, findFindings, countFindings]

/** One finding: the number then and now, its history, what is done about it and what it is about. */
export default function FindingPage() {
  const t = useText(texts)
  const { data: finding, error, refetch } = useCall(getFinding, { params: { id: useParam('id') } })
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  if (!finding) return <PageSkeleton />
  return (
    <>
      <PageHead title={finding.claim} back={{ to: '/insight/findings', label: t.page.back }} actions={finding.mayChange && <Acts finding={finding} />}
        tags={<><StateTag state={finding.state} />{finding.due && <Tag tone="amber">{t.card.dueNow}</Tag>}<Tag tone="indigo">{t.layers[finding.layer]}</Tag>{finding.archived && <Tag>{t.list.archived}</Tag>}</>} />
      <Whole finding={finding} />
    </>
  )
}

function Whole({ finding }: { finding: WholeFinding }) {
  const words = useFindingWords(useMemo(() => [finding.evidence], [finding.evidence]))
  return (
    <div className={css.columns}>
      <div className="stack"><Facts finding={finding} words={words} /><History finding={finding} words={words} /></div>
      <About finding={finding} />
    </div>
  )
}

function Acts({ finding }: { finding: WholeFinding }) {
  const t = useText(texts)
  const f = useFormat()
  const may = useMay()
  const [editing, setEditing] = useState(false)
  const check = useAct(checkFinding, { refreshes: refreshed, done: t.page.checked })
  const save = useAct(updateFinding, { refreshes: refreshed, done: t.form.changed })
  const change = (body: FindingChange): void => save.mutate({ params: { id: finding.id }, body, ifMatch: String(finding.version) })
  const next = reviewFor(f.dayOf(new Date().toISOString()))
  const items = [
    { key: 'edit', label: t.page.edit, onClick: () => setEditing(true) },
    ...(may(['share', 'finding']) ? [{ key: 'share', label: finding.shared ? t.page.unshare : t.page.share, onClick: () => change({ shared: !finding.shared }) }] : []),
    'line' as const, { key: 'archive', label: finding.archived ? t.page.restore : t.page.archive, onClick: () => change({ archived: !finding.archived }) },
  ]
  return (
    <>
      {finding.due && <Button kind="primary" busy={save.isPending} onClick={() => change({ reviewOn: next })}>{t.page.reviewed}</Button>}
      {finding.evidence.of !== 'noted' && !finding.archived && <Button busy={check.isPending} onClick={() => check.mutate({ params: { id: finding.id } })}>{t.page.check}</Button>}
      <Menu label={t.page.more} items={items} button={(props) => <Button {...props} icon="more" label={t.page.more} />} />
      {editing && <EditDialog finding={finding} onClose={() => setEditing(false)} onSave={(body) => { change(body); setEditing(false) }} />}
    </>
  )
}
