import type en from './name.en.ts'

const name: typeof en = {
  refusals: {
    'name-not-found': '该名称已不存在。',
    'name-known': ({ value }) => `该往来方已有名称“${value}”。`,
  },
}

export default name
