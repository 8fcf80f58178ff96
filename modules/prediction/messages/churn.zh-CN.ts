import type en from './churn.en.ts'

const texts: typeof en = {
  title: '流失', lead: (day, horizon, version) => `截至 ${day} · 预测未来 ${horizon} 天 · ${version}`, version: (n) => `模型版本 ${n}`, models: '全部模型',
  empty: '还没有预测', emptyText: '有了订单，每晚的运行会自动预测。也可以在“模型”页现在开始。', toModels: '去模型页',
  refused: {
    'too-few': (n, needed) => `可供学习的活跃客户只有 ${n} 位，至少需要 ${needed} 位。在此之前不做预测，以免把偶然当成规律。`,
    'too-one-sided': (n, left, needed) => `${n} 位客户中流失 ${left} 位；流失与留下的都至少要有 ${needed} 位，才能分辨两者。`,
    'no-better': '没有哪种方法比“对所有人都报平均数”更准，因此不显示预测。',
  },
  figures: { first: '最先联系', stake: '流失风险金额', ofValue: (share) => `占预期价值 ${share}`, rate: '上一预测期流失率', ofCustomers: (left, n) => `${n} 位客户中 ${left} 位`, silent: '已沉默', silentNote: (days) => `${days} 天以上没有购买`, customers: (n) => `${n} 位客户` },
  saving: { title: '挽留值多少', text: '如果联系的客户是', rate: '其中会流失的人里能留住', cost: '每次联系花费', result: (gain, kept, spent) => `约可保住 ${kept}，花费 ${spent}，净得 ${gain}。`, none: '没有流失风险金额。', pays: '值得做。', not: '不值得做。', upTo: (band) => `到“${band}”为止` },
  bands: { title: '按风险金额分档', definition: '风险金额＝流失可能性 × 预期还会带来的价值。第一档是占风险金额一半的最小一群，第二档到五分之四，其余为第三档。', band: '档', customers: '客户数', stake: '风险金额', value: '预期价值', share: '占风险金额', mark: (band, n, stake) => `${band}：${n} 位，风险金额 ${stake}` },
  first: { title: '最先联系', note: '按风险金额', name: '客户', chance: '流失可能性', stake: '风险金额', value: '预期价值', why: '依据', all: '全部名单' },
  reasons: {
    title: '流失的征兆', definition: '第一、二档客户各自最强的征兆，按风险金额合计。', reason: '征兆', customers: '客户数', stake: '风险金额', weight: '在模型中的比重',
    say: {
      silence: (days, times) => `已 ${days} 天没有购买，是平时间隔的 ${times} 倍`, frequencyOnce: '只买过一次', frequency: (n, gap) => `共买过 ${n} 天，平时约 ${gap} 天一次`, tenure: (days) => `成为客户 ${days} 天`,
      slower: (times) => `购买间隔拉长到从前的 ${times} 倍`, quicker: (times) => `购买间隔是从前的 ${times} 倍`, spend: (money) => `每次约 ${money}`, less: (share) => `金额比前一段减少 ${share}`, more: (share) => `金额比前一段增加 ${share}`,
      returns: (share) => `退货占 ${share}`, noReturns: '没有退货', noSeason: '去年同期没有购买', season: '去年同期买过', contact: (days, n) => `${days} 天前联系过，近 90 天共 ${n} 次`, noContact: '近两年没有联系记录', complaints: (n) => `一年内投诉 ${n} 次`, noComplaint: '没有投诉记录',
    },
  },
  calibration: { title: '预测准不准', definition: '把检验期的客户按预测的可能性分成人数相等的十组。落在对角线上，表示说三成就真有三成流失。竖线为 95% 区间。', told: '预测', came: '实际流失', n: '客户数', group: '组', perfect: '完全准确' },
  lift: { title: '先联系得分高的，多找到多少', definition: '从可能性最高的客户开始联系，联系到一定比例时，已包括了多少将流失的人；虚线为随机联系。', called: '联系的客户', reached: '已包括的流失者', random: '随机', times: '提升', rate: '流失率' },
  tested: (from, to) => `检验期 ${from} – ${to}`,
  rates: { title: '谁在流失', by: '分组', definition: (days) => `${days} 天前还是客户的人里，此后没有再购买的比例，附 95% 区间。`, group: '组', customers: '客户数', left: '流失', rate: '流失率', interval: '95% 区间', empty: '上一预测期没有客户', mark: (group, rate, n) => `${group}：${n} 位中 ${rate}` },
  survival: { title: '客户能留多久', by: '分组', definition: (days) => `Kaplan-Meier 曲线：首次购买若干个月后仍是客户的比例。沉默过久的客户，视为在最后一次购买的 ${days} 天后流失；其余观察到今天为止。对数秩检验回答各组是否不同。`, month: '月', share: '仍是客户', group: '组', n: '客户数', left: '流失', median: '流失一半所需时间：', months: (n) => `${n} 个月`, notYet: '至今流失不到一半', differ: (p) => `各组有差别（对数秩检验 p ${p}）。`, alike: (p) => `各组没有明显差别（对数秩检验 p ${p}）。`, sampled: '抽样', empty: '还没有可观察的客户', within: '95% 区间', at: (n) => `${n} 个月后` },
  causes: { title: '为什么流失', definition: '近 365 天在客户页面记下的原因。', cause: '原因', exits: '客户数', empty: '还没有人记下原因', emptyText: '在客户页面的“预测”里可以记下。', share: '占比' },
  handOvers: { verdict: '结论', title: '随员工流失的客户', definition: (days) => `近三年移交、移交时仍活跃的客户：移交后 ${days} 天内没有再购买的比例，与其余客户相比。区间对小数目同样成立。`, member: '原归属人', customers: '移交', left: '流失', rate: '流失率', against: (rate) => `其余客户：${rate}`, difference: '相差', interval: '95% 区间', few: (n) => `不足 ${n} 位，参考意义有限`, gone: '已离职', more: '明显偏多', less: '明显偏少', same: '没有明显差别', empty: '还没有足够久以前移交的活跃客户', emptyText: '从现在起，每次更换归属都会记录。' },
  panel: {
    title: '预测', chance: (share, days) => `未来 ${days} 天不再购买的可能性 ${share}`, contract: (share, days) => `合同在 ${days} 天内到期不续的可能性 ${share}`, stake: '风险金额', value: '预期价值', why: '征兆', model: (method, n) => `${method}，版本 ${n}`, asOf: '截至', history: '逐月可能性', month: '月份', share: '可能性',
    silent: '沉默已久，不再预测流失；可看赢回是否值得。', none: '没有预测：还没有购买，或数据不足。', definition: '每晚只根据往来记录算出，不看性别、年龄与籍贯。',
    exit: '记下流失原因', exitTitle: '为什么流失', day: '流失日期', cause: '原因', note: '经过', save: '保存', saved: '已记下', needed: '请选择', left: (day, cause) => `${day} 流失：${cause}`, withdraw: '撤销', withdrawn: '已撤销',
  },
  today: { tag: '最先联系', risen: (share, days) => `未来 ${days} 天流失的可能性 ${share}` },
}

export default texts
