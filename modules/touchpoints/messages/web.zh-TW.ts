import type en from './web.en.ts'

const texts: typeof en = {
  timeline: {
    title: '往來', note: '全部管道，最近在前', all: '全部', filter: '顯示', none: '還沒有往來紀錄', noneText: '在上方記下第一次通話、拜訪或備註。', more: (what) => `${what}的操作`, with: (who) => `${who}同在`, by: (who) => who,
    correct: '更正', retract: '撤回', retractAsk: '這筆紀錄會從往來中移除；日誌仍保留它曾經存在，以及由誰撤回。', retracted: '已撤回', corrected: '已更正', versions: '更正前的內容', was: '先前', redacted: '已依請求刪除', days: (n) => `${n} 天`, steps: '經過', scores: (expected, perceived) => `期望 ${expected}，感受 ${perceived}`, open: '開啟', further: '顯示更早',
  },
  directions: { in: '對方發起', out: '我方發起', none: '' },
  compose: {
    hint: '寫點什麼，@ 提醒同事', act: '記錄', kind: '發生了什麼', text: '說了什麼、看到什麼', direction: '誰發起', in: '對方發起', out: '我方發起', channel: '管道', at: '時間', now: '現在', expected: '期望', perceived: '感受', scores: '評分', done: (what) => `已記錄${what}`, cancel: '取消', mention: '沒有找到',
    note: '記一筆', call: '通話', message: '訊息', write: '記錄',
  },
  head: { last: (when, how) => `上次聯絡 ${when}${how ? `（${how}）` : ''}`, never: '還沒有聯絡過' },
  peek: { title: '最近往來' },
}

export default texts
