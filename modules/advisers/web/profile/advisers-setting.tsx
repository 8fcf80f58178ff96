import { useMemo } from 'react'
import { z } from 'zod'
import { languageName } from '#modules/parties/web/pick/language-name.ts'
import { useFormat } from '#platform/web/format.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { useCall } from '#platform/web/use-call.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/list/column.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { EmptyState, ErrorState } from '#ui/states.tsx'
import { usePhone } from '#ui/use-phone.ts'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { type Adviser, findAdvisers } from '../../contract.ts'
import { texts } from '../../messages/web.ts'
import { RulesForm } from '../rules/rules-form.tsx'
import { LoadBar } from '../word/load-bar.tsx'
import { AdviserPart } from './adviser-part.tsx'
import { StateOf } from './state-of.tsx'

const State = z.object({ member: z.string().optional(), tab: z.enum(['advisers', 'rules']).default('advisers') })
const keyOf = (a: Adviser): string => a.member.id
const nameOf = (a: Adviser): string => a.member.name
const pathOf = (a: Adviser): string => `/settings/advisers?member=${a.member.id}`

/** Who looks after customers: what they know, whom they take and how much; and what matching counts by. */
export default function AdvisersSetting() {
  const t = useText(texts)
  const phone = usePhone()
  const may = useMay()
  const [{ member, tab }] = useSearchState(State)
  if (member) return <AdviserPart id={member} back="/settings/advisers" />
  const tabs = [{ key: 'advisers', label: t.list.tabAdvisers, to: '/settings/advisers', active: tab === 'advisers' }, { key: 'rules', label: t.list.tabRules, to: '/settings/advisers?tab=rules', active: tab === 'rules' }]
  return (
    <>
      <PageHead title={t.list.title} note={t.list.note} actions={may(['match', 'adviser']) && <Button to="/parties/matching">{t.runs.title}</Button>} {...(phone && { back: { to: '/settings', label: t.back } })} />
      {may(['update', 'settings']) && <ViewTabs label={t.list.title} tabs={tabs} />}
      {tab === 'rules' && may(['update', 'settings']) ? <RulesForm /> : <List />}
    </>
  )
}

function List() {
  const t = useText(texts)
  const l = t.list
  const f = useFormat()
  const language = useLanguage()
  const { data, error, isPending, refetch } = useCall(findAdvisers, { query: { all: 'true' } })
  const columns = useMemo((): Column<Adviser>[] => [
    { key: 'name', head: l.name, cell: (a) => a.member.name },
    { key: 'state', head: l.state, cell: (a) => <StateOf adviser={a} /> },
    { key: 'load', head: l.load, cell: (a) => (a.known ? <LoadBar load={a.load} capacity={a.capacityUsed} /> : <span className="muted">{t.none}</span>) },
    { key: 'parties', head: l.parties, align: 'end', cell: (a) => (a.known ? f.number(a.parties) : <span className="muted">{t.none}</span>) },
    { key: 'skills', head: l.skills, cell: (a) => f.list(a.skills.slice(0, 4).map((s) => s.topic)) || <span className="muted">{t.none}</span> },
    { key: 'languages', head: l.languages, cell: (a) => f.list(a.languages.map((s) => languageName(s.language, language))) || <span className="muted">{t.none}</span> },
  ], [t, l, f, language])
  if (error) return <ErrorState problem={error} again={() => void refetch()} />
  return <ListTable label={l.title} rows={data?.items ?? []} keyOf={keyOf} nameOf={nameOf} columns={columns} to={pathOf} isPending={isPending} empty={<EmptyState title={l.empty} icon="user" />} phone={(a) => ({ title: a.member.name, aside: <StateOf adviser={a} />, note: a.known ? `${l.load} ${l.of(f.number(a.load), f.number(a.capacityUsed))}` : a.member.unitName })} />
}
