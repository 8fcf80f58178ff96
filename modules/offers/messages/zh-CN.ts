import type en from './en.ts'

interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown; reason?: unknown }

const reasons = { stock: '已发完', limit: '对方已领过', conditions: '不符合领取条件', 'not-running': '优惠未开放' } as Record<string, string>

const friendReasons = { self: '是邀请人自己', household: '与邀请人是一家人', contact: '与邀请人电话或地址相同', customer: '早已买过', already: '已由别人邀请', limit: '邀请人近期的名额已满' } as Record<string, string>

export default {
  offer: '优惠',
  reasons,
  friendReasons,
  refusals: {
    'offers/own-invitation': '这是自己的邀请码，要给朋友用。',
    'offers/invitation-codes': '邀请用的优惠须每人一码。',
    'offers/thanks-unknown': '答谢邀请人的优惠不存在。',
    'offers/no-invitation': (p: P) => `${String(p.code)} 不是今天有效的邀请码。`,
    'offers/friend-refused': (p: P) => `不算作邀请：${friendReasons[String(p.reason)] ?? String(p.reason)}。`,
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
    'offers/code-known': (p: P) => `优惠码 ${String(p.code)} 已存在。`,
    'offers/code-form': (p: P) => `“${String(p.code)}”不是优惠码：应为 3 到 40 位的字母、数字或连字符。`,
    'offers/order-not-found': '没有这张订单，或您无权查看。',
  },
} satisfies typeof en
