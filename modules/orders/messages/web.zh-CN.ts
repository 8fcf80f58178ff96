import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  unnumbered: (id) => `无编号 ${id}`,
  list: {
    export: '导出', title: '订单', create: '新建订单', search: '订单号', total: (n, exact) => `${exact ? '' : '约 '}${n} 张`, number: '订单号', buyer: '购买人', day: '日期', status: '状态', amount: '金额', due: '未收', channel: '渠道', owner: '销售人员', hidden: '您无权查看',
    all: '全部', unpaid: '未付清', returns: '退货', cancelled: '已取消', from: '从', to: '到', empty: '还没有订单', emptyText: '可以从文件导入订单，或手工录入一张。', noMatch: '没有符合条件的订单', clear: '清除条件',
  },
  page: {
    back: '订单', lines: '明细', product: '内容', quantity: '数量', price: '单价', discount: '折扣', amount: '金额', cost: '成本', returned: (n) => `已退 ${n}`, taxIn: '其中税额', taxOn: '另加税额', total: '合计', paid: '已收', due: '未收',
    facts: '详情', buyer: '购买人', payer: '付款人', recipient: '收货人', day: '下单', channel: '渠道', owner: '销售人员', rate: '汇率', base: '净额（本位币）', note: '备注', hidden: '您无权查看', original: '原订单', open: '查看原订单',
    reason: '原因', life: '经过', placed: '下单', cancelled: '取消', came: '退货', more: '更多', masked: '按您的角色不显示成本。',
  },
  pay: { title: '记收款', refund: '记退款', amount: '金额', day: '日期', method: '方式', methodHint: '微信支付、转账…', reference: '凭证号', act: '保存', done: '已记下' },
  back: { title: '退货', text: '每项退回多少？退货会单独成单，并注明原订单。', quantity: '退回数量', left: (n) => `共 ${n}`, reason: '原因', act: '办理退货', done: '已办理退货' },
  cancel: { title: '取消订单', text: '取消后不再计入任何数字，但仍可查看。', reason: '原因', act: '取消订单', done: '订单已取消' },
  form: {
    title: '新建订单', buyer: '购买人', number: '订单号', numberHint: '可不填', day: '日期', channel: '渠道', lines: '明细', product: '产品', what: '或填写内容', quantity: '数量', price: '单价', discount: '折扣', amount: '金额', add: '加一行', remove: (n) => `移除第 ${n} 行`, total: '合计', note: '备注',
    save: '下单', saved: (number) => `订单 ${number} 已建立`, needed: '请填写此项', figure: '请填数字，最多两位小数', more: '须大于零', whatNeeded: '请选择产品，或填写内容', find: '编码或名称', none: '没有找到产品',
  },
  panel: { title: '订单', none: '还没有订单', all: '全部订单', count: (n) => `${n} 张订单`, net: '净额', average: '平均每单', unpaid: '未收', add: '新建', days: (n) => `购买 ${n} 天` },
}

export default texts
