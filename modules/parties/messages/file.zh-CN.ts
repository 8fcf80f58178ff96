import type en from './file.en.ts'

const file: typeof en = {
  refusals: {
    'file-not-found': '该文件已不存在。',
    'file-missing': '请选择文件。',
    'file-infected': ({ found }) => `病毒扫描发现 ${found}，文件未保存。`,
  },
}

export default file
