import type en from './preference.en.ts'

const preference: typeof en = {
  refusals: {
    'preference-not-found': '该喜好记录已不存在。',
    'member-unknown': '找不到这位同事。',
  },
}

export default preference
