import type en from './share.en.ts'

const share: typeof en = {
  refusals: {
    'share-member': '請選擇另一位在職同事。',
    'share-past': '請選擇今天或之後的日期。',
    'share-not-found': '未與此同事共用。',
  },
}

export default share
