import type en from './en.ts'

const texts: typeof en = {
  product: '產品', products: '產品', onSale: '銷售中', retired: '停售',
  verbs: { retire: '停售', revive: '恢復銷售' },
  refusals: {
    'products/not-found': '找不到這項產品。',
    'products/code-taken': (p) => `編碼「${String(p.code)}」已被另一項產品使用。`,
    'products/key-taken': (p) => `外部編號「${String(p.key)}」已被另一項產品使用。`,
    'products/retired': '這項產品已經停售。',
    'products/not-retired': '這項產品正在銷售。',
  },
}
export default texts
