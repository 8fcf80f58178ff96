import type en from './en.ts'

interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown; reason?: unknown }

const reasons = { stock: '已發完', limit: '對方已領過', conditions: '不符合領取條件', 'not-running': '優惠未開放' } as Record<string, string>

const friendReasons = { self: '是邀請人自己', household: '與邀請人是一家人', contact: '與邀請人電話或地址相同', customer: '早已買過', already: '已由別人邀請', limit: '邀請人近期的名額已滿' } as Record<string, string>

export default {
  offer: '優惠',
  reasons,
  friendReasons,
  refusals: {
    'offers/own-invitation': '這是自己的邀請碼，要給朋友用。',
    'offers/invitation-codes': '邀請用的優惠須每人一碼。',
    'offers/thanks-unknown': '答謝邀請人的優惠不存在。',
    'offers/no-invitation': (p: P) => `${String(p.code)} 不是今天有效的邀請碼。`,
    'offers/friend-refused': (p: P) => `不算作邀請：${friendReasons[String(p.reason)] ?? String(p.reason)}。`,
    'offers/not-found': '沒有這筆紀錄，或您無權檢視。',
    'offers/dates': '截止日早於開始日。',
    'offers/code-needed': '請填寫通用優惠碼。',
    'offers/code-taken': (p: P) => `優惠碼 ${String(p.code)} 已用於另一個開放中的優惠。`,
    'offers/codes-fixed': '已經發出過優惠碼，發碼方式不能再改。',
    'offers/not-imported': '這個優惠由系統產生優惠碼，不需匯入。',
    'offers/state-change': '優惠已是這個狀態。',
    'offers/not-given': (p: P) => `未能發放：${reasons[String(p.why)] ?? String(p.why)}。`,
    'offers/unknown-code': (p: P) => `沒有優惠碼 ${String(p.code)}。`,
    'offers/redeemed': (p: P) => `優惠碼 ${String(p.code)} 已使用過。`,
    'offers/expired': (p: P) => `優惠碼 ${String(p.code)} 已於 ${String(p.until)} 到期。`,
    'offers/revoked': (p: P) => `優惠碼 ${String(p.code)} 已收回。`,
    'offers/other-party': (p: P) => `優惠碼 ${String(p.code)} 是發給別人的。`,
    'offers/too-small': (p: P) => `訂單需滿 ${String(p.least)}。`,
    'offers/party-needed': '這是通用優惠碼，請說明是誰使用，或用於哪張訂單。',
    'offers/code-known': (p: P) => `優惠碼 ${String(p.code)} 已存在。`,
    'offers/code-form': (p: P) => `「${String(p.code)}」不是優惠碼：應為 3 到 40 位的字母、數字或連字號。`,
    'offers/order-not-found': '沒有這張訂單，或您無權檢視。',
  },
} satisfies typeof en
