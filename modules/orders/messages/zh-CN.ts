import type en from './en.ts'

const texts: typeof en = {
  order: '订单', orders: '订单', aReturn: '退货', line: '明细', payment: '收款', refund: '退款',
  kinds: { order: '订单', return: '退货' },
  statuses: { draft: '草稿', placed: '已下单', paid: '已付清', delivered: '已送达', done: '已完成', cancelled: '已取消' },
  parties: { buyer: '购买人', payer: '付款人', recipient: '收货人' },
  verbs: { cancel: '取消订单', return: '退货', pay: '记收款' },
  told: {
    'order-placed': (number, amount) => `订单 ${number} · ${amount}`, 'order-cancelled': (number) => `取消订单 ${number}`, 'order-returned': (number, amount) => `退货 ${number} · ${amount}`,
    'payment-received': (number, amount) => `订单 ${number} 收款 ${amount}`, 'payment-refunded': (number, amount) => `订单 ${number} 退款 ${amount}`,
  },
  refusals: {
    'orders/not-found': '找不到这张订单，或您无权查看。',
    'orders/party-not-found': '找不到这个往来方，或您无权查看。',
    'orders/number-taken': (p) => `订单号 ${String(p.number)} 已经存在。`,
    'orders/product-not-found': '找不到这个产品。',
    'orders/no-price': (p) => `第 ${String(p.line)} 行没有价格，请填写单价或金额。`,
    'orders/rate-unknown': (p) => `没有 ${String(p.currency)} 在 ${String(p.day)} 的汇率，请填写汇率，或在设置中维护。`,
    'orders/unknown-channel': (p) => `没有“${String(p.channel)}”这个渠道。`,
    'orders/in-future': '下单日期不能在将来。',
    'orders/cancelled': '这张订单已取消。',
    'orders/has-returns': '这张订单已有退货，不能取消；请把余下的也办理退货。',
    'orders/is-return': '这本身就是退货单；如有错误，请取消它。',
    'orders/line-not-found': '订单里没有这一行。',
    'orders/more-than-ordered': (p) => `“${String(p.description)}”最多还能退 ${String(p.left)}。`,
    'orders/nothing-to-return': '这张订单已全部退货。',
    'orders/zero-quantity': '数量为零。',
    'orders/no-amount': '既没有金额，也没有单价。',
    'orders/not-known': '还没有这张订单。',
    'orders/known': (p) => `订单 ${String(p.number)} 已经导入过。`,
    'orders/rate-missing': (p) => `不知道当天 ${String(p.currency)} 的汇率，请先在设置里录入。`,
    'orders/unknown-customer': (p) => `没有编号为 ${String(p.customer)} 的客户。`,
  },
}
export default texts
