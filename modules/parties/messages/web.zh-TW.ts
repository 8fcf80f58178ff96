import type en from './web.en.ts'

const texts: typeof en = {
  yes: '是', no: '否', none: '無', all: '全部', save: '儲存', edit: '編輯', add: '新增', remove: '移除', cancel: '取消', close: '關閉', saved: '已儲存', unknown: '不明',
  unsaved: '填寫的內容尚未儲存，要離開嗎？',
  kinds: { person: '個人', household: '家庭', organisation: '組織', branch: '分支機構', department: '部門' },
  roles: { customer: '顧客', prospect: '潛在顧客', supplier: '供應商', distributor: '經銷商', influencer: '影響者', ally: '盟友', competitor: '競爭者', employee: '員工', recruit: '招募對象' },
  channels: { phone: '電話', email: '電子郵件', address: '地址', wechat: '微信', wecom: '企業微信', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: '微博', web: '網址', fax: '傳真', other: '其他' },
  list: {
    title: '往來', label: '往來對象', create: '新增往來', import: '匯入', export: '匯出', search: '姓名、拼音、電話末碼、訂單編號', searchLabel: '在清單中搜尋',
    total: (n, exact) => `${exact ? '' : '約 '}${n} 位`, empty: '還沒有往來對象', emptyText: '先新增一位顧客，或匯入現有名單；匯入後可以復原。',
    noMatch: '沒有符合條件的往來對象', noMatchText: '放寬一個條件，或減少搜尋的字數。', clear: '清除條件', columns: '欄位', columnsTitle: '顯示哪些欄位', shown: '已顯示', further: '更多欄位', findField: '尋找欄位', up: '上移', down: '下移', hide: '不顯示',
    phone: '電話', email: '電子郵件', tags: '標籤', reset: '恢復預設', apply: '顯示', peek: '快速檢視', bin: '資源回收筒', duplicates: '重複資料', more: '更多', all: '全部', viewsLabel: '已儲存的檢視',
  },
  filter: {
    title: '條件', field: '欄位', op: '比較', value: '值', days: '天', from: '從', to: '到', remove: '移除條件', apply: '套用', found: (n) => `${n} 位`, and: '且', or: '或', join: '條件之間', every: '全部符合', some: '符合任一', custom: '組合條件', choose: '選擇欄位',
    ops: { is: '是', isNot: '不是', in: '是其中之一', contains: '包含', atLeast: '不小於', atMost: '不大於', between: '介於', before: '早於', after: '不早於', within: '在最近', olderThan: '早於多少天前', empty: '空白', filled: '已填寫' },
    say: {
      is: (f) => `${f}是`, isNot: (f) => `${f}不是`, contains: (f) => `${f}包含`, atLeast: (f) => `${f}不小於`, atMost: (f) => `${f}不大於`,
      between: (f) => `${f}介於`, before: (f) => `${f}早於`, after: (f) => `${f}不早於`, empty: (f) => f, filled: (f) => f, within: (f) => f, olderThan: (f) => f, connected: () => '相連於',
    },
    value2: { within: (n) => `最近 ${n} 天內`, olderThan: (n) => `早於 ${n} 天前`, between: (a, b) => `${a} 與 ${b} 之間`, empty: '空白', filled: '已填寫', or: '、' },
    not: (s) => `非（${s}）`,
  },
  bulk: {
    tag: '加標籤', untag: '移除標籤', assign: '指派', export: '匯出', delete: '刪除', tagTitle: (n) => `為 ${n} 位加標籤`, untagTitle: (n) => `移除 ${n} 位的標籤`, tagHint: '選擇標籤，或輸入新標籤', act: '套用',
    tagged: (n, skipped) => `已變更 ${n} 位的標籤${skipped ? `；另有 ${skipped} 位無權變更，維持原樣` : ''}`, untagged: '標籤已復原',
  },
  peek: { owner: '負責人' },
  pick: { party: '以姓名、電話或電子郵件尋找', member: '尋找同事', none: '沒有找到', type: '輸入以尋找', tags: '標籤' },
}

export default texts
