import words from './en.ts'

export default {
  ...words,
  list: { title: 'Products', create: 'New product', search: 'Code, name or pinyin', name: 'Name', code: 'Code', category: 'Category', unit: 'Unit', price: 'Price', cost: 'Cost', changed: 'Changed', views: 'Views', anyCategory: 'All categories', empty: 'No products yet', emptyText: 'Products give orders their prices and costs.', noMatch: 'No product fits', clear: 'Clear', noneRetired: 'Nothing is off sale' },
  form: {
    own: 'Own fields', addOwn: 'Add a field', ownName: 'Field', ownValue: 'Value', keys: 'Keys elsewhere', addKey: 'Add a key', keySource: 'System', key: 'Key there', removeRow: (n: number) => `Remove line ${n}`,
    create: 'New product', edit: 'Edit product', code: 'Code', name: 'Name', category: 'Category', categoryHint: 'Food/Cakes', unit: 'Unit of measure', price: 'Price', cost: 'Cost', currency: 'Currency', currencyHint: 'The firm’s own', save: 'Save', saved: 'Saved', needed: 'This is needed', figure: 'A figure, four decimals at most', badCategory: 'Levels are parted by /', badCurrency: 'Three letters, as USD',
  },
  page: { back: 'Products', edit: 'Edit', facts: 'Details', keys: 'Keys elsewhere', margin: 'Margin', source: 'Source', created: 'Created', retired: 'Off sale; orders keep it', revived: 'On sale again' },
}
