import judged from './judged.zh-CN.ts'
import type en from './web.en.ts'

const texts: typeof en = {
  value: {
    title: '价值', measure: { profit: '利润', revenue: '净额', predicted: '预计未来利润', assets: '资产', composite: '综合得分' }, measureHead: { profit: '利润', revenue: '净额', predicted: '预计未来利润', assets: '资产' }, ofYear: (measure) => `近 12 个月${measure}`, customers: '客户', averageOf: (measure) => `人均${measure}`, total: (measure) => `${measure}合计`, top20: (measure) => `前 20% 客户占${measure}`, top1: (share) => `前 1% 占 ${share}`, gini: (g) => `基尼 ${g}`,
    declining: '退化期客户', decliningShare: (share) => `占客户 ${share}`, perCustomer: '每位客户', allParties: '全部客户', byTier: '按价值排列', tellEntry: '查看名单',
    say: (tier, share, value, measure) => [`${tier}层`, `占客户 ${share}，带来${measure} ${value}`], sayJoin: '；', sayEnd: '。', see: '查看名单',
    empty: '还没有成交的客户', emptyText: '从文件导入订单后，每位客户的价值、购买节奏和所处阶段会自动算出。', import: '导入订单', notRun: '订单已有，第一次计算还未完成。',
  },
  pyramid: {
    title: '客户金字塔', note: (measure) => `客户 · ${measure}`, definition: (measure, shares) => `成交过的客户按${measure}（已扣退货）从高到低排列，${shares}。超过分界一成才换层，不在边界上来回跳动；有人工判断的按人工判断计。`,
    top: (share, name) => `前 ${share} 为${name}`, following: (share, name) => `其后 ${share} 为${name}`, tier: '层级', customers: '客户数', customerShare: '占客户', share: (measure) => `占${measure}`, average: '人均',
    unplaced: (n) => `另有 ${n} 位客户未分层：成本未知，或在上次计算之后才成交。`, label: (n) => `${n} 位客户按层级的金字塔`, mark: (tier, n, share, value) => `${tier}：${n} 位，占 ${share}，带来 ${value}`,
  },
  abc: {
    title: '集中度', note: 'ABC · 按净额', definition: (a, b) => `客户按净额从高到低累计：到 ${a} 为 A 类，到 ${b} 为 B 类，其余为 C 类。基尼系数 0 表示人人相等，1 表示全部来自一位客户。`,
    class: '类别', customers: '客户数', value: '净额', customerShare: '占客户', valueShare: '占净额', ofCustomers: '客户', ofValue: '净额', label: '各 ABC 类占客户与占净额的比例', top: (share, part) => `前 ${share} 的客户带来 ${part}`,
  },
  rfm: {
    title: 'RFM', rules: { rank: '名次五分法', quantile: '分位法' }, definition: {
      rank: 'R 为距最近一次购买的天数，F 为购买天数，M 为扣除退货后的净额，5 分最好。名次五分法：按名次平均分成五份，并列者取较好的名次。',
      quantile: 'R 为距最近一次购买的天数，F 为购买天数，M 为扣除退货后的净额，5 分最好。分位法：以数值的 20、40、60、80 百分位为界。',
    },
    colour: { average: '人均净额', customers: '客户数' }, colourBy: '颜色', m: 'M', allM: '全部', mLabel: '选择 M 分', r: 'R', f: 'F', customers: '客户数', revenue: '净额', average: '人均', cell: (r, f) => `R ${r} · F ${f}`, label: '客户按近度与频度的热力图', empty: '没有这个分值的客户', recent: 'R · 越靠右越近', frequent: 'F · 越靠上越频繁',
  },
  flow: {
    title: '阶段流动', from: (day, to) => `${day} → ${to}`, days: (n) => (n === 365 ? '一年' : `${n} 天`), since: '对比', definition: '两个日期各生命周期阶段的客户数；阶段由每位客户自己的购买节奏判断。前一日期尚未购买的列为“未成交”。历史自第一次计算起积累。',
    before: (stage) => `当时：${stage}`, now: (stage) => `现在：${stage}`, fromHead: '当时', toHead: '现在', parties: '客户数', change: '变化', label: (from, to) => `${from} 至 ${to} 客户在生命周期各阶段之间的流动`, move: (from, to) => `${from} → ${to}`, empty: '还没有历史；从第一次计算起逐日积累。',
  },
  cohorts: {
    title: '同期群', note: '按首次购买月份', lead: '同一个月首次购买的客户，之后每个月还有多少人再来。', definition: '同期群为首次购买在该月的全部客户，第 0 月即当月。每格为该月至少购买一次的客户，百分比以同期群人数为分母。最近一个月尚未结束。',
    month: '首次购买', size: '客户数', after: (n) => (n === 0 ? '当月' : `第 ${n} 月`), show: '显示', as: { share: '留存率', count: '客户数', revenue: '净额' }, label: '同期群三角图：首次购买之后各月再次购买的比例', all: '全部同期群', average: '平均', curve: '逐月留存', curveNote: '全部同期群合计', curveDefinition: '在存续时间够长的同期群中，该月有购买的客户所占比例。', empty: '还没有同期群', years: '首次购买于', latest: '近 24 个月', everything: '全部',
    mark: (month, n, text) => `${month} 第 ${n} 月：${text}`,
  },
  run: {
    again: '重新计算', asked: '正在计算全部客户的状态', done: (n, changed) => `已计算 ${n} 位，其中 ${changed} 位有变化`, last: (when) => `${when}算完`, never: '尚未计算', waiting: (n) => `${n} 位待更新`, history: '计算记录', asOf: '截至', rule: 'RFM 评分法', measure: '重要性依据', parties: '往来方', changed: '有变化', took: '用时', seconds: (n) => `${n} 秒`, model: '模型', finished: '完成时间', none: '还没有', late: '尚未算完。计算会在后台继续，请稍后再看。',
  },
  standing: {
    label: '关系状态', stage: '生命周期', tier: '重要性', loyalty: '忠诚类别', rfm: 'RFM', value: '价值', none: '尚未算出', noneText: '有了第一笔订单或联系，一分钟内就会算出。',
    gap: (now, usual) => `间隔 ${now} 天，常态 ${usual} 天`, silent: (now) => `${now} 天前购买`, above: (share, measure) => `${measure}前 ${share}`, judged: '人工判断', abc: (c) => `${c} 类`, purchases: (n) => `共 ${n} 次购买`, notScored: '不评分', profit: (m) => `利润 ${m}`, outside: '未成交', lastYear: '近 12 个月',
    why: '依据', evidence: {
      none: '还没有购买过。', once: (now, usual) => `${now} 天前购买过一次。本公司客户通常隔 ${usual} 天再次购买。`,
      rhythm: (now, usual, n, span) => `间隔 ${now} 天，常态 ${usual} 天，${span}内共 ${n} 次购买。`, ratio: (r, line) => `已静默的时间是常态间隔的 ${r} 倍；超过 ${line} 倍视为退化。`, slower: (x) => `近来的间隔拉长到从前的 ${x} 倍。`, quicker: (x) => `近来的间隔缩短到从前的 ${x}。`, years: (n) => `${n} 年`, months: (n) => `${n} 个月`, days: (n) => `${n} 天`,
      next: { 1: (n) => `第 ${n} 次购买进入形成期。`, 2: (n, days) => `购买满 ${n} 次且首次购买满 ${days} 天，进入稳定期。` }, tier: (share, measure) => `${measure}居全部客户的前 ${share}。`, tierNone: '购买过的客户才分层级。', tierRule: '层级与占比可在设置中调整。',
      loyalty: { 1: '还没有购买过。', 2: '首次购买不满一年，尚未形成节奏。', 3: '重复购买并保持节奏：静默不超过两个常态间隔。', 4: '首次购买已满一年，目前没有保持节奏。', 5: '两年以上、至少八次购买，一直保持节奏。' },
      r: (now, score) => `最近一次购买在 ${now} 天前：R ${score} 分`, f: (n, score) => `购买 ${n} 天：F ${score} 分`, m: (money, score) => `扣除退货后 ${money}：M ${score} 分`, rfmRule: (rule, day) => `${rule}，分界取自 ${day} 的计算。`, rfmNone: '不评分：没有购买，或全部退货。',
      value: (revenue) => `累计净额 ${revenue}，退货已扣除。`, profit: (profit) => `累计利润 ${profit}。`, profitUnknown: '利润未知：部分订单没有成本。', abc: (c) => ({ A: 'A 类：构成净额的主要部分。', B: 'B 类：构成净额的中间部分。', C: 'C 类：长尾。' })[c] ?? '',
    },
    words: '换一种说法', growth: '成长五阶段', acquaintance: '相识五阶段', computed: '计算结果', model: '模型', asOf: '截至', computedAt: '算出时间', history: '历史', day: '自', noHistory: '至今没有变化', openList: '查看同阶段的客户',
    override: { act: '人工判断', title: (what) => `人工判断${what}`, value: '判断为', reason: '理由', reasonHint: '写明数据里看不到的情况', until: '有效至', save: '保存', cancel: '取消', saved: '已保存人工判断', note: '计算照常进行；到期后恢复显示计算结果。', byLine: (by, when, until) => `${by}，${when}，有效至 ${until}`, end: '结束判断', ended: '已恢复显示计算结果', instead: (computed) => `计算结果：${computed}`, needed: '请填写此项', someone: '同事' },
  },
  worth: { title: '价值', note: '近 12 个月', revenue: '净额', profit: '利润', months: '月份', total: '12 个月合计', all: '累计', first: '首次购买', last: '最近购买', definition: '按订单日期计，已扣退货，以本位币表示。最近一个月尚未结束。', none: '近 12 个月没有购买', label: (name) => `逐月${name}`, abc: 'ABC' },
  judged,
}

export default texts
