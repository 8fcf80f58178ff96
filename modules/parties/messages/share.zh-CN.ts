import type en from './share.en.ts'

const share: typeof en = {
  refusals: {
    'share-member': '请选择另一位在职同事。',
    'share-past': '请选择今天或之后的日期。',
    'share-not-found': '未与该同事共享。',
  },
}

export default share
