import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  panel: { title: '同意', on: (state, channel) => `${state} · ${channel}`, since: (day) => `自 ${day}`, record: '登錄', history: '歷次表態' },
  form: {
    title: '登錄表態', purpose: '用途', channel: '管道', state: '表態', states: { granted: '同意', denied: '拒絕', withdrawn: '撤回' }, basis: '法律依據', optIn: '同意方式', until: '有效期限', day: '表態日期', source: '依據', proof: '憑證', proofHint: '表單編號、錄音、所用措辭', save: '登錄', saved: '已登錄，先前的表態仍保留', needed: '請填寫此欄位',
    sources: { phone: '電話告知', form: '書面簽名', 'face-to-face': '當面告知', web: '網頁表單', message: '訊息告知' },
  },
  history: { title: '歷次表態', by: (who) => `由${who}登錄`, until: (day) => `至 ${day}`, forget: '只增不改，以最近一次表態為準。' },
}

export default texts
