import type en from './web.en.ts'
import words from './zh-CN.ts'

const texts: typeof en = {
  ...words,
  panel: { title: '许可', on: (state, channel) => `${state} · ${channel}`, since: (day) => `自 ${day}`, record: '登记', history: '历次表态' },
  form: {
    title: '登记表态', purpose: '用途', channel: '渠道', state: '表态', states: { granted: '同意', denied: '拒绝', withdrawn: '撤回' }, basis: '法律依据', optIn: '同意方式', until: '有效期至', day: '表态日期', source: '依据', proof: '凭证', proofHint: '表单编号、录音、所用措辞', save: '登记', saved: '已登记，以往的表态仍保留', needed: '请填写此项',
    sources: { phone: '电话告知', form: '书面签字', 'face-to-face': '当面告知', web: '网页表单', message: '消息告知' },
  },
  history: { title: '历次表态', by: (who) => `${who}登记`, until: (day) => `至 ${day}`, forget: '只增不改，以最近一次表态为准。' },
}

export default texts
