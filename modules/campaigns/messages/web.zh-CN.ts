import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  listing: '、',
  measures: { revenue: '销售额', margin: '毛利', conversion: '购买人数' },
  toWhom: { all: '全部对象', 'not-opened': '没打开的', 'not-clicked': '没点击的', 'not-bought': '没购买的' },
  metrics: { opened: '打开', clicked: '点击', bought: '购买' },
  channels: { email: '邮件', sms: '短信', chat: '在线客服', wechat: '微信', wecom: '企业微信', line: 'LINE', push: '网页推送', post: '信函', 'by-hand': '人工' },
  save: '保存', saved: '已保存', unsaved: '尚未保存', remove: '删除', needed: '请填写', parties: (n) => `${n} 位`, more: '显示更多', none: '—',
  calendar: { countingCollisions: '正在比较各活动的对象…', title: '活动日历', note: '什么时候、联系哪些客户', before: '上个月', next: '下个月', today: '本月', empty: '本月没有安排', label: (month) => `${month} 的发送安排`, collisions: '对象重叠', collisionsNote: '三天之内联系同一批客户', noCollisions: '本月没有活动在三天之内联系同一批客户。', shared: (n, a, b) => `${a} 与 ${b}：${n} 位客户重叠`, wave: (n) => `第 ${n} 波`, weekdays: ['一', '二', '三', '四', '五', '六', '日'] },
  list: { title: '营销活动', create: '新建活动', make: '新建', name: '名称', goal: '要达成什么？', goalHint: '例如：让半年没买的老客户回来', state: '状态', when: '开始', size: '对象', owner: '负责人', budget: '预算', empty: '还没有活动', emptyText: '先说清要达成什么、用什么衡量，再定对象和内容，并留出一部分客户不联系，用来对照效果。' },
  parts: { plan: '计划', audience: '对象', content: '内容', check: '检查', run: '执行', result: '效果' },
  acts: { ask: '提交审批', start: '批准并开始', withdraw: '退回草稿', approve: '批准', decline: '驳回', pause: '暂停', resume: '继续', stop: '停止', done: '已更改', stopTitle: '停止这个活动？', stopText: '还没发出的消息会全部撤下，停止后不能再启动。' },
  plan: { purposeAsked: '只发给同意过的客户', purposeAssumed: '没有拒绝的客户都会收到，不能用来做广告', purposes: { marketing: '营销', service: '服务', research: '调研' }, goal: '目标', measure: '衡量指标', measureNote: '与留作对照的客户相比', target: '目标值', budget: '预算', costs: '计划费用', what: '项目', amount: '金额', addCost: '加一项费用', owner: '负责人', priority: '优先级', priorityNote: '1 最先；同一客户消息过多时，9 最先让路', purpose: '用途', starts: '开始', ends: '结束', follow: '每位客户跟踪天数', total: '合计' },
  audience: {
    whole: '整个活动', waveDefinition: '这一波对所选细分的客户会怎样：该渠道的许可与地址、对照、已收到多少消息。只发给未响应者的波次，这里是最多人数', segments: '细分', segmentsHint: '在其中任一细分里的客户', excluded: '排除', excludedHint: '在其中任一细分里的客户不联系', late: '之后进入细分的客户也加入', holdout: '随机留作对照的比例', holdoutNote: '不留对照，就无法知道活动带来了什么。', forecast: '触达预测', count: '计算', counting: '计算中…', definition: '按现在开始活动计算：所选细分的客户会怎样（许可、地址、对照、已收到多少消息）。至少一波能到，即算可触达', reached: '可以触达', reason: '结果', notCounted: '还没有计算', open: '先保存，再计算', chart: (reached, all) => `${all} 位中可触达 ${reached} 位`, later: (n) => `其中 ${n} 位在免打扰时段之后送达`, noSegment: '请先选细分', makeSegment: '新建细分',
  },
  reasons: { wish: '对方希望少收', excluded: '已排除', held: '留作对照', holdout: '公司长期对照组', 'no-address': '没有地址', 'cap-day': '当天已达上限', 'cap-week': '本周已达上限', 'cap-month': '本月已达上限' },
  consent: (reason) => `许可：${({ denied: '已拒绝', withdrawn: '已撤回', expired: '已到期', pending: '未二次确认', paused: '暂停中', unknown: '从未征得', 'no-purpose': '无此用途', 'hard-bounce': '地址不存在', complaint: '投诉过', legal: '法律要求', request: '对方要求', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '这个用途不用此渠道' } as Record<string, string>)[reason] ?? reason}`,
  content: {
    wave: (n) => `第 ${n} 波`, addWave: '加一波', name: '名称', due: '发送时间', whichMedium: '选哪个渠道？', channel: '渠道', toWhom: '发给', variant: (letter) => `版本 ${letter}`, addVariant: '加一个版本', template: '模板', ownWords: '自己写', subject: '主题', body: '正文', bodyHint: '{{name}}、{{offer.code}} 会换成每位客户自己的', offer: '优惠', noOffer: '不带优惠', delay: '推迟（小时）',
    test: '先小范围试，再把较好的版本发给其余客户', metric: '看哪个更多', share: '试发比例', base: '预计比例', lift: '值得发现的差异', hours: '最迟几小时后决定', planned: (n, single) => `每个版本约需 ${n} 位客户，这样的差异才有八成把握被发现，期间随时查看都不影响结论（只在最后看一次则需 ${single} 位）。`,
  },
  check: { counting: '计算中', look: '请查看', title: '开始之前', ok: '就绪', missing: '还缺', audience: '已选对象', content: '每条消息都有内容', start: '已定开始时间', holdout: '已留出对照', forecast: '已算过触达', collisions: '同期没有其他活动联系同一批客户', seeds: '测试名单', seedsHint: '先收到每个版本的同事', send: (n) => `把第 ${n} 波发给测试名单`, sent: (n) => `已发出 ${n} 封`, approval: '审批', amount: (amount) => `费用最多 ${amount}`, by: (name) => `${name}已批准`, asked: (name) => `${name}提交审批` },
  run: { entering: '正在登记对象', treated: '联系', held: '留作对照', firm: '公司对照组', queued: '已交发送', withheld: '已拦下', withoutOffer: '没领到优惠', waveState: { waiting: '等待中', queueing: '正在交付发送', testing: '试发中', done: '已交发送' }, winner: (letter, won) => `版本 ${letter} ${won ? '胜出' : '领先'}，已发给其余客户`, problem: (what) => `活动停住了：${what}。系统每分钟会再试。`, notBegun: '还没有开始', begins: (when) => `${when} 开始`, delivery: '查看每条消息', label: '各波次' },
  result: {
    none: '还没有结果', noneText: '消息发出后，系统每晚计算效果，也可以现在计算。', count: '现在计算', counting: '正在计算', report: '一页报告', print: '打印', pdf: '下载 PDF', save: '记为发现', saved: '已记为发现', funnel: '消息的结果', funnelDefinition: '按客户计，每位一次：应发、已发、送达（已发且未退回）、真人打开、点击、回复，以及跟踪期内购买', steps: { asked: '应发', sent: '已发', delivered: '送达', opened: '打开', clicked: '点击', replied: '回复', bought: '购买' }, step: '步骤', share: '占比', withheld: '拦下', bounced: '退回', complained: '投诉',
    truth: '带来了什么', truthDefinition: (days) => `联系的与随机留下的客户之差，按可触达客户平均，自加入起 ${days} 天；横线为 95% 区间（Welch 法，过去消费能解释的部分已扣除）`, outcome: '指标', treated: '联系的', control: '留下的', difference: '差异', interval: '95% 区间', inAll: '合计', sure: '确有差异', unsure: '可能是偶然', cuped: (shares) => `已扣除各人过去消费的影响，区间因此更窄；剩余方差：${shares}。`, mismatch: '两组人数与抽签比例不符，这个结果不可信。', mixed: (n) => `合并后同时在两组的 ${n} 位客户未计入`,
    money: '费用与回报', cost: '费用', planned: '计划费用', messages: '消息费用', offers: '已用优惠', roi: '投入回报率', payback: '回本时间', days: (n) => `${n} 天`, notYet: '尚未回本', anyway: '本来就会买', anywayNote: (n, all) => `${all} 位用了优惠的客户中的 ${n} 位`, pulled: '之后少买的',
    attribution: '按归因规则', attributionDefinition: '联系过的客户的销售额，按五种惯例分给下单前三十天内的所有营销消息；旁边是与对照组比较的结果。规则分摊的是全部购买，包括本来就会发生的。', rules: { last: '末次接触', first: '首次接触', linear: '平均分配', 'time-decay': '越近越重', markov: '移除效应（马尔可夫）', truth: '与对照组比较' }, rule: '规则', revenue: '销售额',
    segments: '按细分', segment: '细分', waves: '按波次与版本', variant: '版本', sent: '已发', did: '有响应', against: { held: '与本活动留下的客户比较', firm: '本活动没有留对照，与公司长期对照组比较' }, noControl: '没有留下对照客户，无法知道活动带来了什么。', asOf: (when) => `截至 ${when}`, whole: '已全部跟踪完', part: '仍在跟踪',
  },
  say: {
    brought: (what, value, low, high) => `${what}因此多了 ${value}（区间 ${low} 至 ${high}）。`, lost: (what, value, low, high) => `${what}反而少了 ${value}（区间 ${low} 至 ${high}）。`, nothing: (what, low, high) => `看不出对${what}有影响：差异在 ${low} 至 ${high} 之间，可能只是偶然。`,
    unread: '两组人数与抽签比例不符，说明有客户被多加或漏掉，这个结果不可信。', untold: '没有留下对照客户，无法知道活动带来了什么。', paid: (roi, days) => `每投入一元，收回成本后还多赚 ${roi}${days ? `，${days}回本` : ''}。`, cost: (cost) => `没有赚回 ${cost} 的费用。`, maybe: (low, high) => `是否赚回费用还不确定：回报率在 ${low} 至 ${high} 之间。`,
    anyway: (n, all) => `用了优惠的 ${all} 位客户中，有 ${n} 位本来就会买。`, won: (label) => `“${label}”比其他版本效果好。`, best: (name) => `对“${name}”效果最好。`, over: (rule, times) => `若按“${rule}”计算，会把功劳夸大到实际的 ${times} 倍。`, early: '还有客户没有跟踪完，数字仍会变化。', claim: (name) => `${name}：`,
  },
  approval: { title: '活动审批', back: '设置', note: '活动要花多少钱，由谁来批', free: '多少以内不用审批', freeNote: '按预算，计划费用更高时按计划费用', upTo: (role) => `${role}最多可批`, own: '可以批准自己提交的活动', administrators: '管理员不受金额限制。' },
  learnings: { title: '以往活动的经验', note: '已记为发现', same: '同一细分' }, awaiting: { title: '等您审批的活动', begins: (when) => `${when} 开始` },
  panel: { title: '营销活动', none: '还没有参加过活动', since: (day) => `${day}加入`, parts: { treated: '联系', held: '随机留作对照，请不要另外补发', firm: '在公司长期对照组，目前不做营销联系' }, states: { queued: '待发', handing: '发送中', given: '发送中', sent: '已发', failed: '未送达', withheld: '已拦下', doubtful: '待核实', cancelled: '已撤下' }, opened: '已打开', clicked: '已点击', replied: '已回复', more: '查看全部' },
  people: { title: '客户名单', empty: '没有客户', back: '营销活动' },
}

export default texts
