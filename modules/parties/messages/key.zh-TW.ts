import type en from './key.en.ts'

const key: typeof en = {
  refusals: {
    'key-taken': ({ source, key }) => `${source} 的編號 ${key} 已被使用。`,
    'key-not-found': '此往來方沒有這個編號。',
  },
}

export default key
