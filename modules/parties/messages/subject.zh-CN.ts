import type en from './subject.en.ts'

const subject: typeof en = {
  refusals: {
    'name-differs': '输入的名称与该往来方不一致。',
    'erasure-asked': '该往来方已在等待抹除。',
    'erasure-none': '没有可撤回的抹除申请，或已过期限。',
  },
}

export default subject
