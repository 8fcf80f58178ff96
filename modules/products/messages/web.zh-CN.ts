import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  list: { title: '产品', create: '新建产品', search: '编码、名称或拼音', name: '名称', code: '编码', category: '类别', unit: '单位', price: '价格', cost: '成本', changed: '更新', views: '视图', anyCategory: '全部类别', empty: '还没有产品', emptyText: '订单的价格和成本取自产品。', noMatch: '没有符合条件的产品', clear: '清除条件', noneRetired: '没有停售的产品' },
  form: {
    own: '自定义字段', addOwn: '添加字段', ownName: '字段', ownValue: '值', keys: '外部编号', addKey: '添加编号', keySource: '系统', key: '在该系统中的编号', removeRow: (n) => `移除第 ${n} 行`,
    create: '新建产品', edit: '编辑产品', code: '编码', name: '名称', category: '类别', categoryHint: '食品/蛋糕', unit: '计量单位', price: '价格', cost: '成本', currency: '币种', currencyHint: '本位币', save: '保存', saved: '已保存', needed: '请填写此项', figure: '请填数字，最多四位小数', badCategory: '各级之间用 / 分隔', badCurrency: '三位字母，如 USD',
  },
  page: { back: '产品', edit: '编辑', facts: '详情', keys: '外部编号', margin: '毛利率', source: '来源', created: '建立', retired: '已停售，原有订单不变', revived: '已恢复销售' },
}

export default texts
