import type en from './contact.en.ts'

const contact: typeof en = {
  refusals: {
    'contact-not-found': '该联系方式已不存在。',
    'contact-known': '该往来方已有此联系方式。',
    'contact-value': '格式不正确，请核对后重新填写。',
  },
}

export default contact
