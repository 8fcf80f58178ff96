import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  panel: { title: '同意', on: (state, channel) => `${state} · ${channel}`, since: (day) => `自 ${day}`, record: '登錄', history: '歷次表態' },
  form: {
    title: '登錄表態', purpose: '用途', channel: '管道', state: '表態', states: { granted: '同意', denied: '拒絕', withdrawn: '撤回' }, basis: '法律依據', optIn: '同意方式', until: '有效期限', day: '表態日期', source: '依據', proof: '憑證', proofHint: '表單編號、錄音、所用措辭', save: '登錄', saved: '已登錄，先前的表態仍保留', needed: '請填寫此欄位',
    sources: { phone: '電話告知', form: '書面簽名', 'face-to-face': '當面告知', web: '網頁表單', message: '訊息告知' },
  },
  outside: {
    invalid: '連結無效',
    confirm: {
      title: '確認', ask: (firm) => `允許${firm}與您聯絡嗎`, text: (name) => `${name}，請您親自再確認一次。`, what: (purpose, channel) => (channel ? `${purpose} · ${channel}` : purpose), yes: '我同意', no: '我不同意', done: { yes: '已確認，即刻生效', no: '已記下：您不同意' }, centre: '我的全部選擇',
      expired: '連結已過期', expiredText: '連結七天內有效。新的連結會寄到已登記的信箱。', askAgain: '重新寄送連結', again: '已寄出，每天最多一次。',
    },
    unsubscribe: { title: '取消訂閱', text: '按一下，就不再收到這類訊息。', act: '取消訂閱', done: '已取消訂閱', doneText: '即刻生效。已在寄送途中的訊息可能還會送達。' },
    centre: {
      title: '我的選擇', of: (firm) => `我在${firm}的選擇`, text: (name, contacts) => `${name}${contacts ? ` · ${contacts}` : ''}`, assumed: '屬於與您的約定之內，您可以拒絕。', channels: '管道', topics: '主題', often: '頻率', any: '不限', most: (n) => `每月最多 ${n} 次`, pause: '暫停', noPause: '不暫停', days: (n) => `暫停 ${n} 天`, until: (day) => `到 ${day}`,
      language: '語言', languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' }, save: '儲存', saved: '已儲存，即刻生效。', none: '全部不要',
    },
    held: {
      title: '我們保存的您的資料', records: (n) => `${n} 筆`, due: (day) => `${day} 前答覆`, ask: '提出請求', note: '補充說明', kinds: { export: '索取一份副本', erasure: '刪除我的資料', correction: '更正我的資料', objection: '反對使用我的資料' }, outcomes: { done: '已辦理', refused: '未予辦理' },
      parts: { parties: '姓名與聯絡方式', touchpoints: '往來紀錄', orders: '訂單', consents: '同意', work: '待辦與承諾', standing: '關係狀態', value: '價值試算', prediction: '預測', discovery: '分群與推薦', segments: '區隔', findings: '發現', messages: '訊息', playbooks: '劇本' },
    },
  },
  history: { title: '歷次表態', by: (who) => `由${who}登錄`, until: (day) => `至 ${day}`, forget: '只增不改，以最近一次表態為準。' },
}

export default texts
