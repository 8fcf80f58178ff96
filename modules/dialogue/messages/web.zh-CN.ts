import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  needed: '请填写', save: '保存', saved: '已保存', edit: '修改', more: '更多', all: '全部', none: '—', because: '理由',
  talk: {
    title: '对话', note: '各渠道说过的话', open: '还没了结的', nothing: '没有未了的事。问了、答应了的，会留在这里，直到了结。', us: '我们欠', party: '对方欠', since: (when) => `${when}起`, due: (day) => `${day}前`, late: '已过期', answer: '去收件箱回复', moreOpen: '只列出最急的。', inWork: '见“下一步”',
    kinds: { asked: '提问', said: '说过', promised: '承诺', agreed: '约定', open: '待办' }, sides: { us: '我们', party: '对方' }, outcomes: { answered: '已答复', kept: '已兑现', broken: '没做到', settled: '已了结', dropped: '已放下' },
    acts: { answered: '已答复', kept: '已兑现', broken: '没做到', settled: '已了结', dropped: '放下', note: '记下回答' }, settled: '已了结', reopened: '已重新打开', menu: (what) => `“${what}”的操作`,
    thread: '记得的话', noThread: '还没有记下什么。', noThreadText: '在这里写下来，或在来往、收件箱里标记一句话。', earlier: '更早的', remember: '记一句', what: '说了什么', kind: '类别', side: '谁说的', dueOn: '什么时候之前', dueHint: '写了日期的承诺会进待办，到期提醒。', remembered: '已记下',
    mark: '标记一句话', markTitle: '标记一句话', markNote: '选一句，再选它是什么。', marks: { 'asked-party': '对方问', 'said-party': '对方说', 'promised-party': '对方承诺', 'promised-us': '我们承诺', 'agreed-us': '约定', 'open-us': '待办' }, marked: (kind) => `已标记为${kind}`,
  },
  ask: {
    next: '接下来问', none: '没有要问的：想知道的都已知道或问过。', act: '问', title: '提问', wording: '这样问', channel: '在哪里问', anywhere: '不写', spoken: '已经问了', write: '写消息问', asked: '已记下，不会再问', resting: (when) => `${when}刚问过一个问题，不要问得太密。`, others: (n) => `还有 ${n} 个`,
    answer: '回答', answerTitle: '对方的回答', answered: '已记下', declined: '不愿说', 'no-answer': '没有回答', goesTo: (field) => `会填到“${field}”`, yes: '是', no: '否', insert: '问这个',
  },
  offer: {
    next: '接下来推荐', none: '眼下没有特别合适的。', waiting: (n) => `${n} 项暂不推荐：刚提过，或 90 天内婉拒过。`, act: '已推荐', give: '发放', chance: (share) => `可能 ${share}`, expected: (money) => `预期 ${money}`, margin: (money) => `毛利 ${money}`, others: (n) => `还有 ${n} 项`, less: '收起', noted: '已记下，等对方答复', gave: (code) => `已发放：${code}`, gaveNoCode: '已发放',
    definition: '预期＝成交可能 × 一笔的毛利；一年内婉拒过、或没有可用渠道的会降低。', note: '怎样提的', title: (what) => `推荐${what}`,
  },
  need: {
    title: '客户需求', add: '记一条需求', none: '还没有记下需求。', noneText: '决定购买的、嘴上说的、将会有的、没有说出口的。', proposals: (n) => `数据推断 ${n} 条`, confirm: '确认', reject: '不是', confirmed: '已确认', rejected: '已否定，不会再提出', confidence: (share) => `把握 ${share}`, past: (n) => `已结束 ${n} 条`, hide: '收起',
    kind: '类别', kindHints: { key: '决定买不买的', surface: '嘴上说要的', forecast: '以后会要的', unspoken: '想要但没说的' }, wording: '需要什么', wordingHint: '只要无糖、无坚果的蛋糕', group: '产品类别', strength: '强度', strengths: ['', '1 很弱', '2 有一点', '3 明确', '4 强烈', '5 最要紧'], evidence: '怎么知道的', evidenceKinds: { said: '对方说的', asked: '我们问的', inferred: '推断的' }, evidenceText: '在哪里、怎么说的', state: '状态', recorded: '已记下', saved: '已保存',
    guide: '约定下一步', guideTitle: '下一步', guideStep: '接下来做什么', guideDay: '什么时候之前', guideOwner: '谁来做', guided: (step) => `下一步：${step}`, done: '已做', offered: '记下提供了什么', offeredTitle: '提供了什么', offeredText: '什么产品、什么价', accepted: '接受了', declined: '婉拒了', noAnswer: '没回应', outcomes: { waiting: '等答复', accepted: '已接受', declined: '已婉拒', 'no-answer': '没回应' }, met: '已满足', refused: '无法满足', lapsed: '不再需要', reopen: '重新打开', menu: (what) => `“${what}”的操作`, segment: '这个细分的需求', ofSegmentNone: '还没有为整个细分记下需求。', addToSegment: '为细分记一条需求', from: '出自哪次往来或订单', fromHint: '选一条，以后一点就能看到原话。', fromNone: '不选', order: '看订单', contact: '看往来', addProof: '补充依据',
  },
  page: {
    title: '客户需求', note: '客户需要什么、接下来问什么、我们占多少份额', tabs: { register: '总览', list: '需求清单', questions: '待问问题', shares: '顾客份额' }, segment: '细分', everyone: '全部客户', themes: '按类别和产品的需求', definition: '您能看到的客户中有此需求的人数，含待确认的；每位客户每行只计一次。占比：占细分成员，或占所有有需求的客户。', theme: '需求', kind: '类别', parties: '客户数', share: '占比', proposed: '待确认', metShare: '已满足', offered: '已提供', accepted: '接受', revenue: '带来收入', bar: (what, n) => `${what}：${n} 位客户`,
    empty: '还没有记下需求', emptyText: '在客户页面记下对方需要什么；系统每晚也会根据数据提出推断，附上理由，由人确认。', mine: '我的客户', states: { living: '进行中', proposed: '待确认', met: '已满足', refused: '无法满足', lapsed: '已过期' }, anyKind: '全部类别', party: '客户', wording: '需要什么', strength: '强度', state: '状态', since: '记录于', noMatch: '没有符合条件的', clear: '显示全部', toParties: '去客户列表', toProposed: '看系统推测的需求',
  },
  question: {
    rest: '问过一个问题后，同一位客户隔', restDays: '天再建议下一个。', restSaved: '已保存', add: '新建问题', title: '问题', empty: '还没有问题', emptyText: '写下公司想知道什么。不论哪个渠道，每个问题对每位客户只问一次；已经知道的不再问。', wording: '问题', fills: '回答填到', fillsNone: '只记住', own: '自定义字段', facts: '基本资料', preferences: '喜好', needs: '需求', choices: '可选的回答，每行一个', channels: '在哪里问', everywhere: '不限', priority: '优先程度', priorities: ['', '1 不急', '2 较低', '3 一般', '4 较高', '5 最先问'], segments: '问谁', everyone: '所有客户', group: '产品类别', retire: '停用', revive: '重新启用', retired: '已停用', active: '使用中', asked: '问过', answered: '已回答', rate: '回答率', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁体中文', en: '英文' }, oneLanguage: '写一种语言即可，其余自动沿用。',
  },
  share: {
    title: '顾客份额', now: '我们占', total: '同类总花费', own: '近 12 个月在本公司', target: '目标', by: (day) => `${day}前`, gap: '距目标', owner: '负责人', set: '设目标', change: '改目标', end: '不再跟踪', ended: '已不再跟踪', unknown: '还没有人填过对方在同类产品上的总花费，请在“价值”里填写。', estimated: '估计', known: '已知', said: (when, who) => `${when}${who ? `，${who}` : ''}`, targetShare: '目标份额（%）', byDay: '什么时候之前', note: '怎么做', saved: '目标已设', history: '份额与目标的变化', historyDefinition: '近 12 个月在本公司的净额除以同类总花费，取每次有变化那天的数。', day: '日期', share: '份额',
    empty: '还没有跟踪的份额', emptyText: '打开一位客户，填写同类总花费，再设定我们要占多少。', customer: '客户', offer: '最合适的推荐', estimate: '估计来源', unit: '部门', segment: '细分', anyone: '不限', listDefinition: '近 12 个月在本公司的净额 ÷ 客户一年在同类产品上的总花费；差额是达到目标每年还要多买的金额。', asOf: (day) => `截至 ${day}`, expected: (money) => `预期 ${money}`,
  },
}

export default texts
