import type en from './en.ts'

interface P { code?: unknown; until?: unknown; least?: unknown; why?: unknown }

const reasons = { stock: '已發完', limit: '對方已領過', conditions: '不符合領取條件', 'not-running': '優惠未開放' } as Record<string, string>

export default {
  offer: '優惠',
  reasons,
  refusals: {
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
    'offers/order-not-found': '沒有這張訂單，或您無權檢視。',
  },
} satisfies typeof en
