import type en from './en.ts'

const outcomes = { completed: '已完成', kept: '已履行', broken: '未履行', dropped: '已取消' }

const texts: typeof en = {
  work: '待辦與承諾', today: '今日',
  kinds: { task: '待辦', 'follow-up': '跟進', promise: '承諾' },
  givenBy: { us: '我方承諾', party: '對方承諾' },
  outcomes,
  verbs: { complete: '完成', keep: '已履行', break: '未履行', drop: '取消', reopen: '重新開啟', postpone: '改期', reassign: '轉交' },
  steps: { created: '新增', changed: '修改', postponed: '改期', reassigned: '轉交', completed: '完成', kept: '履行承諾', broken: '未能履行', dropped: '取消', reopened: '重新開啟' },
  reasons: { overdue: (days) => `已逾期 ${days} 天`, 'due-today': () => '今天到期', 'promise-soon': (days) => `承諾 ${-days} 天後到期` },
  refusals: {
    'work/not-found': '找不到這項待辦，或您無權檢視。',
    'work/party-not-found': '找不到這個往來方，或您無權檢視。',
    'work/member-unknown': '這位同仁已不在。',
    'work/ended': (p) => `這項已經結束：${(outcomes as Record<string, string>)[String(p.outcome)] ?? '已結束'}。`,
    'work/not-ended': '這項還沒有結束。',
    'work/is-promise': '承諾只有履行或未履行，不能以完成結案。',
    'work/not-promise': '只有承諾才分履行與未履行。',
    'work/promise-needs-party': '請選擇這是對誰的承諾。',
    'work/due-past': '新的日期已經過去。',
  },
}
export default texts
