import type en from './contact.en.ts'

const contact: typeof en = {
  refusals: {
    'contact-not-found': '此聯絡方式已不存在。',
    'contact-known': '此往來方已有這個聯絡方式。',
    'contact-value': '格式不正確，請核對後重新填寫。',
  },
}

export default contact
