import type en from './tag.en.ts'

const tag: typeof en = {
  refusals: {
    'tag-not-found': '此標籤已不存在。',
    'tag-name-taken': ({ name }) => `標籤「${name}」已存在。`,
    'tagging-too-many': ({ most }) => `一次最多處理 ${most} 個往來方，請縮小範圍。`,
    'tagging-empty': '請選擇要加上或移除的標籤。',
    'tagging-not-found': '此操作已無法復原。',
    'tagging-undone': '此操作已復原過。',
  },
}

export default tag
