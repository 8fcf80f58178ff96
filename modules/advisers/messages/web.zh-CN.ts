import type en from './web.en.ts'

type P = Record<string, string | number>

const levels = ['', '入门', '熟练', '精通'] as const

const texts: typeof en = {
  levels, none: '—', save: '保存', saved: '已保存', back: '设置', needed: '请填写此项', cancel: '取消', nobody: '无人负责', add: '添加', remove: '移除', all: '全部',
  stages: ['未成交', '考察期', '形成期', '稳定期', '退化期'], tiers: ['贵宾', '重要', '普通'],
  parts: { language: '语言', skills: '专长', area: '地区', load: '负荷', history: '过往', wishes: '客户意愿', results: '业绩', type: '客户类型', kinship: '亲疏' },
  channels: { phone: '电话', wechat: '微信', wecom: '企业微信', sms: '短信', email: '邮件', visit: '上门', shop: '到店', video: '视频' },
  kinds: { person: '个人', organisation: '单位', household: '家庭' },
  genders: { female: '女', male: '男' },
  reasons: { 'better-fit': '更合适', left: '离职', leave: '请假', 'customer-wish': '客户要求', other: '其他', reassigned: '重新分配', undone: '撤销' },
  states: { waiting: '排队中', computing: '计算中', proposed: '方案待定', failed: '未算出', dropped: '未采用', accepting: '执行中', accepted: '已执行', undoing: '撤销中', undone: '已撤销' },
  list: {
    title: '顾问档案', note: '每个人擅长什么、接什么客户、能接多少，匹配以此为准。', name: '顾问', load: '负荷', parties: '客户数', skills: '专长', languages: '语言', state: '状态', noProfile: '未填档案', empty: '还没有成员。',
    taking: '可接新客户', full: '暂不接新客户', out: '不参与匹配', away: (until) => (until ? `请假至 ${until}` : '请假中'), of: (load, capacity) => `${load} / ${capacity}`, counted: (at) => `统计于 ${at}`, edit: '编辑档案', handOver: '移交客户', tabAdvisers: '顾问', tabRules: '权重',
  },
  own: { title: '我的顾问档案', note: '填好后，系统会把适合您的客户匹配给您。' },
  form: {
    title: (name) => `顾问档案：${name}`, active: '参与匹配', takesNew: '接新客户', capacity: '容量（工作量）', capacityHint: (usual) => `不填则用默认值 ${usual}`, skills: '专长', skillsHint: '产品类别或专题，与产品类别的写法一致', languages: '语言', level: '水平', areas: '服务地区', areasHint: '城市或省份，与地址写法一致；回车添加',
    remote: '可远程服务', channels: '沟通渠道', channelsHint: '不选表示都可以', workingDays: '工作日', kinds: '客户类别', tiers: '客户层级', stages: '所处阶段', anyHint: '不选表示不限', gender: '性别', genderHint: '仅在客户提出要求时使用', leaveFrom: '请假开始', leaveTo: '请假结束', note: '备注', topic: '专题', days: ['', '一', '二', '三', '四', '五', '六', '日'],
    groups: { work: '工作', knows: '能力', takes: '接哪些客户', leave: '请假' },
  },
  kin: {
    title: '回避与优先', note: '亲属、原雇主、利益冲突等，匹配时会遵守。', empty: '没有这类规则。', party: '客户', rule: '规则', rules: { exclude: '须回避', prefer: '宜优先' }, reason: '原因', noteField: '备注', add: '添加规则', added: '已添加', removed: '已移除',
    reasons: { relative: '亲属', friend: '朋友', 'former-employee': '曾任职', conflict: '利益冲突', other: '其他' },
  },
  rules: {
    title: '匹配权重', note: '每一项占多少分量；填 0 表示不考虑。', effort: '每位客户的工作量', effortNote: '不同层级的客户占用多少容量。', tier: (name) => name, noTier: '未分层', capacity: '默认容量', stability: '现任顾问加分', stabilityNote: '匹配分。加得越多，换顾问的客户越少。', points: '分',
    explain: { language: '会说客户的语言', skills: '懂客户买的和需要的', area: '同城或同省', load: '还有余力', history: '过往联系、成交、满意与投诉', wishes: '客户提过的要求', results: '同类客户在这位顾问手里的表现', type: '接这类客户' },
  },
  card: { title: '顾问', keeper: '负责顾问', nobody: '还没有', show: '合适的顾问', since: (day) => `自 ${day}`, from: (name) => `前任：${name}`, handed: '交接说明', history: '历次变更' },
  suit: {
    title: (name) => `适合${name}的顾问`, present: '现任', fit: '匹配度', assign: '指派', assigned: (name) => `已由${name}负责`, why: '理由', channel: '最合适的渠道', reason: '变更原因', note: '交接说明', empty: '还没有顾问', emptyText: '先填写负责客户的同事的档案，这里就能排出合适的人。', toProfiles: '顾问档案', noChannel: '没有双方都用的渠道', barredTitle: '不能指派', points: (points, most) => `${points} / ${most} 分`,
    barred: { inactive: '不参与匹配', away: '请假中', 'takes-no-new': '暂不接新客户', kinship: '须回避', unwanted: '客户不希望由其服务' },
  },
  because: {
    language: { unknown: () => '客户语言未知', speaks: (p: P) => `会说${String(p.language)}（${levels[Number(p.level)] ?? ''}）`, not: (p: P) => `不会说${String(p.language)}` },
    skills: { unknown: () => '还没有购买可以判断', 'no-skills': () => '档案里没填专长', knows: (p: P) => `熟悉${String(p.topics)}（${levels[Number(p.level)] ?? ''}）`, 'knows-needed': (p: P) => `熟悉客户需要的${String(p.needed)}（${levels[Number(p.level)] ?? ''}）${p.topics ? `，也熟悉买过的${String(p.topics)}` : ''}`, need: () => '懂客户需要的', not: (p: P) => `不熟悉${String(p.topics)}` },
    area: { unknown: () => '所在地未知', city: (p: P) => `同在${String(p.place)}`, region: (p: P) => `同在${String(p.place)}`, remote: (p: P) => `客户在${String(p.place)}，可远程服务`, far: (p: P) => `不负责${String(p.place)}` },
    load: { load: (p: P) => `负荷 ${String(p.load)} / ${String(p.capacity)}` },
    history: { none: () => '还没有往来', history: (p: P) => `两年内联系 ${String(p.contacts)} 次、成交 ${String(p.orders)} 单`, complaints: (p: P) => `两年内联系 ${String(p.contacts)} 次、成交 ${String(p.orders)} 单、投诉 ${String(p.complaints)} 次` },
    wishes: { none: () => '客户没有提过要求', asked: () => '客户点名要这位顾问', 'asked-other': () => '客户点名要别的顾问', met: () => '符合客户要求', 'not-met': () => '不符合客户要求' },
    results: { none: () => '还没有同类客户', few: (p: P) => `${String(p.cases)} 位同类客户留住 ${String(p.own)}%（平均 ${String(p.usual)}%）；样本少，只作参考`, kept: (p: P) => `${String(p.cases)} 位同类客户留住 ${String(p.own)}%（平均 ${String(p.usual)}%）`, closed: () => '已计入；数字仅主管可见' },
    type: { any: () => '各类客户都接', takes: () => '接这类客户', not: () => '主要接别类客户' },
    kinship: { prefer: () => '宜由其负责' },
    channel: { wished: () => '客户希望', answers: (p: P) => `${String(p.sent)} 条消息回复 ${String(p.answered)} 条`, comes: (p: P) => `主动来过 ${String(p.came)} 次`, reachable: () => '可联系且已许可' },
  },
  runs: {
    title: '顾问匹配', note: '一次为许多客户算出最合适的顾问；您采纳之前，什么都不会变。', new: '新建匹配', name: '名称', reason: '原因', state: '状态', parties: '客户数', moved: '换顾问', asked: '时间', by: '发起人', empty: '还没有匹配过', emptyText: '选好客户，系统会给每位客户找最合适的顾问，又不让谁超负荷。',
    from: (name) => `${name}的客户移交`, profiles: '顾问档案',
  },
  ask: {
    title: '新建匹配', handTitle: '移交客户', origin: '哪些客户', origins: { segment: '一个细分', member: '某位顾问的全部客户', filter: '按条件', chosen: '所选客户' }, match: '找合适的顾问', chosen: (n) => `所选 ${n} 位客户`, segment: '细分', member: '谁的客户', name: '名称', reason: '原因', advisers: '分给谁', advisersHint: '不选表示所有参与匹配的顾问', stability: '现任顾问加分', note: '交接说明（对全部客户）', until: '到哪天', start: '开始计算', matchOf: (what, day) => `${what} · ${day}`, handOf: (who) => `${who}的客户`, filtered: '选定的客户',
    nothing: '您采纳方案之前，什么都不会变。', leaving: '未办的事和会话会一并移交；启用策略剧本“您的新顾问”后，客户会收到通知。',
  },
  run: {
    back: '顾问匹配', waiting: '排队中…', computing: '正在计算最优分配', accepting: '正在执行', undoing: '正在撤销', failed: '没能算出方案。', accept: '采纳', acceptTitle: (n) => `把 ${n} 位客户交给新的顾问？`, acceptText: '未办的事和会话会一并移交，每次变更都会通知策略剧本。30 天内可以撤销。', drop: '不采用', dropped: '未采用', undo: '撤销', undoText: '客户回到原来的顾问手里；其间又换过的除外。', begun: '已在后台执行',
    figures: { fit: '平均匹配度', moved: '换顾问', nobody: '未排上', over: '超负荷的顾问' }, ways: { now: '维持现状', greedy: '逐个挑选', proposal: '本方案' }, compare: '方案对比', way: '做法', best: '在现有容量下，没有比算出的方案更好的分法。', bound: (points) => `在现有容量下，没有别的分法能比算出的方案好出 ${points} 分以上。`, greedyNote: '“逐个挑选”：从最重要的客户起，依次给还有余力的最合适的顾问。', short: (needed, room) => `需要 ${needed}，容量只有 ${room}：排不上的客户保持现状。`, took: (s) => `用时 ${s} 秒`,
    loads: '每位顾问的负荷', loadsDefinition: '按客户层级折算的工作量（见设置），含本次匹配之外的客户；竖线为容量', before: '现在', after: '方案', greedy: '逐个挑选', capacity: '容量', adviser: '顾问', customers: '客户数', meanFit: '平均匹配度',
    rows: '客户', views: { moved: '换顾问', stays: '不变', nobody: '未排上', changed: '人工改过', all: '全部' }, party: '客户', fromWhom: '现在', toWhom: '方案', fitNow: '现在匹配度', fitThen: '方案匹配度', effort: '工作量', hand: '人工改过', change: '更改', changeTitle: (name) => `由谁负责${name}？`, noteLabel: '交接说明', changed: '方案已更改', noRows: '这里没有客户。', only: (name) => `只看方案给${name}的`, whole: '查看全部', passed: (work, talks) => `一并移交 ${work} 件未办的事、${talks} 个会话`, playbook: '告知客户：策略剧本“您的新顾问”', why: '理由', moves: (n) => `已换 ${n} 位`,
  },
}

export default texts
