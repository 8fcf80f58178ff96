import type en from './en.ts'

interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown }

const reasons = { stock: '已发完', limit: '对方已领过', conditions: '不符合领取条件', 'not-running': '优惠未开放' } as Record<string, string>

export default {
  offer: '优惠',
  reasons,
  refusals: {
    'offers/not-found': '没有这条记录，或您无权查看。',
    'offers/dates': '截止日早于开始日。',
    'offers/code-needed': '请填写通用优惠码。',
    'offers/code-taken': (p: P) => `优惠码 ${String(p.code)} 已用于另一个开放中的优惠。`,
    'offers/codes-fixed': '已经发出过优惠码，发码方式不能再改。',
    'offers/not-imported': '这个优惠由系统生成优惠码，不需导入。',
    'offers/state-change': '优惠已是这个状态。',
    'offers/not-given': (p: P) => `未能发放：${reasons[String(p.why)] ?? String(p.why)}。`,
    'offers/unknown-code': (p: P) => `没有优惠码 ${String(p.code)}。`,
    'offers/redeemed': (p: P) => `优惠码 ${String(p.code)} 已使用过。`,
    'offers/expired': (p: P) => `优惠码 ${String(p.code)} 已于 ${String(p.until)} 到期。`,
    'offers/revoked': (p: P) => `优惠码 ${String(p.code)} 已收回。`,
    'offers/other-party': (p: P) => `优惠码 ${String(p.code)} 是发给别人的。`,
    'offers/too-small': (p: P) => `订单需满 ${String(p.least)}。`,
    'offers/party-needed': '这是通用优惠码，请说明是谁使用，或用于哪张订单。',
    'offers/order-not-found': '没有这张订单，或您无权查看。',
  },
} satisfies typeof en
