interface P { number?: unknown; line?: unknown; currency?: unknown; day?: unknown; channel?: unknown; left?: unknown; description?: unknown }

export default {
  order: 'Order', orders: 'Orders', aReturn: 'Return', line: 'Line', payment: 'Payment', refund: 'Refund',
  kinds: { order: 'Order', return: 'Return' },
  statuses: { draft: 'Draft', placed: 'Placed', paid: 'Paid', delivered: 'Delivered', done: 'Done', cancelled: 'Cancelled' },
  parties: { buyer: 'Buyer', payer: 'Payer', recipient: 'Recipient' },
  verbs: { cancel: 'Cancel order', return: 'Take back', pay: 'Record payment' },
  /** What a touchpoint of an order says, by its kind, from its small values. */
  told: {
    'order-placed': (number: string, amount: string) => `Order ${number} · ${amount}`, 'order-cancelled': (number: string) => `Order ${number} cancelled`, 'order-returned': (number: string, amount: string) => `Return ${number} · ${amount}`,
    'payment-received': (number: string, amount: string) => `Paid ${amount} for order ${number}`, 'payment-refunded': (number: string, amount: string) => `Refunded ${amount} of order ${number}`,
  } as Record<string, (number: string, amount: string) => string>,
  refusals: {
    'orders/not-found': 'This order is not here, or you may not see it.',
    'orders/party-not-found': 'This party is not here, or you may not see it.',
    'orders/number-taken': (p: P) => `There is an order ${String(p.number)} already.`,
    'orders/product-not-found': 'This product is not here.',
    'orders/no-price': (p: P) => `Line ${String(p.line)} has no price. Enter a price or an amount.`,
    'orders/rate-unknown': (p: P) => `What ${String(p.currency)} was worth on ${String(p.day)} is not known. Enter the rate, or set it in Settings.`,
    'orders/unknown-channel': (p: P) => `There is no channel “${String(p.channel)}”.`,
    'orders/in-future': 'An order cannot have been placed in the future.',
    'orders/cancelled': 'This order is cancelled.',
    'orders/has-returns': 'Something of this order came back already. Take back the rest instead of cancelling.',
    'orders/is-return': 'This is a return itself. Cancel it if it is wrong.',
    'orders/line-not-found': 'This line is not part of the order.',
    'orders/more-than-ordered': (p: P) => `Only ${String(p.left)} of “${String(p.description)}” can still come back.`,
    'orders/nothing-to-return': 'All of this order came back already.',
    'orders/zero-quantity': 'The quantity is zero.',
    'orders/no-amount': 'There is neither an amount nor a price.',
    'orders/not-known': 'This order is not known yet.',
    'orders/known': (p: P) => `Order ${String(p.number)} is in already.`,
    'orders/rate-missing': (p: P) => `What ${String(p.currency)} was worth that day is not known. Set the rate in Settings.`,
    'orders/unknown-customer': (p: P & { customer?: unknown }) => `Nobody is known as ${String(p.customer)}.`,
  },
}
