import type en from './discovery.en.ts'

const texts: typeof en = {
  kinds: { cross: '交叉销售', up: '升级销售', again: '再次购买' },
  products: {
    title: '产品', lead: '什么和什么一起买、向谁推荐什么、客户何时再来。每晚重新计算。', empty: '还没有卖出过产品', emptyText: '推荐需要带产品的订单。从文件导入后，当晚即可算出。', import: '导入订单',
    table: { title: '向谁推荐什么', note: '按人数', product: '产品', category: '类别', price: '价格', offered: '推荐给', buyers: '已购客户', again: '复购', every: (days) => `约 ${days} 天一次`, once: '买一次', why: '名单与理由', whyOf: (name) => `向谁推荐“${name}”及理由`, definition: '每位客户最多推荐五个产品：先是用完该再买的，再按所采用的方法排序。客户已有的和停售的不推荐。' },
    offers: { title: (name) => `向这些客户推荐“${name}”`, more: '显示更多', none: '没有客户' },
    rules: { title: '一起购买', order: '同一订单', customer: '同一客户', level: '统计口径', definition: (baskets) => `共 ${baskets} 个购物篮。提升度：是偶然情况的多少倍。规则至少出现在 20 个购物篮中，且经费舍尔精确检验（按全部规则校正）不是偶然。每行背后的名单是买过左边、还没买右边的客户。`, left: '买了', right: '也买', count: '购物篮', confidence: '占比', lift: '提升度', mark: (left, right, share, lift) => `${left} → ${right}：${share}，提升度 ${lift}`, node: (name) => `买过${name}的客户`, empty: '没有超出偶然的搭配', label: '一起购买的产品连成的网' },
    quality: { title: '推荐准不准', definition: (n, day) => `用 ${day} 之前的购买给出推荐，对照 ${n} 位客户此后新买的产品。命中：前五个推荐至少买了一个。`, method: '方法', recall: '召回率', hit: '命中客户', coverage: '覆盖产品', chosen: '采用', empty: '尚未评估', label: '各方法命中的客户比例' },
    arrivals: { title: '谁该何时再来', definition: '依据每位客户自己的间隔；次数少的向全体靠拢，并计入季节。假定客户还会再来。逾期：十次间隔中有九次应已结束。', week: (from, to) => `${from} 至 ${to}`, weekHead: '周', parties: '客户数', overdue: (n) => `${n} 位已逾期`, later: (n) => `${n} 位在此之后`, overdueRow: '已逾期', laterRow: '更晚', label: '各周预计再来的客户数', season: '季节', none: '还没有客户买过两次' },
  },
  clusters: {
    title: '客户群', heading: '群', lead: (n, k) => `${n} 位客户分为 ${k} 群`, empty: '还没有客户群', emptyText: '满一百位客户后，夜间计算会自动聚类。', again: '重新聚类', find: '开始聚类', asked: '正在聚类', late: '比平时久。完成后本页会显示。',
    group: (n) => `第 ${n} 群`, heat: { title: '各群的特点', definition: '数值是与全体平均相差的标准差：+1 约高于六分之五的客户。金额与次数按倍数比较。点开一行可看该群客户。', label: '各群与各项特征', mean: '群内平均', all: '全体', mark: (group, feature, apart, mean) => `${group}，${feature}：${apart}（${mean}）` },
    plane: { title: '各群的位置', definition: (share) => `横纵为客户差别最大的两个方向，合计反映 ${share} 的差别。大点为各群，大小表示人数；小点为部分客户。`, label: '各群在两个主要方向上的位置', x: '第一方向', y: '第二方向', mark: (group, name, n) => `${group}：${name}，${n} 位客户` },
    tried: { title: '分几群合适', definition: '稳定性：在两半客户上各自聚类，结果的一致程度（1 为完全一致）。轮廓系数：客户与本群的贴合程度（最好为 1）。建议的群数是稳定性 0.75 以上者中最贴合的。', k: '群数', silhouette: '轮廓系数', stability: '稳定性', suggested: '建议', used: '采用', label: '各群数的稳定性与轮廓系数' },
    list: { title: '客户群一览', name: '名称', customers: '客户数', share: '占比', segment: '存为细分', open: '客户' },
    dialog: { title: '重新聚类', by: '依据哪些特征', k: '分几群', auto: '取最合适的群数', start: '开始', least: '至少选两项特征。' },
  },
  alike: {
    title: '谁和他们相似', text: '描述一批客户，找出与他们最相似、但不在其中的客户。', ask: '开始查找', name: '名称', nameHint: '像贵宾的客户', filter: '客户条件', none: '还没有查找过', waiting: '正在计算', failed: '没有算成', refused: '人数太少：条件内外各需至少 20 位客户。', asked: '提出', worth: (lift, auc) => `最相似的十分之一中，符合条件者是随机的 ${lift} 倍（AUC ${auc}）。`, poor: '他们与其他客户几乎分不开：名单不宜采信。', telling: '他们的特点', party: '客户', likeness: '相似度', why: '相似之处', more: '显示更多', drop: '移除', members: (n, others) => `${n} 位客户，与其余 ${others} 位对比`, definition: '逻辑回归；提升树明显更好时用提升树；效果在未参与学习的四分之一客户上检验。条件里不要写名单不应照搬的内容。', by: { logit: '逻辑回归', trees: '提升树' },
  },
  signals: {
    title: '异常与前兆', lead: '谁和自己的习惯不同，什么事常出现在什么之前，一次行动带来了什么。',
    anomalies: { title: '与习惯不符', list: '查看名单', note: '最新在前', kinds: { silence: '突然沉默', returns: '突然退货', purchases: '突然多买', service: '突然多次找客服' }, all: '全部', party: '客户', since: '发现于', what: '情况', stake: '近 12 个月', none: '没有异常的客户', noneText: '每晚把每位客户与其自身的习惯对照。', definition: '与客户自己的习惯对照；数据少的向全体靠拢。界线按错误发现率划定：名单中约二十分之一属于偶然。', more: '显示更多', filter: '种类' },
    triggers: { title: '什么常在之前发生', targets: { 'first-order': '首次下单', upgrade: '升级', leaving: '流失' }, target: '之后发生', about: { 'first-order': '首次下单：往来方的第一次购买。', upgrade: '升级：已有两次以上购买，首次出现比以往最大一笔再多一半的订单。', leaving: '流失：按该客户的节奏，十次间隔有九次应已结束的那一天。' }, definition: (days, about) => `${about}此类触点之后 ${days} 天内发生的比例与 95% 区间；竖线为任意一天之后的比例。窗口内重复的只计一次；实心者在全部种类中经校正后不是偶然。先后不等于因果：可先在部分客户上试，并留对照。`, kind: '触点', n: '次数', share: '之后发生', interval: '95% 区间', base: '任意一天', lift: '倍数', believed: '超出偶然', yes: '是', no: '否', empty: '还看不出什么', emptyText: '每种触点至少需要三十次，且之后有足够时间观察。', label: '各类触点之后发生的比例', mark: (kind, share, lift) => `${kind}：${share}，${lift} 倍`, open: '近期发生过此事的客户' },
  },
  experiments: {
    title: '行动带来了什么', text: '随机分成两组，其中一组接受行动：看订单有何不同。用标签或其他条件指定两组。', ask: '评估', name: '名称', nameHint: '春茶短信', treated: '行动组', control: '对照组', from: '自', to: '至', share: '计划的行动组占比', none: '还没有评估过', waiting: '正在计算', failed: '没有算成', drop: '移除', needed: '请指定两组并填写观察期。',
    ratio: { ok: '两组人数与计划相符。', bad: '两组人数与计划不符：有客户被漏掉或多出，结果不能采信。' }, overlap: (n) => `${n} 位同时在两组中，已排除。`, measure: '指标', treatedHead: '行动组', controlHead: '对照组', difference: '差异', interval: '95% 区间', bought: '购买比例', spent: '人均金额', adjusted: '人均金额（扣除以往，CUPED）', clear: '明确', unclear: '与偶然分不开', left: (share) => `以往的购买可解释一部分，剩余方差为 ${share}。`,
    moved: { title: '打动了谁', definition: (n) => `在一半人上学习，在另一半的 ${n} 位上检验（两个逻辑回归模型，T-learner）：若只对排在前面的人采取行动，会多带来多少购买者。直线为随机选择。`, share: '行动比例', gain: '多带来的购买者', random: '随机', fifth: '五等分', predicted: '预测', actual: '实际', label: 'Qini 曲线', none: '看不出打动了谁：某一组的购买者太少。' }, customers: (n) => `${n} 位`,
  },
  panel: { title: '下一个最合适的产品', wallet: (share, rest, estimated) => `同类支出的 ${share} 在我们这里${estimated ? '（估计）' : ''}，每年还有 ${rest} 花在别处。`, due: (day) => `${day} 前后`, expected: (day, early, late) => `预计 ${day} 前后再来（${early} 至 ${late}）`, overdue: (day) => `原本预计 ${day} 前后再来，已静默得比十次中的九次都久`, rests: (n) => `依据其 ${n} 次间隔`, restsFirm: '依据全体客户的节奏', all: '全部推荐', asOf: '截至', method: '方法', base: '全部客户' },
  today: { silence: '突然沉默', returns: '突然退货', purchases: '突然多买', service: '突然多次找客服' },
}
export default texts
