import type en from './en.ts'

const texts: typeof en = {
  order: '訂單', orders: '訂單', aReturn: '退貨', line: '明細', payment: '收款', refund: '退款',
  kinds: { order: '訂單', return: '退貨' },
  statuses: { draft: '草稿', placed: '已下單', paid: '已付清', delivered: '已送達', done: '已完成', cancelled: '已取消' },
  parties: { buyer: '購買人', payer: '付款人', recipient: '收貨人' },
  verbs: { cancel: '取消訂單', return: '退貨', pay: '記錄收款' },
  told: {
    'order-placed': (number, amount) => `訂單 ${number} · ${amount}`, 'order-cancelled': (number) => `取消訂單 ${number}`, 'order-returned': (number, amount) => `退貨 ${number} · ${amount}`,
    'payment-received': (number, amount) => `訂單 ${number} 收款 ${amount}`, 'payment-refunded': (number, amount) => `訂單 ${number} 退款 ${amount}`,
  },
  refusals: {
    'orders/not-found': '找不到這張訂單，或您無權檢視。',
    'orders/party-not-found': '找不到這個往來方，或您無權檢視。',
    'orders/number-taken': (p) => `訂單編號 ${String(p.number)} 已經存在。`,
    'orders/product-not-found': '找不到這項產品。',
    'orders/no-price': (p) => `第 ${String(p.line)} 列沒有價格，請填寫單價或金額。`,
    'orders/rate-unknown': (p) => `沒有 ${String(p.currency)} 在 ${String(p.day)} 的匯率，請填寫匯率，或在設定中維護。`,
    'orders/unknown-channel': (p) => `沒有「${String(p.channel)}」這個管道。`,
    'orders/in-future': '下單日期不能在未來。',
    'orders/cancelled': '這張訂單已取消。',
    'orders/has-returns': '這張訂單已有退貨，不能取消；請將其餘的也辦理退貨。',
    'orders/is-return': '這本身就是退貨單；如有錯誤，請取消它。',
    'orders/line-not-found': '訂單裡沒有這一列。',
    'orders/more-than-ordered': (p) => `「${String(p.description)}」最多還能退 ${String(p.left)}。`,
    'orders/nothing-to-return': '這張訂單已全部退貨。',
    'orders/zero-quantity': '數量為零。',
    'orders/no-amount': '既沒有金額，也沒有單價。',
    'orders/not-known': '還沒有這張訂單。',
    'orders/known': (p) => `訂單 ${String(p.number)} 已經匯入過。`,
    'orders/rate-missing': (p) => `不知道當天 ${String(p.currency)} 的匯率，請先在設定裡輸入。`,
    'orders/unknown-customer': (p) => `沒有編號為 ${String(p.customer)} 的顧客。`,
  },
}
export default texts
