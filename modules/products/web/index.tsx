import type { WebModule } from '#platform/web/module.ts'
import { texts } from '../messages/web.ts'

export default {
  name: 'products',
  texts,
  pages: [
    { path: '/products', section: 'sales', order: 20, label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Products' }, may: ['read', 'product'], load: () => import('./list/product-list.tsx') },
    { path: '/products/$id', section: 'sales', label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Product' }, may: ['read', 'product'], load: () => import('./product/product-page.tsx') },
  ],
  quickAdd: [{ key: 'product', order: 40, label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Product' }, may: ['create', 'product'], load: () => import('./product/product-form.tsx') }],
  commands: [{ key: 'products', label: { 'zh-CN': '产品', 'zh-TW': '產品', en: 'Products' }, may: ['read', 'product'], to: '/products' }],
} satisfies WebModule
