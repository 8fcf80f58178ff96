import type en from './en.ts'

const outcomes = { completed: '已完成', kept: '已兑现', broken: '未兑现', dropped: '已取消' }

const texts: typeof en = {
  work: '待办与承诺', today: '今日',
  kinds: { task: '待办', 'follow-up': '跟进', promise: '承诺' },
  givenBy: { us: '我方承诺', party: '对方承诺' },
  outcomes,
  verbs: { complete: '办结', keep: '已兑现', break: '未兑现', drop: '取消', reopen: '重新打开', postpone: '改期', reassign: '转交' },
  steps: { created: '新建', changed: '修改', postponed: '改期', reassigned: '转交', completed: '办结', kept: '兑现承诺', broken: '未能兑现', dropped: '取消', reopened: '重新打开' },
  reasons: { overdue: (days) => `已过期 ${days} 天`, 'due-today': () => '今天到期', 'promise-soon': (days) => `承诺 ${-days} 天后到期` },
  refusals: {
    'work/not-found': '找不到这项待办，或您无权查看。',
    'work/party-not-found': '找不到这个往来方，或您无权查看。',
    'work/member-unknown': '这位同事已不在。',
    'work/ended': (p) => `这项已经结束：${(outcomes as Record<string, string>)[String(p.outcome)] ?? '已结束'}。`,
    'work/not-ended': '这项还没有结束。',
    'work/is-promise': '承诺只有兑现或未兑现，不能办结。',
    'work/not-promise': '只有承诺才分兑现与未兑现。',
    'work/promise-needs-party': '请选择这是对谁的承诺。',
    'work/due-past': '新的日期已经过去。',
  },
}
export default texts
