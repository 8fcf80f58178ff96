import type en from './party.en.ts'

const party: typeof en = {
  refusals: {
    'not-found': '找不到此往來方，或您無權檢視。',
    'merged': '此筆資料已合併至另一筆。',
    'parent-kind': '只有分支與部門可設定上層，且上層須為機構或分支。',
    'unit-unknown': '請選擇此往來方所屬的部門。',
    'unknown-sort': ({ sort }) => `清單無法依「${sort}」排序。`,
    'dates-reversed': '結束日期早於開始日期。',
  },
}

export default party
