import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  title: '長期對照組', back: '設定', note: '隨機抽出一部分顧客，任何行銷都不聯絡，用來比較全部行銷合起來帶來了什麼。', share: '留出比例', shareNote: '一般留 5%。服務類訊息照常傳送給所有人。', months: '幾個月後重新抽取', never: '不自動重抽', save: '儲存', saved: '已儲存', redraw: '現在重新抽取', redrawTitle: '現在重新抽取？', redrawText: '原來留出的顧客從此可以聯絡，新抽中的不再聯絡；跨越這次變動的比較將無法進行。',
  now: (held, all) => `${all} 位顧客中，現在留出 ${held} 位`, next: (day) => `${day} 重新抽取`, history: '抽取紀錄', when: '時間', by: '操作人', what: '內容', drawn: '重新抽取', changed: '改了比例或週期', system: '依週期自動', none: '目前沒有留出顧客。',
}

export default texts
