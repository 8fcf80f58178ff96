import type en from './en.ts'

const texts: typeof en = {
  title: '示範公司',
  what: '一家虛構的公司：一個家庭俱樂部和一家貿易公司，三年裡兩萬個往來方。每個往來方都帶有「演示 Demo」標籤，每個部門都註明為示範，電話與地址皆不屬於任何真人。',
  make: '填入示範公司', remove: '清除示範公司', look: '查看往來方',
  sure: '要清除全部示範資料，以及之後加在上面的內容嗎？',
  keeps: '您自己的往來方、訂單與設定都不受影響。',
  states: { none: '未填入', making: '產生中', ready: '已填入', removing: '清除中' },
  steps: { people: '門市與人員', parties: '家庭與企業', orders: '訂單', contacts: '往來紀錄', standing: '計算每段關係的現況', removing: '清除' },
  notice: (parties) => `這裡有一家示範公司：${parties.toLocaleString('zh-TW')} 個往來方都是虛構的，帶有「演示 Demo」標籤。`, beingMade: (percent) => `示範公司正在建立：${percent}%`, toRemove: '清除',
  here: (parties) => `目前有 ${parties.toLocaleString('zh-TW')} 個示範往來方。`,
  refusals: { exists: '示範公司已經填入', absent: '沒有可清除的示範公司', busy: '示範公司正在產生或清除，請稍候' },
}
export default texts
