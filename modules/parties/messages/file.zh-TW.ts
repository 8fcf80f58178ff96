import type en from './file.en.ts'

const file: typeof en = {
  refusals: {
    'file-not-found': '此檔案已不存在。',
    'file-missing': '請選擇檔案。',
    'file-infected': ({ found }) => `病毒掃描發現 ${found}，檔案未儲存。`,
  },
}

export default file
