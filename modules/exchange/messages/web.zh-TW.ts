import type en from './web.en.ts'

const texts: typeof en = {
  title: '匯入', lead: '從檔案匯入顧客、產品、訂單與聯絡紀錄。匯入之後可以整批復原。', all: '匯入紀錄', back: '匯入紀錄', command: '匯入資料',
  drop: { title: '將檔案拖曳到這裡', or: '或', choose: '選擇檔案', hint: '支援 CSV、TSV、文字檔與 XLSX，上限 2 GB。編碼、分隔符號與欄位會自動辨識；在您看過之前不會匯入任何內容。', uploading: (name) => `正在上傳 ${name}`, anyKind: '自動辨識', kind: '內容' },
  history: { title: '歷次匯入', none: '還沒有匯入過', noneText: '每次匯入的狀態、失敗的列與復原都在這裡。', file: '檔案', kind: '內容', state: '狀態', rows: '列數', created: '新增', updated: '更新', failed: '失敗', by: '匯入者', when: '時間', anyKind: '全部', someone: '命令列' },
  file: {
    title: '檔案', encoding: '編碼', delimiter: '分隔符號', quote: '引號', header: '第一列', names: '是欄名', values: '是資料', skip: '略過列數', sheet: '工作表', format: '格式', xlsx: 'Excel 活頁簿', delimited: '文字表格', size: '大小', sample: '前幾列', columns: (n) => `${n} 欄`, noQuote: '無', row: '列',
    encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', gb18030: 'GB18030（GBK）', big5: 'Big5', 'windows-1252': 'Latin-1' }, delimiters: { ',': '逗號', '\t': '定位字元', ';': '分號', '|': '直線', whitespace: '空格' },
  },
  kind: { title: '檔案裡是什麼', notes: { parties: '個人、家庭、組織：姓名、電話、地址與自訂欄位', products: '銷售的商品與服務：編號、名稱、價格', orders: '購買紀錄，有無明細皆可；負數辨識為退貨', touchpoints: '電話、拜訪、訊息、備註' } },
  columns: {
    title: '哪一欄對應哪個欄位', column: '欄', sample: '內容範例', field: '欄位', format: '寫法', leave: '不匯入', by: { title: '依欄名', content: '依內容', remembered: '依上次', chosen: '已選' }, required: '必填', also: (other) => `也可能是 ${other}`, matched: (n, of) => `${of} 欄中用到 ${n} 欄`, unnamed: (n) => `第 ${n} 欄`,
    dates: { excel: 'Excel 序列值', roc: '民國年', iso: 'ISO（含時間）' }, fixed: '每一列都相同的值', fixedHint: '用於沒有對應欄的欄位，或儲存格為空時', addFixed: '新增固定值', remove: (what) => `移除${what}`, unset: '請選擇', custom: '自訂欄位',
    groups: { party: '往來方', name: '姓名', contact: '聯絡方式', address: '地址', organisation: '組織', person: '個人', key: '編號', identity: '身分', keys: '編號', role: '角色', roles: '角色', consent: '同意', ownership: '負責人', other: '其他', custom: '自訂欄位', customer: '顧客', order: '訂單', line: '明細', product: '產品', price: '價格', touchpoint: '聯絡', details: '詳情', offer: '優惠', standing: '狀態', credit: '信用' },
  },
  rules: { title: '如何處理', mode: '既有紀錄', modes: { upsert: '新增並更新', create: '只新增', update: '只更新' }, match: '依什麼尋找既有紀錄', none: '不尋找：每列都新增', suggested: (field) => `${field}（建議）`, source: '來源', sourceHint: '不同店鋪或系統的編號依來源分開。欄位的對應與這些選擇會依來源記住。' },
  preview: { title: '將會發生什麼', ready: '預覽結果', again: '重新預覽', first: (n) => `前 ${n} 列`, counted: (rows, whole) => (whole ? `全部 ${rows} 列` : `前 ${rows} 列中`), line: '列號', outcome: '結果', why: '原因', check: '檢查整個檔案', checking: '正在檢查整個檔案', checked: (rows) => `已檢查全部 ${rows} 列`, notYet: '還缺少：', same: (when) => `完全相同的檔案已於${when}匯入過。`, see: '檢視那次匯入' },
  say: (p) => `將「${p.file}」作為${p.kind}匯入${p.match ? `，依${p.match}尋找既有紀錄` : ''}：${p.match === null ? '每一筆都新增' : { upsert: '沒有的新增，已有的更新', create: '沒有的新增，已有的不動', update: '已有的更新，沒有的略過' }[p.mode]}${p.settings ? `；${p.settings}` : ''}。`,
  setting: (label, choice) => `${label}：${choice}`,
  act: { run: '匯入', discard: '放棄', discarded: '已放棄這份檔案', stop: '停止', resume: '繼續', undo: '復原匯入', another: '再匯入一份', download: '下載失敗的列（CSV）', downloadXlsx: '下載失敗的列（XLSX）', see: '檢視紀錄' },
  progress: { waiting: '等待中', counting: '正在計算列數', reading: '正在讀取', writing: '正在匯入', finishing: '正在收尾', undoing: '正在復原', resting: '暫停', note: '可以離開此頁，匯入會在背景繼續。' },
  result: {
    title: '結果', rows: '列數', done: (seconds) => `耗時 ${seconds}`, failedTitle: '失敗的列', noFailed: '沒有失敗的列', records: '新增', error: '停止的原因', stopped: '已停止。已匯入的內容會保留，直到復原。', failed: '因故障停止。已匯入的內容會保留；可以繼續，也可以復原。',
    objects: { party: '位往來方', product: '個產品', order: '筆訂單', return: '筆退貨', touchpoint: '次聯絡', consent: '筆同意', contact: '筆聯絡方式', line: '筆明細' }, undone: (removed, restored) => `已復原：移除 ${removed} 筆，還原 ${restored} 筆`, kept: (n) => `${n} 筆未動`, keptTitle: '未動的紀錄', cells: '內容', fileGone: '檔案已不再保存。', settings: '當時的設定',
  },
  undo: { title: '復原這次匯入？', text: (file) => `${file} 帶來的內容會全部撤回：`, removes: (what) => `移除 ${what}`, restores: (n) => `還原 ${n} 列所做的變更，恢復到匯入之前`, keeps: '之後被同事修改過、或已在別處使用的紀錄不會動，並會列出。', act: '復原匯入', rowsCreated: (n) => `${n} 列新增的內容` },
  discard: { title: '放棄這份檔案？', text: '還沒有從中匯入任何內容。' },
  time: { seconds: (n) => `${n} 秒`, minutes: (n) => `${n} 分鐘` },
  data: { title: '匯出與備份', exports: '匯出清單', exportText: '將整份清單匯出為檔案，只含您可見的內容；遮罩的欄位仍然遮罩。', list: '清單', format: '格式', columns: '欄', usual: '常用欄', export: '匯出', exported: '檔案已開始下載', noExport: '沒有您可以匯出的清單。', backup: '備份', backupText: '一個檔案包含全部內容：兩個資料庫與所有附件。備份與還原在伺服器上以命令列進行：', backupNote: '還原到空的資料目錄；已依請求刪除的個人資料不會還原。', mappings: '記住的欄位對應', noMappings: '還沒有。每次匯入後會自動記住。', forget: '忘記', forgotten: '已忘記', used: '最近使用', titles: '欄' },
}

export default texts
