import type en from './preference.en.ts'

const preference: typeof en = {
  refusals: {
    'preference-not-found': '此喜好紀錄已不存在。',
    'member-unknown': '找不到這位同事。',
  },
}

export default preference
