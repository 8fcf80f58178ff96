import { z } from 'zod'
import { useMay } from '#platform/web/me.ts'
import { useSearchState } from '#platform/web/navigate.ts'
import { useText } from '#platform/web/text.ts'
import { PageHead } from '#ui/page-head.tsx'
import { ViewTabs } from '#ui/view-tabs.tsx'
import { texts } from '../../messages/web.ts'
import { QuestionsTab } from '../question/questions-tab.tsx'
import { SharesTab } from '../share/shares-tab.tsx'
import { NeedList } from './need-list.tsx'
import { Register } from './register.tsx'

const views = ['register', 'list', 'questions', 'shares'] as const
const State = z.object({ view: z.enum(views).default('register') })
const gates = { register: ['read', 'need'], list: ['read', 'need'], questions: ['read', 'question'], shares: ['read', 'dialogue'] } as const

/** What customers need, the questions to ask, and the shares that are followed. */
export default function NeedsPage() {
  const t = useText(texts).page
  const may = useMay()
  const [{ view }] = useSearchState(State)
  const tabs = views.filter((v) => may(gates[v])).map((key) => ({ key, label: t.tabs[key], to: `/marketing/needs${key === 'register' ? '' : `?view=${key}`}`, active: key === view }))
  return (
    <>
      <PageHead title={t.title} note={t.note} />
      <ViewTabs label={t.title} tabs={tabs} />
      {view === 'register' ? <Register /> : view === 'list' ? <NeedList /> : view === 'questions' ? <QuestionsTab /> : <SharesTab />}
    </>
  )
}
