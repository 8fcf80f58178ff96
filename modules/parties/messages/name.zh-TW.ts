import type en from './name.en.ts'

const name: typeof en = {
  refusals: {
    'name-not-found': '此名稱已不存在。',
    'name-known': ({ value }) => `此往來方已有名稱「${value}」。`,
  },
}

export default name
