import type en from './key.en.ts'

const key: typeof en = {
  refusals: {
    'key-taken': ({ source, key }) => `${source} 的编号 ${key} 已被使用。`,
    'key-not-found': '该往来方没有这个编号。',
  },
}

export default key
