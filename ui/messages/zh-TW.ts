import type en from './en.ts'

const zh: typeof en = {
  brand: '關係',
  close: '關閉', cancel: '取消', save: '儲存', more: '顯示更多', tryAgain: '再試一次', copy: '複製', copied: '已複製', undo: '復原', remove: (what) => `移除${what}`,
  loading: '載入中', openPage: '開啟頁面', export: '匯出',
  noRight: { title: '您的角色不包含這項內容', text: '如有需要，請向系統管理員申請權限；也可以返回繼續先前的工作。', home: '回到今日' },
  error: { title: '這裡無法顯示', trace: '追蹤編號', copyTrace: '複製追蹤編號' },
  list: { selectAll: '選取已顯示的全部', select: (what) => `選取${what}`, sorted: { up: '遞增', down: '遞減' }, end: '已到最後' },
  bulk: { chosen: (n) => `已選 ${n} 位`, clear: '取消', actions: '對所選項目的操作' },
  filter: { show: '顯示', and: '且', add: '條件' },
  progress: { of: (done, total) => `${done} / ${total}`, rate: (n) => `每秒 ${n}`, left: (time) => `還需 ${time}`, stop: '停止', seconds: (n) => `${n} 秒`, minutes: (n) => `${n} 分鐘`, hours: (n) => `${n} 小時` },
  chart: { table: '表格', picture: '圖', exportCsv: '匯出表格（CSV）', exportPng: '匯出圖片（PNG）', definition: (rule) => `計算方式：${rule}`, asOf: (day) => `截至 ${day}`, keys: '方向鍵在圖上移動，按 Enter 開啟背後的往來方。', more: '更多' },
  confirm: { type: (name) => `輸入「${name}」以確認` },
}

export default zh
