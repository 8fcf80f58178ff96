import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  day: {
    lead: '按价值排好，先做上面的', done: '今天的事都办完了', doneText: '您的承诺和计划，到了日子就会排在这里。', add: '新建待办', all: '全部待办', more: '还有更多，未能全部列出。',
    promises: '到期承诺', contact: '该联系', late: '已过期', stake: '涉及价值', coming: '未来 7 天', waiting: (n) => `今天有 ${n} 项待办`,
    changed: '近来变化', changedNote: '近 7 天', further: '更多', plan: '安排跟进',
  },
  why: { worth: (amount) => `值 ${amount}`, moved: (n) => `已改期 ${n} 次`, by: (who) => `${who}交办` },
  due: { late: (n) => `过期 ${n} 天`, today: '今天', tomorrow: '明天', at: (day, time) => `${day} ${time}` },
  call: { act: '通话', title: (who) => `与${who}通话`, hours: (text) => `方便时间：${text}`, none: '还没有电话号码。', open: '打开档案', result: '谈了什么', hint: '会连同这次通话记入来往。', done: '记录并办结' },
  moving: { tomorrow: '明天', toTomorrow: '改到明天', later: '推后一天', inThree: '三天后', monday: '下周一', choose: '选择日期…', title: '改期', day: '改到', reason: '原因', act: '改期', done: (day) => `已改到 ${day}` },
  ending: { title: { complete: '办结', keep: '承诺已兑现', break: '承诺未兑现', drop: '取消' }, result: { complete: '结果', keep: '结果', break: '未兑现的原因', drop: '取消的原因' }, done: { complete: '已办结', keep: '已记为兑现', break: '已记为未兑现', drop: '已取消' }, reopened: '已重新打开', withNote: '写结果并办结', brokenWithNote: '写明原因，记为未兑现' },
  list: {
    title: '待办与承诺', label: '待办', create: '新建', mine: '我的', late: '已过期', given: '我交办的', all: '全部人员', ended: '已结束',
    any: '不限日期', dues: { overdue: '已过期', today: '今天', week: '7 天内', later: '以后' }, kind: '类型', anyKind: '全部类型', what: '事项', party: '往来方', due: '到期', owner: '负责人', by: '交办人', outcome: '结果', when: '结束时间',
    empty: '这里没有未办的事项', emptyText: '把答应别人的事记下来，到日子会提醒您。', emptyEnded: '还没有结束的事项',
    noMatch: '没有符合条件的事项', clear: '清除条件', chosen: (n) => `已选 ${n} 项`, handOver: (n) => `转交 ${n} 项`, handed: (n, left) => `已转交 ${n} 项${left ? `；${left} 项未动：已结束、本就归其负责，或您无权更改` : ''}`,
  },
  form: {
    title: '新建待办', kind: '类型', what: '事项', whatHint: { task: '准备样品', 'follow-up': '回电确认课程时间', promise: '周五前带新样品' }, party: '往来方', day: '到期', time: '时间', timeHint: '时:分', owner: '负责人', note: '备注', add: '保存', saved: '已保存',
    quick: { today: '今天', tomorrow: '明天', week: '一周后' }, needed: '请填写此项', badTime: '格式如 19:30', givenBy: '由谁承诺',
  },
  item: { back: '待办与承诺', edit: '编辑', more: '更多', facts: '详情', history: '经过', firstDue: '最初到期', postponed: '改期', times: (n) => `${n} 次`, saved: '已保存', handed: (who) => `已转交${who}`, reassign: '转交', to: '转交给', reason: '原因', result: '结果', step: (who, what) => `${who} ${what}`, system: '系统' },
  next: { title: '接下来', none: '还没有安排', add: '安排', more: (n) => `还有 ${n} 项` },
  notices: { none: '没有消息', noneText: '同事提到您或交给您事情时，会显示在这里。', readAll: '全部标为已读', unread: (n) => `${n} 条未读`, fresh: '未读', more: '更早的消息', other: '消息' },
}

export default texts
