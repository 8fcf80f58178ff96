import type en from './web.en.ts'
import editor from './editor.zh-CN.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words, editor,
  states: { draft: '草稿', active: '启用', paused: '暂停', draining: '只出不进', retired: '停用' },
  groups: { retention: '留存', stage: '阶段策略', level: '关系水平', recovery: '挽回', referral: '推荐', process: '标准流程' },
  list: {
    title: '策略剧本', mine: '我们的剧本', library: '策略库', empty: '还没有剧本', emptyText: '从策略库取一个：每个都写明什么时候用，并与不参与的客户对照，看有没有效果。', toLibrary: '打开策略库', name: '名称', state: '状态', on: '进行中', done: '已结束', goal: '达成目标', held: '留作对照', parked: '卡住', owner: '负责人',
    take: '取用', taken: '已取用', made: '已生成草稿，看过之后再启用', when: '何时用', aim: '目标',
  },
  detail: {
    back: '策略剧本', starts: '开始', forWhom: '对象', steps: '步骤', runs: '执行情况', again: '再次参与', leave: '离开条件', reached: '目标', heldShare: (share) => `${share} 留作对照，不参与`, none: '还没有客户进入', activate: '启用', pause: '暂停', drain: '只出不进', retire: '停用', changed: '已更改', everyone: '所有客户', never: '只一次', afterDays: (n) => `${n} 天后可再参与`,
    stop: '移出', stopped: '已移出', retry: '重试', retried: '正在重试', due: (when) => `下一步 ${when}`, waitsFor: '等待答复', version: (n) => `第 ${n} 版`,
  },
  triggers: {
    event: (name) => `${name}时`, segment: (name, passage) => (passage === 'entered' ? `进入细分“${name}”时` : `离开细分“${name}”时`), standing: (what, from, to) => `${what}${from && `从${from}`}变${to ? `为${to}` : '化'}时`, silence: (days) => `连续 ${days} 天没有联系时`, contract: (days) => `合同到期${days ? `${days < 0 ? '前' : '后'} ${Math.abs(days)} 天` : '当天'}`, call: (key) => `外部系统通知“${key}”时`, birthday: (days, lunar) => `${lunar ? '农历' : ''}生日${days ? `${days < 0 ? '前' : '后'} ${Math.abs(days)} 天` : '当天'}`,
    festival: (name, days) => `${name}${days ? `${days < 0 ? '前' : '后'} ${Math.abs(days)} 天` : '当天'}`, daily: '每天检查一次', hand: '人工启动',
  },
  festivals: { 'spring-festival': '春节', lantern: '元宵节', 'dragon-boat': '端午节', 'mid-autumn': '中秋节', 'double-ninth': '重阳节', 'new-year': '元旦', 'national-day': '国庆节', 'double-eleven': '双十一' },
  events: { 'offers.friend-came': '被邀请的朋友前来', 'offers.friend-bought': '邀请的朋友购买', 'orders.order-placed': '下单', 'orders.order-returned': '退货', 'orders.order-cancelled': '取消订单', 'orders.payment-recorded': '收款', 'touchpoints.touchpoint-logged': '有联系', 'parties.party-created': '新建档案', 'consent.consent-recorded': '许可有变化', 'dialogue.need-recorded': '记下或确认了需求', 'dialogue.question-answered': '回答了问题', 'dialogue.promise-made': '作出承诺', 'dialogue.promise-due': '承诺到期' },
  steps: {
    cause: (who, what, days) => `请${who}问清：${what}（${days} 天内）`, quiet: (because) => `放手，不再营销（${because}）`, offer: (name) => `给优惠“${name}”`, message: (channel, subject) => `发${channel}“${subject}”`, task: (who, what, days) => `给${who}派待办：${what}（${days ? `${days} 天内` : '当天'}）`, field: (field, value) => `把“${field}”改为${value}`, empty: '空', tag: (put, name) => (put ? `加标签“${name}”` : `去掉标签“${name}”`), hour: (at) => `等到当地 ${at}`, until: (words, days) => `等到 ${words}，最多 ${days} 天`, gate: (field, value) => `如果${field}不低于 ${value}`, call: (name, days) => `转入剧本“${name}”${days ? `，等它结束（最多 ${days} 天）` : ''}`, wait: (days, hours) => `等待 ${[days && `${days} 天`, hours && `${hours} 小时`].filter(Boolean).join(' ') || '片刻'}`,
    await: (event, days) => `等“${event}”，最多 ${days} 天`, branch: (words) => `如果 ${words}`, split: (shares) => `随机分流：${shares}`, decide: (who, what, days) => `请${who}决定：${what}（${days} 天内）`, keeper: '负责人', owner: '剧本负责人', tell: (what) => `通知外部系统：${what}`,
  },
  ways: { told: '问到了', untold: '没有问到', gave: '给了', noGift: '没有给到', goes: (step) => `然后${step}`, came: (step) => `是：${step}`, notCame: (step) => `否：${step}`, answer: (answer, step) => `“${answer}”：${step}`, end: '结束', step: (n) => `第 ${n} 步`, yes: '是', no: '否', happened: '等到', not: '没等到', nobody: '无人决定' },
  outcomes: { through: '走完全程', goal: '达成目标', left: '中途离开', stopped: '人工移出', merged: '档案合并' },
  runStates: { active: '进行中', parked: '卡住', ended: '已结束', held: '留作对照' },
  panel: { title: '进行中的剧本' },
}

export default texts
