import type en from './web.en.ts'

const texts: typeof en = {
  title: '自助分析', lead: '选指标、选维度、比时间；每个数字都能点开，看到背后是谁。',
  builder: {
    measures: '指标', measuresHint: '想看什么数', rows: '行', columns: '列', none: '不细分', grain: (name) => `${name}的粒度`, grains: { day: '按日', week: '按周', month: '按月', quarter: '按季', year: '按年' }, top: (name) => `${name}取多少`, topOf: (n) => `前 ${n} 名`, all: '前 100 名',
    period: '时间', compare: '对比', compares: { none: '不对比', previous: '上一段时间', year: '去年同期' }, mart: '数据集市', allData: '全部数据', parties: '往来方', only: '只看', time: '时间', not: '除去', from: '从', to: '到', swap: '行列互换', again: '重新开始',
    periods: { all: '全部时间', month: '本月', lastMonth: '上月', quarter: '本季', months3: '近 3 个月', months12: '近 12 个月', months24: '近 24 个月', year: '今年', days30: '近 30 天', own: '自定义' },
  },
  result: {
    pictures: { table: '表格', line: '折线', bar: '柱形', stacked: '堆叠', heat: '热力' }, picture: '图形', total: '合计', subtotal: '小计', before: (text) => `对比 ${text}`, was: (text) => `对比期 ${text}`, hidden: '保密', hiddenNote: (n, few) => `有 ${n} 个数字不予显示：背后的往来方不足 ${few} 位，其中有您无权查看的。`, money: (currency) => `金额单位：${currency}`,
    empty: '这段时间没有数据', emptyText: '换长一些的时间，或去掉一个条件。', open: (what) => `${what}：看背后是谁`, sort: (name) => `按${name}排序`, more: (n) => `显示全部 ${n} 行`, some: (n) => `图中为前 ${n} 项，表格里是全部。`, period: (from, to) => `${from} 至 ${to}`, oneUnit: '图中只画单位相同的指标。',
    defined: (name, text) => `${name}：${text}`, cells: '数字',
  },
  behind: { title: (what) => `背后是谁：${what}`, total: (n) => `${n} 位往来方`, list: '在列表中打开', segment: '建为细分', only: '只分析这些', more: '更多', none: '没有您可以查看的往来方', note: '份额大的在前。' },
  saved: { open: '已保存', save: '保存', saveAs: '另存', change: '保存修改', name: '名称', shared: '共享给所有人', sharedNote: '每个人只看到自己有权看的数字。', done: '已保存', removed: '已删除', remove: '删除', by: (name) => `${name}共享`, none: '还没有保存的分析', link: '复制链接', copied: '链接已复制', needed: '请填写' },
  file: { export: '导出', name: '分析' },
  schedule: {
    act: '定时发送', title: '定时邮件', every: '频率', everys: { day: '每天', week: '每周', month: '每月' }, on: '哪一天', weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], dayOf: (n) => `${n} 日`, at: '几点（公司时间）', to: '收件人', save: '定时发送', saved: '将按时发送', end: '停止发送', ended: '已停止发送',
    next: (when) => `下次 ${when}`, last: (when, n) => `上次 ${when}，共发出 ${n} 封`, noServer: '还没有设置邮件服务器（SMTP_URL），邮件发不出去。', note: '每位收件人只收到自己有权看的数字：正文是表格，附件是文件。', problems: { 'no-server': '上次没有发出：没有设置邮件服务器。', 'not-allowed': '上次没有发出：您已无权定时发送。', failed: '上次有人没有收到。' },
  },
  catalogue: { title: '指标目录', lead: '每个指标只有一个定义，图表、细分、发现和接口用的都是它。', act: '全部指标', search: '查找指标', unit: '单位', units: { money: '金额', count: '个数', days: '天', ratio: '比率', score: '数值' }, rows: '从什么数出', adds: '可否相加', additive: { yes: '可以', 'over-parties': '往来方之间可以，时间之间不可以', no: '不可以：每个合计重新计算' }, over: (a, b) => `${a} ÷ ${b}`, state: '现在的状态', splits: '可细分', used: '用在', ask: '用它分析', back: '自助分析', none: '没有这个指标' },
  start: {
    title: '从一个问题开始', text: '打开之后都可以再改。',
    sales: '每个月卖了多少，和去年比怎么样？', tiers: '各层客户各带来多少？', products: '什么产品卖得好，有多少人买？', channels: '各个渠道谁强谁弱？', contacts: '我们在联系谁，用什么方式？', decline: '客户是多了还是少了？',
  },
}
export default texts
