import words from './en.ts'

export default {
  ...words,
  unnumbered: (id: string) => `#${id}`,
  list: {
    export: 'Export', title: 'Orders', create: 'New order', search: 'Order number', total: (n: string, exact: boolean) => `${exact ? '' : 'about '}${n}`, number: 'Number', buyer: 'Buyer', day: 'Day', status: 'Status', amount: 'Amount', due: 'Open', channel: 'Channel', owner: 'Sold by', hidden: 'Not shown to you',
    all: 'All', unpaid: 'Unpaid', returns: 'Returns', cancelled: 'Cancelled', from: 'From', to: 'To', empty: 'No orders yet', emptyText: 'Bring orders in from a file, or enter one by hand.', noMatch: 'No order fits', clear: 'Clear',
  },
  page: {
    back: 'Orders', lines: 'Lines', product: 'What', quantity: 'Quantity', price: 'Price', discount: 'Discount', amount: 'Amount', cost: 'Cost', returned: (n: string) => `${n} came back`, taxIn: 'of which tax', taxOn: 'plus tax', total: 'Total', paid: 'Paid', due: 'Still open',
    facts: 'Details', buyer: 'Buyer', payer: 'Payer', recipient: 'Recipient', day: 'Ordered', channel: 'Channel', owner: 'Sold by', rate: 'Rate', base: 'Net, own currency', note: 'Note', hidden: 'Not shown to you', original: 'Returned from', open: 'Open the order',
    reason: 'Reason', life: 'Its life', placed: 'Ordered', cancelled: 'Cancelled', came: 'Came back', more: 'More', masked: 'Costs are not shown to your role.',
  },
  pay: { title: 'Record payment', refund: 'Record refund', amount: 'Amount', day: 'Day', method: 'Method', methodHint: 'Card, bank transfer…', reference: 'Reference', act: 'Save', done: 'Recorded' },
  back: { title: 'Take back', text: 'How many of each come back? A return of its own is made, which refers to this order.', quantity: 'Comes back', left: (n: string) => `of ${n}`, reason: 'Reason', act: 'Take back', done: 'Return made' },
  cancel: { title: 'Cancel order', text: 'It counts for nothing from then on, and stays to be read.', reason: 'Reason', act: 'Cancel order', done: 'Order cancelled' },
  form: {
    title: 'New order', buyer: 'Buyer', number: 'Number', numberHint: 'Given by the firm, may stay empty', day: 'Day', channel: 'Channel', lines: 'Lines', product: 'Product', what: 'or a description', quantity: 'Quantity', price: 'Price', discount: 'Discount', amount: 'Amount', add: 'Add a line', remove: (n: number) => `Remove line ${n}`, total: 'Total', note: 'Note',
    save: 'Place order', saved: (number: string) => `Order ${number} placed`, needed: 'This is needed', figure: 'A figure, two decimals at most', more: 'More than nothing', whatNeeded: 'Choose a product or describe it', find: 'Code or name', none: 'No product found',
  },
  panel: { title: 'Orders', none: 'No orders yet', all: 'All orders', count: (n: string) => `${n} orders`, net: 'Net', average: 'Average', unpaid: 'Unpaid', add: 'New', days: (n: string) => `${n} purchase days` },
}
