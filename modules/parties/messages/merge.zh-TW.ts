import type en from './merge.en.ts'

const kinds = { person: '個人', household: '家庭', organisation: '機構', branch: '分支', department: '部門' }
const kind = (k: unknown): string => kinds[k as keyof typeof kinds] ?? String(k)

const merge: typeof en = {
  rows: { field: '欄位', name: '姓名', contact: '聯絡方式', document: '證件', key: '外部系統編號', role: '角色', preference: '偏好', tag: '標籤', connection: '關係' },
  changes: { added: '合併後新增', edited: '合併後修改', removed: '合併後刪除' },
  sides: { survivor: '保留在本筆資料', merged: '歸還被合併的資料', both: '兩邊都保留' },
  refusals: {
    'merge-itself': '無法將一筆資料合併到它自己。',
    'merge-kinds': (p) => `類型不同，無法將${kind(p.merged)}合併到${kind(p.survivor)}。`,
    'merge-parent': '這兩筆資料有上下層關係，請先解除再合併。',
    'merge-erased': '其中一筆的個人資料已永久刪除，無法復原合併。',
    'merge-choice': (p) => `兩筆資料都沒有「${String(p.field)}」這個欄位。`,
    'merge-not-found': '沒有這次合併，或已經復原。',
    'unmerge-field': (p) => `「${String(p.field)}」並非來自被合併的資料，或合併後未曾修改，不需選擇去處。`,
    'unmerge-row': '只有合併之後新增的內容才能歸還被合併的資料。',
  },
}

export default merge
