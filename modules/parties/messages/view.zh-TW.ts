import type en from './view.en.ts'

const view: typeof en = {
  refusals: {
    'view-not-found': '此檢視已不存在，或不屬於您。',
    'view-column': ({ column }) => `沒有「${column}」欄。`,
    'view-list': ({ list }) => `「${list}」清單不能儲存檢視。`,
  },
}

export default view
