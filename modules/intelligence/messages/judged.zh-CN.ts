import type en from './judged.en.ts'

const texts: typeof en = {
  rung: '关系阶梯', grade: '关系等级', level: '关系水平', type: '忠诚类型', gradeLine: (grade) => `等级：${grade}`, typeLine: (type) => `${type}型忠诚`, typeUnknown: '忠诚原因未知',
  due: (day) => `${day} 应联系`, overdue: (day) => `${day} 起应联系`, every: (days) => `每 ${days} 天`, ofOwnAccord: '不主动联系',
  season: (day) => `每年固定季节购买，预计 ${day} 前再来；在此之前没有购买属正常。`, doubt: (sum, line) => `流失迹象合计 ${sum} 个常态间隔；超过 ${line} 进入退化期。`, leaves: (line) => `降到 ${line} 及以下才离开退化期，避免因小波动来回变化。`,
  parts: {
    silence: (v) => `静默：${v} 个常态间隔`, alive: (v, share) => `模型认为仍是客户的概率为 ${share}：${v}`, slowing: (v) => `购买间隔变长：${v}`, value: (v) => `今年购买额对比去年：${v}`,
    contact: (v) => `近半年联系对比前半年：${v}`, satisfaction: (v) => `满意度：${v}`, complaints: (v) => `一年内有投诉：${v}`, contract: (v) => `合同在有效期内：${v}`, 'contract-over': () => '合同已到期且此后没有购买：判定为退化',
  },
  tenure: (purchases, days) => `${days} 天内购买 ${purchases} 次。`, referrals: (n) => `推荐了 ${n} 位。`, reviews: (n) => `一年内评价 ${n} 次。`, activities: (n) => `一年内参加活动 ${n} 次。`,
  satisfaction: (c, n) => `满意度 ${c}（感知与期望之比，一年内 ${n} 次评分）。`, noRating: '一年内没有满意度评分。', complaints: (n) => `一年内投诉 ${n} 次。`,
  contract: (day) => `合同有效至 ${day}。`, contractEnded: (day) => `合同已于 ${day} 到期。`, noEnd: '合同长期有效。', wallet: (share) => `钱包份额 ${share}。`, alone: '没有其他可选的供应方。',
  rungRule: { 1: '还没有购买过：潜在。', 2: '买过，但次数还不够，或处于退化期：顾客。', 3: '多次重复购买：客户。', 4: '成为客户的时间够长，且满意、参与活动或忠诚：支持者。', 5: '推荐他人或公开评价：拥护者。', 6: '时间够长，且有合同、钱包份额高或别无选择：伙伴。' },
  gradeRule: { 0: '尚未购买，没有等级。', 1: '熟知：等价往来。', 2: '朋友：成为客户满一年且没有失望，彼此信任。', 3: '伙伴：有合同或已是伙伴，彼此承诺。' },
  typeRule: { 0: '购买不足三次或处于退化期，谈不上忠诚的原因。', 1: '垄断：没有其他可选的供应方。', 2: '惰性：折扣与满意度已知，但都不足以说明，也没有规律。', 3: '价格：购买额中很大一部分有折扣。', 4: '激励：奖励、优惠券或积分留住了客户。', 5: '习惯：购买间隔很有规律。', 6: '态度：评价高于期望，并且推荐、评价或参与。', 7: '未知：缺少数据。' },
  discountShare: (share) => `一年内购买额的 ${share} 有折扣。`, rewards: (n) => `一年内奖励 ${n} 次。`, spread: (share) => `购买间隔的离散程度为均值的 ${share}。`, missing: { discounts: '公司没有记录折扣。', satisfaction: '没有满意度评分。' },
  levelRule: { 'customers-margin': (times) => `每年贡献为平均值的 ${times} 倍；与同档客户的数量一起决定水平（设置 → 联系策略）。`, 'loyalty-sales': (times) => `由忠诚类别与每年销售额（平均值的 ${times} 倍）决定（设置 → 联系策略）。` }, levelNone: '购买过的客户才有关系水平。',
  policy: { title: '联系策略', who: '由谁', owner: '负责人', channel: '渠道', every: '频次', last: '最近联系', due: '应联系', bonds: '联结', bond: { financial: '财务', social: '社交', structural: '结构' }, none: '无', purpose: '目的', days: (n) => `每 ${n} 天`, off: '这一水平没有启用联系策略。' },
  today: { due: (level) => `应联系 · ${level}`, last: (day, every) => `最近联系 ${day}，每 ${every} 天一次。`, never: (every) => `还没有联系记录，每 ${every} 天一次。` },
  other: '其他依据', openRung: '查看同一阶梯的客户', openLevel: '查看同一水平的客户',
  ladder: {
    title: '关系阶梯', note: '人数与贡献', definition: '潜在：未购买。顾客：买过。客户：多次重复购买。支持者：满意、参与或忠诚。拥护者：推荐或评价。伙伴：长期结合。处于退化期的回到顾客一级。界线见“设置 → 判断规则”。',
    parties: '人数', value: (measure) => `贡献${measure}`, declining: '退化期', label: '各级阶梯的人数', grades: '等级', levels: '水平', types: '忠诚类型', grade: '关系等级', gradeDefinition: '熟知：等价往来。朋友：信任。伙伴：承诺。', typeDefinition: '购买三次以上的客户为什么留下，按明示的规则由现有数据判断；缺少数据的列为未知。', levelDefinition: '按公司的矩阵：客户数 × 贡献，或忠诚 × 销售额。每一水平有各自的联系策略。', share: '占比',
    flow: '阶梯上的变化', flowDefinition: '两个日期各级阶梯的人数。历史自第一次计算起积累。', mark: (name, n, value) => `${name}：${n} 位，${value}`,
  },
  moves: { title: '分值变动', definition: '两个日期各分值的客户数，取自历史。前一日期尚未购买的列为不评分。', by: '分值', notScored: '不评分', up: (n) => `${n} 位上升`, down: (n) => `${n} 位下降`, score: (c) => `${c} 分`, label: (by, from, to) => `${from} 至 ${to} 客户在各 ${by} 分之间的变动`, pageTitle: 'RFM', lead: '客户买得多近、多勤、多少，以及谁变了。' },
  stages: { title: '阶段与阶梯', lead: '关系处在哪里，怎样变化，我们怎样对待。' },
  strategies: { carryOut: '落实', title: '各阶段的策略', note: '括号内为目前适用的人数', add: '新增', edit: '修改', remove: '删除', removed: '已删除', name: '名称', steps: '做什么', where: '适用于', active: '启用', off: '未启用', save: '保存', saved: '已保存', count: (n) => `目前 ${n} 位`, none: '还没有写下策略', vocabulary: { stage: '生命周期', growth: '成长阶段', acquaintance: '相识阶段', rung: '关系阶梯' }, how: '点“落实”，就成为由系统执行的策略剧本。' },
  growth: {
    title: '增长矩阵', lead: '一年内新老客户与新老产品的四个组合。', definition: '首次购买在截至上次计算的一年之内为新客户；首次售出在这一年之内为新产品。两者都买的客户在两格各计一次。金额已扣退货。',
    customers: '客户数', money: '净额', before: '上一年', known: '现有产品', fresh: '新产品', old: '现有客户', young: '新客户', plan: '计划', noPlan: '还没有计划', write: '写下计划', change: '修改', owner: '负责人', review: '复查日', save: '保存', saved: '已保存计划',
    label: '新老客户与新老产品各组合的客户数与净额', moves: '变动', movesDefinition: '上一年在某格、今年在某格的客户；同一客户可在两格。', from: '上一年', to: '今年', combinations: '组合', referred: '现有客户推荐来的新客户', widened: '新老产品都买的现有客户', see: '查看名单', empty: '两年内没有购买', change1: (d) => `比上一年 ${d}`,
  },
  credit: {
    title: '信用与风险', lead: '谁欠多少、欠了多久、在什么额度之内。', definition: '未付款：已下单而未付清的订单。逾期：超过该客户（否则公司）的账期。额度在往来方资料中。', unpaid: '未付款', overdue: '逾期', since: '最早', days: (n) => `${n} 天`, limit: '额度', room: '剩余', rating: '等级', hold: '接单', party: '往来方', parties: '欠款客户',
    overLimit: '超出额度', held: '受限', all: '全部', which: '显示', none: '没有欠款', terms: '账期', termsDays: (n) => `${n} 天`, firmTerms: '公司统一', own: '单独约定', edit: '修改账期与限制', panel: '信用', save: '保存', saved: '已保存', reason: '理由', note: '说明', noneOwed: '没有欠款。', more: '更多',
    holds: { none: '正常', prepay: '先款后货', 'no-orders': '暂停接单' }, reasons: { overdue: '逾期付款', insolvency: '无力清偿', breach: '违约', fraud: '查实的欺诈', 'court-order': '法院裁定' }, lawful: '只有其行为可以作为理由，身份不可以。', needed: '请选择理由', exposureOf: '未付款占额度',
    warnings: { 'over-limit': (room) => `加上这张订单将超出信用额度，剩余 ${room}。`, overdue: (amount, days) => `已有 ${amount} 逾期，最早逾期 ${days} 天。`, prepay: () => '这位往来方须先款后货。', 'no-orders': () => '这位往来方目前暂停接单。' },
  },
  policies: {
    carryOut: '落实',
    title: '联系策略', lead: '各关系水平怎样维护。到期的联系会出现在负责人的“今日”。', level: '水平', who: '由谁', owner: '负责人', member: '指定成员', memberLabel: '成员', channel: '渠道', every: '每', days: '天', purpose: '目的', bonds: '使用的联结', active: '启用', save: '保存', saved: '已保存策略', none: '不主动联系', edit: '修改', anyChannel: '不限',
    grid: '水平的确定', rule: '规则', rules: { 'customers-margin': '客户数 × 贡献', 'loyalty-sales': '忠诚 × 销售额' }, rows: { 'customers-margin': ['客户少', '客户数中等', '客户多'], 'loyalty-sales': ['潜在或新', '经常或老', '忠诚'] }, columns: { 'customers-margin': ['贡献低', '贡献中等', '贡献高'], 'loyalty-sales': ['销售额低', '销售额中等', '销售额高'] },
    lines: '界线', margin: '每年贡献，为平均值的倍数', sales: '每年销售额，为平均值的倍数', count: '同档客户数', next: '下次计算起生效。',
  },
  rules: {
    title: '判断规则', lead: '判断关系的各条界线，下次计算起生效。', stages: '生命周期', declineFrom: '超过多少常态间隔进入退化', declineUntil: '降到多少离开', buildUpPurchases: '形成期：购买次数', stablePurchases: '稳定期：购买次数', stableTenure: '且首购满天数',
    ladder: '阶梯与等级', clientPurchases: '客户：购买次数', supporterTenure: '支持者：满天数', advocateSigns: '拥护者：推荐与评价次数', partnerTenure: '伙伴：满天数', partnerWallet: '或钱包份额', friendTenure: '朋友：满天数', types: '忠诚类型', priceShare: '价格：有折扣的购买额占比', incentiveRewards: '激励：一年奖励次数', attitudeSatisfaction: '态度：满意度不低于', habitSpread: '习惯：间隔离散不超过', habitPurchases: '习惯：购买次数',
    sources: '依据的来源', complaints: '属于投诉的触点类型', reviews: '属于评价', rewards: '属于奖励', referrals: '属于推荐的关系', contracts: '属于合同的关系', contractField: '合同到期的自定义字段', alternativesField: '有无其他选择的自定义字段', terms: '订单多少天后算逾期', credit: '信用', save: '保存', bad: '这些界线互相矛盾',
  },
  cycles: {
    title: '价值管理', lead: '逐层进行：收集信息、分析、区别对待、创造价值。', start: '开始一轮', layer: '层级', name: '名称', owner: '负责人', dueOn: '完成日', begin: '开始', begun: '已开始，第一步已成为负责人的待办', none: '还没有开始', noneText: '选择金字塔的一层，确定由谁负责。', step: { information: '价值信息', analysis: '价值分析', treatment: '区别对待', created: '创造价值', ended: '已结束' },
    hints: { information: '对他们的价值与期望知道多少，还缺什么？', analysis: '数字说明什么？谁低于或高于应有的水平？', treatment: '从现在起怎样对待，需要多少投入？', created: '对客户、对公司带来了什么？' }, before: '开始时', now: '现在', ended: '结束时', customers: '客户数', value: (measure) => `贡献${measure}`, each: '人均', change: '变化', next: (step) => `进入：${step}`, save: '保存', saved: '已保存', end: '结束这一轮', endedNote: '已结束', open: (n) => `${n} 项待办`, by: (day) => `${day} 前`, needed: '请先写下结果',
  },
}
export default texts
