import type en from './en.ts'

const texts: typeof en = {
  product: '产品', products: '产品', onSale: '在售', retired: '停售',
  verbs: { retire: '停售', revive: '恢复销售' },
  refusals: {
    'products/not-found': '找不到这个产品。',
    'products/code-taken': (p) => `编码“${String(p.code)}”已被另一个产品使用。`,
    'products/key-taken': (p) => `外部编号“${String(p.key)}”已被另一个产品使用。`,
    'products/retired': '这个产品已经停售。',
    'products/not-retired': '这个产品正在销售。',
  },
}
export default texts
