import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  list: { title: '產品', create: '新增產品', search: '編碼、名稱或拼音', name: '名稱', code: '編碼', category: '類別', unit: '單位', price: '價格', cost: '成本', changed: '更新', views: '檢視', anyCategory: '全部類別', empty: '還沒有產品', emptyText: '訂單的價格和成本取自產品。', noMatch: '沒有符合條件的產品', clear: '清除條件', noneRetired: '沒有停售的產品' },
  form: {
    own: '自訂欄位', addOwn: '新增欄位', ownName: '欄位', ownValue: '值', keys: '外部編號', addKey: '新增編號', keySource: '系統', key: '在該系統中的編號', removeRow: (n) => `移除第 ${n} 列`,
    create: '新增產品', edit: '編輯產品', code: '編碼', name: '名稱', category: '類別', categoryHint: '食品/蛋糕', unit: '計量單位', price: '價格', cost: '成本', currency: '幣別', currencyHint: '本位幣', save: '儲存', saved: '已儲存', needed: '請填寫此欄位', figure: '請填數字，最多四位小數', badCategory: '各層之間用 / 分隔', badCurrency: '三個字母，如 USD',
  },
  page: { back: '產品', edit: '編輯', facts: '詳細資料', keys: '外部編號', margin: '毛利率', source: '來源', created: '建立', retired: '已停售，原有訂單不變', revived: '已恢復販售' },
}

export default texts
