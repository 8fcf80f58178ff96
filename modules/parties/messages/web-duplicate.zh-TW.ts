import duplicate from './duplicate.zh-TW.ts'
import merge from './merge.zh-TW.ts'
import type en from './web-duplicate.en.ts'

const texts: typeof en = {
  reasons: duplicate.reasons, doubts: duplicate.doubts, rows: merge.rows, changes: merge.changes, sides: merge.sides,
  list: {
    title: '重複資料', note: '可能是同一位的成對資料，最相像的在前', open: '待核對', dismissed: '已判定不同', views: '檢視', reason: '不限理由', merge: '合併…', apart: '不是同一位', apartDone: '已記為兩位', again: '重新列入', againDone: '已重新列入',
    none: '沒有重複資料', noneText: '新增和修改的資料每隔幾分鐘比對一次，可能重複的會列在這裡。', noneDismissed: '還沒有判定為不同的資料', more: '更多', against: '不符之處', likely: (score) => `相似 ${score}%`, noMerge: '您的角色不能合併這兩筆資料。',
    field: '項目', phone: '電話', email: '電子郵件', birthday: '生日', owner: '負責人', created: '建立', 
  },
  merge: {
    title: '合併資料', pick: '與哪一筆是同一位？', pickText: '先選擇另一筆資料，再決定各項以哪一筆為準。', other: '另一筆資料', keep: '保留這一筆', keeps: '保留', becomes: '併入保留的一筆', page: '開啟',
    differ: '不一致的項目', differText: '請選擇今後以哪個值為準；另一個值仍隨原資料保存。', agree: '兩筆資料的各項內容一致。', filled: '由另一筆補齊', joins: '其餘內容合在一起', field: '項目',
    counts: { names: '其他稱呼', contacts: '聯絡方式', keys: '外部編號', roles: '角色', tags: '標籤' }, history: '兩筆資料的往來、訂單、同意和喜好會顯示在同一頁。',
    safe: '不會遺失任何內容，合併後隨時可以復原。', already: '這兩筆已是同一筆資料', act: '合併', done: (who) => `已合併到${who}`, kinds: '類型不同的資料不能合併。',
  },
  past: {
    title: '合併紀錄', into: (who) => `${who}已併入`, undo: '復原合併', undone: (when) => `${when}復原`, unnamed: '一筆資料', chosen: (list) => `以其值為準：${list}`,
    undoTitle: (who) => `復原與${who}的合併`, undoText: '兩筆資料回到合併之前。合併之後的變更留在變更時所在的一邊，您也可以另行指定。', nothing: '合併之後沒有變更。', since: '合併之後的變更', act: '復原合併', done: '兩筆資料已復原', where: '歸哪一邊',
  },
}

export default texts
