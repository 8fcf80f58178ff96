import type en from './web.en.ts'
import words from './zh-CN.ts'

export default {
  ...words,
  title: '触点地图', colon: '：', change: '修改', journeyName: '旅程', period: '时间', periods: { days30: '近 30 天', months3: '近 3 个月', months12: '近 12 个月', year: '今年' }, segment: '客户', everyone: '全部', compare: '对比', compares: { none: '不对比', previous: '上一期', year: '去年同期', all: '全部客户' }, withSegment: (name: string) => `细分：${name}`,
  span: (from: string, to: string) => `${from} 至 ${to}`, people: (n: string) => `${n} 位`, withheld: '保密', hiddenNote: (n: string, few: string) => `有 ${n} 格未显示：背后不足 ${few} 位，且其中有您无权查看的客户。`,
  asOfTime: (at) => `近期有大量客户发生变化，路径数据截至 ${at}`,
  wrong: '问题在哪里', allWell: '这段时间没有明显问题。', showPeople: '看是谁', moreWrong: (n: number) => `还有 ${n} 条`,
  silent: (stage: string, days: number) => `“${stage}”后 ${days} 天内没有人跟进`, dead: (stage: string, days: number) => `停在“${stage}”，没有购买，已 ${days} 天以上没有动静`, loop: (stage: string) => `两次以上回到“${stage}”，一直没有购买`, missing: (owner: string, stage: string, channel: string, days: number) => `${owner}负责的“${stage}”${channel}触点，超过 ${days} 天没有任何接触`,
  map: '阶段 × 渠道', definition: '这段时间内旅程上的触点；没有注明阶段的，算在客户当时所处的阶段。继续前进：之后到达了更后面的阶段；所需天数取中位数。费用：有记录的按记录，没有的按该渠道每次接触的费用。多人参与的触点，每人各计一次。红框：有人负责，却超过所定天数没有接触。',
  empty: '这段时间没有路径', emptyText: '记录了这些客户的订单、通话和消息后，这里就会画出他们走过的路。', allChannels: '全部渠道', noChannel: '未注明渠道', stage: '阶段', channel: '渠道',
  figure: '指标', figures: { parties: '客户数', volume: '触点数', conversion: '继续前进', days: '所需天数', cost: '费用', score: '感受减期望', deadEnds: '到此为止', loops: '来回打转', silent: '没有人跟进' }, expected: '期望', perceived: '感受', last: '最近一次', before: (v: string) => `对比：${v}`, daysOf: (n: string) => `${n} 天`, unknown: '—',
  owner: '负责人', nobody: '无人负责', quiet: '多少天没有接触算缺失', save: '保存', saved: '已保存', cell: (stage: string, channel: string) => `${stage} · ${channel}`, now: '本期', beside: '对比',
  kinds: { all: '全部', onward: '继续前进', stayed: '没有前进', silent: '没有人跟进', 'dead-end': '到此为止', loop: '来回打转' }, none: '没有', list: '在列表中打开', more: '更多', touchpoints: (n: string) => `${n} 次触点`,
  steering: '渠道费用', steeringNote: '订单归于之前 30 天内最后一次接触的渠道。', steeringEmpty: '这段时间没有接触记录', contacts: '接触次数', perContact: '每次接触', orders: '带来订单', perOrder: '每张订单', total: '费用', unled: (n: string) => `${n} 张订单之前 30 天内没有接触。`, noCost: '未知', costHint: '费用未知的渠道，可在“设置 › 发送与邮箱”中填写每次接触的费用。',
  shift: '试算：换渠道', from: '把', share: '比例', of: '的接触，从', to: '改到', saves: (moved: string, from: string, to: string, amount: string) => `${moved} 次${from}改为${to}：节省 ${amount}。`, costs: (moved: string, from: string, to: string, amount: string) => `${moved} 次${from}改为${to}：多花 ${amount}。`, shiftUnknown: '其中一个渠道每次接触的费用未知，无法试算。', assumption: '假设：接触次数不变，每次费用按新渠道目前的水平。', ordersIf: (n: string) => `如果改渠道的客户也像该渠道其他客户一样下单：订单 ${n} 张。是否如此，要试过才知道。`,
  incentives: '渠道收费与奖励', incentivesNote: '客户使用某个渠道要付或能得到什么；其他系统可从接口读取。', addIncentive: '新规则', noIncentives: '还没有规则', effects: { fee: '收费', discount: '优惠', points: '积分' }, effect: '方式', amount: '数额', kind: '接触类型', anyKind: '不限', validFrom: '开始', validTo: '截止', text: '告诉客户的话', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, remove: '删除', removed: '已删除', needed: '请填写', open: '长期',
  draw: '新建旅程', edit: '修改旅程', name: '名称', words: '包含哪些触点', drawHint: '各阶段按先后排列；每个阶段包含触点阶段，或订单、收款等触点类型。后面的数字：到达该阶段后几天内应有人跟进。', follow: '几天内应有人跟进', addStage: '添加阶段', up: '上移', down: '下移', drop: '移除', deleteJourney: '删除旅程', stageWord: (name: string) => `阶段：${name}`,
} satisfies typeof en
