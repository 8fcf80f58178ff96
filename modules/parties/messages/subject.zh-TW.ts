import type en from './subject.en.ts'

const subject: typeof en = {
  refusals: {
    'name-differs': '輸入的名稱與此往來方不一致。',
    'erasure-asked': '此往來方已在等待抹除。',
    'erasure-none': '沒有可撤回的抹除申請，或已逾期限。',
  },
}

export default subject
