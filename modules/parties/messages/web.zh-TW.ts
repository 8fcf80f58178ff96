import document from './document.zh-TW.ts'
import type en from './web.en.ts'

const texts: typeof en = {
  yes: '是', no: '否', none: '無', all: '全部', save: '儲存', edit: '編輯', add: '新增', remove: '移除', cancel: '取消', close: '關閉', saved: '已儲存', unknown: '不明',
  kinds: { person: '個人', household: '家庭', organisation: '組織', branch: '分支機構', department: '部門' },
  roles: { customer: '顧客', prospect: '潛在顧客', supplier: '供應商', distributor: '經銷商', influencer: '影響者', ally: '盟友', competitor: '競爭者', employee: '員工', recruit: '招募對象' },
  channels: { phone: '電話', email: '電子郵件', address: '地址', wechat: '微信', wecom: '企業微信', line: 'LINE', whatsapp: 'WhatsApp', qq: 'QQ', weibo: '微博', social: '社群帳號', web: '網址', fax: '傳真', other: '其他' },
  list: {
    title: '往來', label: '往來對象', create: '新增往來', import: '匯入', export: '匯出', search: '姓名、拼音、電話末碼、訂單編號', searchLabel: '在清單中搜尋',
    total: (n, exact) => `${exact ? '' : '約 '}${n} 位`, empty: '還沒有往來對象', emptyText: '先新增一位顧客，或匯入現有名單；匯入後可以復原。',
    noMatch: '沒有符合條件的往來對象', noMatchText: '放寬一個條件，或減少搜尋的字數。', clear: '清除條件', columns: '欄位', columnsTitle: '顯示哪些欄位', shown: '已顯示', further: '更多欄位', findField: '尋找欄位', up: '上移', down: '下移', hide: '不顯示',
    phone: '電話', email: '電子郵件', tags: '標籤', reset: '恢復預設', apply: '顯示', peek: '快速檢視', bin: '資源回收筒', duplicates: '重複資料', more: '更多', all: '全部', viewsLabel: '已儲存的檢視',
  },
  filter: {
    title: '條件', field: '欄位', op: '比較', value: '值', days: '天', from: '從', to: '到', remove: '移除條件', apply: '套用', found: (n) => `${n} 位`, and: '且', or: '或', join: '條件之間', every: '全部符合', some: '符合任一', custom: '組合條件', choose: '選擇欄位', everyone: '全部往來方',
    groups: { profile: '檔案', contact: '聯繫', standing: '購買與評級', value: '價值', prediction: '預測', past: '過去的評級', consent: '同意', segment: '區隔', own: '自訂欄位' },
    ops: { is: '是', isNot: '不是', in: '是其中之一', contains: '包含', atLeast: '不小於', atMost: '不大於', between: '介於', before: '早於', after: '不早於', within: '在最近', olderThan: '早於多少天前', ahead: '在未來', empty: '空白', filled: '已填寫' },
    say: {
      is: (f) => `${f}是`, isNot: (f) => `${f}不是`, contains: (f) => `${f}包含`, atLeast: (f) => `${f}不小於`, atMost: (f) => `${f}不大於`,
      between: (f) => `${f}介於`, before: (f) => `${f}早於`, after: (f) => `${f}不早於`, empty: (f) => f, filled: (f) => f, within: (f) => f, olderThan: (f) => f, ahead: (f) => f, connected: () => '相連於',
    },
    value2: { within: (n) => `最近 ${n} 天內`, olderThan: (n) => `早於 ${n} 天前`, ahead: (n) => `在未來 ${n} 天內`, between: (a, b) => `${a} 與 ${b} 之間`, empty: '空白', filled: '已填寫', or: '、' },
    not: (s) => `非（${s}）`,
    behaviour: {
      join: (by) => by, group: (s) => `（${s}）`, act: (label, where) => `${label}（${where}）`,
      within: (n) => `最近 ${n} 天內`, olderThan: (n) => `${n} 天以前`, fromTo: (a, b) => `${a} 至 ${b} 間`, from: (a) => `${a} 以來`, to: (b) => `截至 ${b}`,
      times: (n) => `${n} 次`, exactly: (n) => `正好 ${n}`, atLeast: (n) => `至少 ${n}`, atMost: (n) => `至多 ${n}`, between: (a, b) => `${a} 到 ${b}`,
      total: (label, by, range) => `${label}${{ sum: '合計', mean: '平均', least: '最小', most: '最大' }[by]}${range}`,
      did: (what, when, often, never, ever) => `${when ?? ''}${never ? '沒有' : ever || !when ? '有過' : ''}${what}${often.length ? ` ${often.join('，')}` : ''}`,
      ends: (which, what, when, was, not) => `${which === 'first' ? '首次' : '最近一次'}${what}${not ? '不' : ''}${[when && `在${when}`, was && `符合${was}`].filter(Boolean).join('且')}`,
      first: (what, when) => `${when ?? ''}先${what}`, follow: (what, within) => (within === null ? `隨後${what}` : `隨後 ${within} 天內${what}`), without: (step, what) => `${step}，其間沒有${what}`, next: (before, step) => `${before}，${step}`,
      connected: (type, to) => `${type ? `有「${type}」關係` : '有關係相連'}${to ? `，且對方${to}` : ''}`,
    },
  },
  bulk: {
    tag: '加標籤', untag: '移除標籤', assign: '指派', export: '匯出', delete: '刪除', tagTitle: (n) => `為 ${n} 位加標籤`, untagTitle: (n) => `移除 ${n} 位的標籤`, tagHint: '點選標籤；輸入後按 Enter 可新增', act: '套用',
    tagged: (n, skipped) => `已變更 ${n} 位的標籤${skipped ? `；另有 ${skipped} 位無權變更，維持原樣` : ''}`, untagged: '標籤已復原', everyone: (n) => `選取全部 ${n} 位`, allChosen: (n) => `已選全部 ${n} 位`, assignTitle: (n) => `指派 ${n} 位`, nobody: '留空則不屬於任何人', assigned: (n, skipped) => `已指派 ${n} 位${skipped ? `；另有 ${skipped} 位無權變更，維持原樣` : ''}`, unassigned: '已恢復原負責人', deleted: (n, skipped) => `${n} 位已移至資源回收筒${skipped ? `；另有 ${skipped} 位無權刪除，維持原樣` : ''}`, restored: '已從資源回收筒還原', restore: '還原', inBin: (n) => `資源回收筒中 ${n} 位`,
  },
  page: {
    parts: { label: '本頁各部分', stream: '往來', facts: '資料', value: '價值' },
    back: '全部往來', more: '更多', share: '共享', merge: '與另一筆合併', export: '匯出持有的全部資料', erase: '永久清除', delete: '移至資源回收筒', edit: '編輯', since: (day) => `自 ${day}`, forSpan: (y, m) => `往來 ${[y && `${y} 年`, m && `${m} 個月`].filter(Boolean).join(' ')}`, gone: '沒有這個往來對象', goneText: '它不在這裡，或者您的角色看不到它。可能已刪除，也可能屬於其他部門。', toList: '回到清單', household: (name, n) => `${name}（${n}）`, owner: (who) => `負責人 ${who}`,
    deleted: '已移至資源回收筒', restored: '已還原', inBin: '這筆資料在資源回收筒中。', restore: '還原', masked: '依您的角色不予顯示', roleAdd: '新增角色', roleFrom: '起始', roleEnd: '結束', roleRemove: '從未擔任', tags: '標籤', rolesAndTags: '角色與標籤',
  },
  profile: {
    title: '基本資料', name: '姓名', names: '其他稱呼', gender: '性別', birthday: '生日', lunar: '農曆生日', lunarHint: '月-日，如 10-26；閏月前加「闰」', language: '語言', zone: '時區', hours: '方便時間', credit: '信用', creditLimit: '信用額度', creditRating: '信用等級', currency: '幣別', dealing: '購買身分', owner: '負責人', unit: '部門', parent: '上層', source: '來源', keys: '外部編號', created: '建立',
    genders: { female: '女', male: '男', other: '其他' }, dealings: { customer: '顧客', consumer: '消費者' }, birthdaySoon: (n) => (n === 0 ? '今天生日' : n === 1 ? '明天生日' : `${n} 天後生日`), inDays: (n) => (n === 0 ? '就是今天' : n === 1 ? '明天' : `還有 ${n} 天`), lunarOf: (words) => `農曆${words.replace('闰', '閏').replace('腊', '臘')}`, nameKinds: { chinese: '中文名', pinyin: '拼音', english: '英文名', alias: '別名', former: '曾用名', legal: '法定名稱', merged: '被合併資料的名稱' },
    custom: '更多資料', nothing: '尚無資料', addName: '新增稱呼', nameKind: '類型', nameValue: '稱呼', required: '請填寫此欄位',
  },
  contacts: {
    title: '聯絡方式', add: '新增聯絡方式', channel: '類型', value: '號碼或地址', label: '備註', labelHint: '公司、家裡…', main: '主要', makeMain: '設為主要', verified: '已驗證', verify: '標為已驗證', unverify: '取消驗證', edit: '編輯', remove: '移除', end: '不再使用', removed: '聯絡方式已移除', none: '還沒有聯絡方式', more: (what) => `${what}的操作`, until: (day) => `至 ${day}`, copy: '複製',
  },
  documents: { title: '證件', kinds: document.kinds, kind: '類型', number: '完整號碼', numberHint: '儲存後只顯示末四碼，可用完整號碼搜尋到。', country: '核發國', countryHint: '國家代碼，例如 DE', validTo: '有效期限', until: (day) => `${day}到期`, expired: (day) => `${day}已過期`, add: '新增證件', none: '尚無證件', removed: '證件已移除', countryBad: '兩個字母' },
  conflict: {
    title: '您編輯時，有人也改了這筆資料', text: '您填寫的內容都還在。兩邊都改過的，請選擇保留哪個值；只有一邊改過的會直接保留。', field: '項目', theirs: '對方已儲存', mine: '您填寫的', act: '依選擇儲存', chosen: '儲存為', untouched: '未改', joined: '已儲存，對方剛改的也保留了',
  },
  preferences: {
    title: '喜好與禁忌', add: '新增', kind: '類型', text: '內容', about: '關於誰', aboutHint: '不是本人時填寫，如：母親', saidOn: '告知日期', channel: '方式', toldTo: '告知給', none: '還沒有紀錄', edit: '編輯', remove: '移除', removed: '已移除', added: '已記下',
    kinds: { like: '喜歡', dislike: '不喜歡', taboo: '禁忌', allergy: '過敏', need: '需要', habit: '習慣' }, said: (o) => `${o.text}：${o.day} ${o.channel ?? ''}告知${o.who && /^\w/.test(o.who) ? ' ' : ''}${o.who ?? ''}`,
  },
  connections: {
    title: '家庭與關係', titleOther: '關係', list: '清單', add: '建立關係', type: '關係', other: '對方', from: '起始', to: '結束', note: '備註', end: '結束', ended: '已結束', remove: '從未有過', none: '還沒有關係', past: '顯示過往', hidePast: '隱藏過往', until: (day) => `至 ${day}`, since: (day) => `自 ${day}`, more: (who) => `${who}的操作`, picture: (who, n) => `${who}與 ${n} 個關係`, added: '已建立關係', makeHousehold: '組成家庭', householdName: '家庭名稱', members: '成員', householdMade: '家庭已建立', further: (n) => `另有 ${n} 個見清單`,
  },
  household: { title: '家庭成員', generations: ['', '第一代', '第二代', '第三代', '第四代', '第五代'], unknown: '輩分不明', none: '還沒有成員', add: '新增成員', count: (n, g) => (g > 1 ? `${['', '一', '兩', '三', '四', '五'][g] ?? g}代 ${n} 人` : `${n} 人`), of: (who) => who },
  organisation: { title: '組織架構', people: (n) => `${n} 人`, add: '新增分支機構或部門', addBranch: '分支機構', addDepartment: '部門', name: '名稱', here: '本頁', cut: '單位較多，這裡沒有全部顯示。' },
  files: { title: '檔案', add: '上傳', none: '還沒有檔案', drop: '將檔案拖到這裡', delete: '刪除', deleted: '檔案已刪除', deleteAsk: (name) => `刪除「${name}」後無法復原，確定刪除？`, look: '檢視', by: (who) => who, uploading: (name, share) => `${name} ${share}`, uploaded: (name) => `${name} 已上傳`, typeOnly: '僅檢查類型，未掃毒', size: (n, unit) => `${n} ${unit}`, limit: '文件、圖片與錄音，最大 50 MB' },
  share: { title: (who) => `共享${who}`, text: '所選同事在截止日之前可以看到這筆資料，即使其角色原本看不到。', now: '目前共享給', none: '尚未共享', member: '同事', untilDay: '截止日', until: (day) => `至 ${day}`, mayEdit: '可修改', mayRead: '僅檢視', act: '共享', done: '已共享', end: '結束', ended: '已結束共享' },
  subject: {
    title: (who) => `永久清除${who}`, lost: '姓名、聯絡方式、生日、喜好、備註、檔案和每次溝通的內容都會清除。訂單金額會保留但不再帶姓名，以維持統計正確。', kept: '公司設定的等待期結束時執行；在此之前可以撤回，之後無法復原。', exportFirst: '先匯出全部資料', reason: '原因', act: '申請清除',
    asked: (when) => `將於 ${when} 清除`, waiting: '正在等待清除', waitingText: (when, who) => `${who ? `由${who}申請。` : ''}將於 ${when} 清除全部內容，此前可以撤回。`, withdraw: '撤回', withdrawn: '已撤回清除', exporting: (who) => `正在彙整${who}的全部資料…`,
  },
  views: {
    save: '儲存檢視', saveChanges: '儲存變更', saveAs: '另存為新檢視', name: '名稱', share: '所有同事可用；各人只看到自己有權檢視的', shared: '共享', by: (who) => `${who} 共享`, saved: (name) => `檢視「${name}」已儲存`, more: (name) => `檢視「${name}」的操作`, rename: '重新命名', delete: '刪除', deleted: (name) => `檢視「${name}」已刪除`, left: '左移', right: '右移', doShare: '共享給所有同事', unshare: '僅自己可見', discard: '捨棄變更',
  },
  bin: { empty: '資源回收筒是空的', text: '刪除的資料會放在這裡，隨時可以還原。', kind: '類型', when: '刪除時間', act: '操作' },
  form: {
    title: '新增往來', kind: '類型', roles: '角色', tags: '標籤', more: '更多資料', contacts: '聯絡方式', addContact: '再加一項', removeContact: (n) => `移除第 ${n} 項聯絡方式`, save: '新增', created: (name) => `已新增${name}`, another: '新增並繼續', nameOf: { person: '姓名', household: '家庭名稱', organisation: '組織名稱' },
    belongs: '歸屬', custom: '自訂欄位', open: '開啟', same: '可能已有這筆資料', sameText: '請先核對，避免重複新增。', alike: (score) => `相似 ${score}%`, elsewhere: (unit) => `${unit}可能已有這位顧客。新增之前請先向該部門確認；這裡無法顯示更多內容。`,
  },
  peek: { owner: '負責人' },
  pick: { party: '以姓名、電話或電子郵件尋找', member: '尋找同事', none: '沒有找到', type: '輸入以尋找', tags: '標籤' },
}

export default texts
