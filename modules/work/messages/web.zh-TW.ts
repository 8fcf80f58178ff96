import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  day: {
    lead: '依價值排序，從最上面做起', done: '今天的事都辦完了', doneText: '您的承諾和計畫，到了日子就會排在這裡。', add: '新增待辦', all: '全部待辦', more: '還有更多，無法全部列出。',
    promises: '到期承諾', contact: '該聯絡', late: '已逾期', stake: '涉及價值', coming: '未來 7 天', waiting: (n) => `今天有 ${n} 項待辦`,
    changed: '近期變化', changedNote: '近 7 天', further: '更多', plan: '安排跟進',
  },
  why: { worth: (amount) => `價值 ${amount}`, moved: (n) => `已改期 ${n} 次`, by: (who) => `${who}交辦` },
  due: { late: (n) => `逾期 ${n} 天`, today: '今天', tomorrow: '明天', at: (day, time) => `${day} ${time}` },
  call: { act: '通話', title: (who) => `與${who}通話`, hours: (text) => `方便時間：${text}`, none: '還沒有電話號碼。', open: '開啟資料', result: '談話內容', hint: '會連同這次通話記入往來。', done: '記錄並完成' },
  moving: { tomorrow: '明天', toTomorrow: '改到明天', later: '延後一天', inThree: '三天後', monday: '下週一', choose: '選擇日期…', title: '改期', day: '改到', reason: '原因', act: '改期', done: (day) => `已改到 ${day}` },
  ending: { title: { complete: '完成', keep: '承諾已履行', break: '承諾未履行', drop: '取消' }, result: { complete: '結果', keep: '結果', break: '未履行的原因', drop: '取消的原因' }, done: { complete: '已完成', keep: '已記為履行', break: '已記為未履行', drop: '已取消' }, reopened: '已重新開啟', withNote: '填寫結果並完成', brokenWithNote: '寫明原因，記為未履行' },
  list: {
    title: '待辦與承諾', label: '待辦', create: '新增', mine: '我的', late: '已逾期', given: '我交辦的', all: '全部人員', ended: '已結束',
    any: '不限日期', dues: { overdue: '已逾期', today: '今天', week: '7 天內', later: '以後' }, kind: '類型', anyKind: '全部類型', what: '事項', party: '往來方', due: '到期', owner: '負責人', by: '交辦人', outcome: '結果', when: '結束時間',
    empty: '這裡沒有未辦的事項', emptyText: '把答應別人的事記下來，到日子會提醒您。', emptyEnded: '還沒有結束的事項',
    noMatch: '沒有符合條件的事項', clear: '清除條件', chosen: (n) => `已選 ${n} 項`, handOver: (n) => `轉交 ${n} 項`, handed: (n, left) => `已轉交 ${n} 項${left ? `；${left} 項未變動：已結束、本就由其負責，或您無權更改` : ''}`,
  },
  form: {
    title: '新增待辦', kind: '類型', what: '事項', whatHint: { task: '準備樣品', 'follow-up': '回電確認課程時間', promise: '週五前帶新樣品' }, party: '往來方', day: '到期', time: '時間', timeHint: '時:分', owner: '負責人', note: '備註', add: '儲存', saved: '已儲存',
    quick: { today: '今天', tomorrow: '明天', week: '一週後' }, needed: '請填寫此欄位', badTime: '格式如 19:30', givenBy: '由誰承諾',
  },
  item: { back: '待辦與承諾', edit: '編輯', more: '更多', facts: '詳細資料', history: '經過', firstDue: '最初到期', postponed: '改期', times: (n) => `${n} 次`, saved: '已儲存', handed: (who) => `已轉交${who}`, reassign: '轉交', to: '轉交給', reason: '原因', result: '結果', step: (who, what) => `${who} ${what}`, system: '系統' },
  next: { title: '接下來', none: '還沒有安排', add: '安排', more: (n) => `還有 ${n} 項` },
  notices: { none: '沒有訊息', noneText: '同仁提到您或交給您事情時，會顯示在這裡。', readAll: '全部標為已讀', unread: (n) => `${n} 則未讀`, fresh: '未讀', more: '更早的訊息', other: '訊息' },
}

export default texts
