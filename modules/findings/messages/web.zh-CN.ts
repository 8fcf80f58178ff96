import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  list: {
    title: '发现', lead: '我们从客户身上看出的规律，每晚用新数据核对。', create: '记下发现', label: '发现', all: '全部', due: '待复核', archived: '已归档', layer: '层次', anyLayer: '全部层次', mine: '只看我的',
    empty: '还没有记下发现', emptyText: '看到说明问题的数字，就记为发现：它说明什么、打算怎么做、何时再看。系统每晚自动核对。', noMatch: '没有符合条件的发现', clear: '清除条件', more: '更多',
  },
  card: { before: '当时', now: '现在', expected: '预期', owner: '负责人', review: '复核', reviewed: (day) => `${day} 复核`, dueNow: '该复核了', since: (day) => `自 ${day}`, line: '历次核对的数字', action: '怎么做', shared: '全员可见', noted: '取自页面，不再自动计算', of: (n) => `共 ${n} 位`, interval: (low, high) => `95% 区间 ${low} 至 ${high}`, never: '尚未核对' },
  take: { act: '记为发现', which: '记哪一项？', short: '记为发现' },
  form: {
    title: '记下发现', edit: '编辑', claim: '它说明什么', claimHint: '贵宾客户每四位就有一位在退化', figure: '数字', evidence: '依据', now: '现在', counting: '正在计算…', uncountable: '按现在的条件无法计算', layer: '知识层次', expected: '这个数字如下时成立', sure: '并非偶然：整个 95% 区间都如此', action: '我们怎么做', actionHint: '顾问每周致电名单前二十位', review: '何时复核', share: '让所有能看发现的人看到，即使他们无权查看背后的全部往来方', save: '保存', saved: '已记下', changed: '已保存', needed: '请填写此项',
    kind: '计算方式', whom: '在谁当中', having: '其中有多少是', field: '哪个数字', versus: '与谁相比', compare: '与另一群对比', owner: '负责人',
    ops: { above: '高于', atLeast: '不低于', atMost: '不高于', below: '低于', between: '介于' }, kinds: { count: '多少位', share: '占比', mean: '平均值' },
  },
  evidence: { count: (whom) => `符合“${whom}”的有多少位`, share: (whom, having) => `在“${whom}”当中，“${having}”所占的比例`, mean: (whom, field) => `“${whom}”的平均${field}`, versus: (one, other) => `${one}；减去“${other}”当中的同一数字`, analysis: (what, change) => (change ? `${what}，与对比期之差` : what), noted: '取自页面的数字', open: '打开名单', openPage: '打开发现它的页面' },
  expected: { above: (v) => `高于 ${v}`, atLeast: (v) => `不低于 ${v}`, atMost: (v) => `不高于 ${v}`, below: (v) => `低于 ${v}`, between: (v, most) => `介于 ${v} 与 ${most} 之间`, sure: (text) => `${text}，且并非偶然（95%）` },
  page: {
    back: '发现', check: '现在核对', checked: '已核对', last: '核对', more: '更多', archive: '归档', restore: '取回', share: '全员可见', unshare: '按权限可见', edit: '编辑', reviewed: '已复核', postponed: (day) => `下次复核 ${day}`, numbers: '数字', history: '核对记录', value: '数字', low: '区间下限', high: '区间上限', of: '位数', day: '截至', holds: '成立', yes: '是', no: '否', about: '涉及', addLink: '添加关联', addParty: '添加往来方', remove: (name) => `移除 ${name}`, facts: '详情', made: '记下', problem: '无法计算', definition: '口径',
    objects: { party: '往来方', segment: '细分', measure: '指标', playbook: '剧本' }, nothing: '还没有', label: (figure) => `历次核对的${figure}`, historyDefinition: '每次核对按当天的数据、以负责人的权限重新计算依据。',
  },
  today: { title: '该看的发现', note: '待复核或不再成立' },
  overview: {
    changed: '自上周以来', span: (from, to) => `${from} 至 ${to}`, changedDefinition: '最近七天与此前七天对照，只计您有权查看的往来方。', measure: '指标', thisWeek: '本周', lastWeek: '上周', change: '变化', notNow: '分析引擎暂时没有应答',
    figures: {
      equity: '客户资产', between: (low, high) => `${low} 至 ${high}`, equityDefinition: '现有客户今后预计还会带来的价值，已折现，附 95% 区间。', active: '活跃客户', before: (v) => `此前 ${v}`, activeDefinition: '最近 90 天有购买的客户，对照此前 90 天。',
      risk: '风险金额', riskNote: (n) => `${n} 位该联系`, riskDefinition: '预测可能流失、应当联系的客户所涉及的金额：流失可能性 × 价值。', perceived: '满意度', perceivedDefinition: '最近 90 天各触点上客户感知评分的平均，对照此前 90 天。',
      lag: '数据滞后', seconds: (n) => `${n} 秒`, waiting: (n) => `${n} 行待更新`, upToDate: '已是最新', states: { building: '正在建立', unavailable: '无应答' }, lagDefinition: '最早一条尚未进入分析引擎的变动距今的时间。',
    },
    title: '总览', lead: '公司的客户，一眼看清。', week: '近来的发现', weekNote: '新看出的，和不再成立的', none: '还没有发现', teach: '看到说明问题的数字，就记下来，系统每晚核对。', all: '全部发现',
  },
}

export default texts
