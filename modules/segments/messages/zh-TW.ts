import type en from './en.ts'

const texts: typeof en = {
  segment: '區隔', segments: '區隔', segmentSnapshot: '區隔快照',
  refusals: {
    'segments/not-found': '找不到這個區隔，或您無權檢視。',
    'segments/archived': ({ name }) => `「${String(name)}」已停用，請先恢復使用。`,
    'segments/cycle': ({ name }) => `這個定義會透過「${String(name)}」引用到自己，請移除該條件。`,
    'segments/in-use': ({ name }) => `「${String(name)}」的定義引用了這個區隔，請先修改它。`,
    'segments/name-unknown': ({ kind, name }) => `這裡沒有名為「${String(name)}」的${({ tag: '標籤', member: '成員', unit: '部門', segment: '區隔', product: '商品' } as Record<string, string>)[String(kind)] ?? '對象'}，請先建立，或修改檔案。`,
    'segments/snapshot-not-found': '找不到這份快照。',
    'segments/party-not-found': '找不到這個往來對象，或您無權檢視。',
  },
}
export default texts
