import type en from './web-field.en.ts'

const texts: typeof en = {
  title: '自訂欄位', text: '往來方的自有欄位，立即用於表單、清單、篩選、搜尋、匯入、匯出與 API。', create: '新增欄位', empty: '還沒有自訂欄位', emptyText: '現有欄位裝不下的顧客資訊：會員編號、愛喝的茶、常去的門市。', archived: '已停用', showArchived: '顯示已停用的', back: '設定',
  name: '名稱', key: '識別碼', keyHint: '用於檔案與 API；不填則由名稱產生，之後不可變更。', kind: '類型', kindHint: '之後不可變更。', others: '其他語言的名稱', help: '填寫提示', required: '必填', requiredHint: '新增或修改往來方時必須填寫。', unique: '唯一', uniqueHint: '不同往來方的值不能相同；僅限文字與數字。', sortable: '清單可依它排序', sortableHint: '每位往來方占一列索引，在背景準備。', choices: '選項', choice: (n) => `選項 ${n}`, addChoice: '新增選項', removeChoice: (n) => `移除選項 ${n}`, standard: '預設值', currency: '幣別', forKinds: '適用於', allKinds: '各類往來方', visible: '可見角色', allRoles: '所有角色', marks: { required: '必填', unique: '唯一', sortable: '可排序' },
  create2: '建立欄位', save: '儲存', needed: '請填寫此項', badKey: '小寫字母開頭，只含字母與數字', made: '欄位已建立，馬上可用', changed: '欄位已變更', edit: '編輯', archive: '停用', archiveTitle: (name) => `停用「${name}」？`, archiveText: '它會從表單、清單與檔案中消失；已有的值會保留，恢復後重新出現。', archivedDone: '已停用', restore: '恢復', restored: '欄位已恢復', up: '上移', down: '下移', more: '更多', yes: '是', no: '否',
  building: (share) => `準備中 ${share}`, clashes: (n) => `${n} 個值重複`, again: '重新檢查', ready: '已就緒', state: '狀態', properties: '特性',
}

export default texts
