import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  unnumbered: (id) => `無編號 ${id}`,
  list: {
    export: '匯出', title: '訂單', create: '新增訂單', search: '訂單編號', total: (n, exact) => `${exact ? '' : '約 '}${n} 筆`, number: '訂單編號', buyer: '購買人', day: '日期', status: '狀態', amount: '金額', due: '未收', channel: '管道', owner: '銷售人員', hidden: '您無權檢視',
    all: '全部', unpaid: '未付清', returns: '退貨', cancelled: '已取消', from: '從', to: '到', empty: '還沒有訂單', emptyText: '可以從檔案匯入訂單，或手動輸入一筆。', noMatch: '沒有符合條件的訂單', clear: '清除條件',
  },
  page: {
    back: '訂單', lines: '明細', product: '內容', quantity: '數量', price: '單價', discount: '折扣', amount: '金額', cost: '成本', returned: (n) => `已退 ${n}`, taxIn: '其中稅額', taxOn: '另加稅額', total: '合計', paid: '已收', due: '未收',
    facts: '詳細資料', buyer: '購買人', payer: '付款人', recipient: '收貨人', day: '下單', channel: '管道', owner: '銷售人員', rate: '匯率', base: '淨額（本位幣）', note: '備註', hidden: '您無權檢視', original: '原訂單', open: '檢視原訂單',
    reason: '原因', life: '經過', placed: '下單', cancelled: '取消', came: '退貨', more: '更多', masked: '依您的角色不顯示成本。',
  },
  pay: { title: '記收款', refund: '記退款', amount: '金額', day: '日期', method: '方式', methodHint: 'LINE Pay、轉帳…', reference: '憑證號碼', act: '儲存', done: '已記下' },
  back: { title: '退貨', text: '每項退回多少？退貨會另立一筆，並註明原訂單。', quantity: '退回數量', left: (n) => `共 ${n}`, reason: '原因', act: '辦理退貨', done: '已辦理退貨' },
  cancel: { title: '取消訂單', text: '取消後不再計入任何數字，但仍可檢視。', reason: '原因', act: '取消訂單', done: '訂單已取消' },
  form: {
    title: '新增訂單', buyer: '購買人', number: '訂單編號', numberHint: '可不填', day: '日期', channel: '管道', lines: '明細', product: '產品', what: '或填寫內容', quantity: '數量', price: '單價', discount: '折扣', amount: '金額', add: '加一列', remove: (n) => `移除第 ${n} 列`, total: '合計', note: '備註',
    save: '下單', saved: (number) => `訂單 ${number} 已建立`, needed: '請填寫此欄位', figure: '請填數字，最多兩位小數', more: '須大於零', whatNeeded: '請選擇產品，或填寫內容', find: '編碼或名稱', none: '沒有找到產品',
  },
  panel: { title: '訂單', none: '還沒有訂單', all: '全部訂單', count: (n) => `${n} 筆訂單`, net: '淨額', average: '平均每筆', unpaid: '未收', add: '新增', days: (n) => `購買 ${n} 天` },
}

export default texts
