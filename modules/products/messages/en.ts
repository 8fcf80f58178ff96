interface P { code?: unknown; key?: unknown }

export default {
  product: 'Product', products: 'Products', onSale: 'On sale', retired: 'Off sale',
  verbs: { retire: 'Take off sale', revive: 'Put on sale' },
  refusals: {
    'products/not-found': 'This product is not here.',
    'products/code-taken': (p: P) => `Another product has the code “${String(p.code)}”.`,
    'products/key-taken': (p: P) => `Another product has the key “${String(p.key)}”.`,
    'products/retired': 'This product is off sale already.',
    'products/not-retired': 'This product is on sale already.',
  },
}
