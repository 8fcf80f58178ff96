import type en from './web.en.ts'

const texts: typeof en = {
  save: '儲存', saved: '已儲存', cancel: '取消', needed: '請填寫此項', back: '設定', delete: '刪除', edit: '編輯',
  firm: {
    title: '公司', basics: '基本', currency: '本位幣', currencyNote: '每筆訂單另按當日匯率折算為本位幣。', zone: '時區', zoneNote: '日期依此時區計算，近度也以此為準。', country: '國家或地區', countryNote: '用於地址、電話與假日。', address: '通訊地址', addressNote: '顯示在郵件頁尾與信件上。', nameNote: '公司名稱即最上層部門的名稱。', units: '部門',
    ranking: { title: '依什麼排列', measures: { profit: '利潤', revenue: '淨額', predicted: '預計未來利潤', assets: '資產', composite: '綜合得分' }, window: '時間範圍', windows: { all: '開業至今', year: '近 12 個月' }, weight: (of) => `權重：${of}`, assetsField: '資產欄位（自訂數字欄位的鍵）', note: '缺少成本或預測時，改用淨額。' },
    worth: '顧客價值', tiers: '重要性分層', tiersNote: '最後一層包含其餘顧客。', tier: '層級', share: '占顧客', rest: (share) => `其餘 ${share}`, addTier: '新增一層', removeTier: (name) => `移除${name}`, tooMuch: '各層占比之和須小於 100%', abc: 'ABC 分界', abcNote: '依淨額由高到低累計：到第一個分界為 A，到第二個為 B。', a: 'A 至', b: 'B 至', rfm: 'RFM 評分法', rules: { rank: '名次五分法', quantile: '分位數法' }, ruleNotes: { rank: '依名次均分為五份，並列者取較佳的一份。', quantile: '以數值的第 20、40、60、80 百分位數為界；數值集中時各份不均。' }, nextRun: '自下次計算起生效。', toInsight: '前往洞察',
    privacy: '隱私', erasure: '刪除個人資料前的等待天數', erasureNote: '在此期間可以撤回刪除申請。', smallCell: '一個數字背後至少幾位往來對象', smallCellNote: '不足這個數、且其中有讀者無權檢視的，數字不予顯示；1 即全部顯示。', days: '天', outside: '對外', privateAddresses: '允許推送到內部網路位址', privateNote: '僅當需要通知自己網路中的系統時啟用。', bad: '請檢查這個值',
  },
  webhooks: {
    title: '事件推送', text: '將事件通知其他系統，依 Standard Webhooks 規範簽章，未應答會重送。', create: '新增推送', empty: '還沒有推送', url: '位址', urlHint: 'https:// 開頭，且能從這裡連線', events: '事件', note: '備註', active: '啟用', paused: '已暫停', all: '全部事件', count: (n) => `${n} 種事件`, waiting: '待送', failed: '失敗', created: '已新增推送', changed: '已變更推送', deleted: '已刪除推送', secretTitle: '簽章金鑰', secretText: '請現在複製：只顯示這一次。接收方用它核對每則訊息。', done: '已保存好', deleteTitle: '刪除這個推送？', deleteText: (url) => `不再通知 ${url}，待送的訊息也會捨棄。`,
    deliveries: '訊息', state: { waiting: '待送', delivered: '已送達', failed: '失敗' }, attempts: (n) => `嘗試 ${n} 次`, repeat: '重新傳送', repeated: '正在重新傳送', none: '還沒有訊息', at: '時間', event: '事件', answer: '應答', badUrl: '網址格式不對',
  },
  marts: {
    title: '資料市集', text: '依部門、地區和職能劃出的一部分資料，做分析時可以選用。市集只會縮小、不會擴大可見範圍。', create: '新增市集', empty: '還沒有資料市集', emptyText: '每次分析都統計檢視者有權看到的全部資料。',
    name: '名稱', note: '備註', units: '部門', unitsNote: '含下級部門。', regions: '地區', regionsNote: '依主要地址中的省市，例如：台北市。', functions: '職能', functionsNote: '往來方本身在每個市集裡都有。', all: '全部', and: '、', deleted: '已刪除市集', deleteTitle: '刪除這個市集？', deleteText: (name) => `之後不能再選用「${name}」，資料不會減少。`,
    ofFunction: { touchpoints: '接觸點', orders: '銷售', products: '產品', consent: '同意', work: '待辦', value: '價值', prediction: '預測', intelligence: '關係狀況' },
  },
  warehouse: {
    title: '分析引擎', states: { ready: '正常', building: '準備中', unavailable: '無法使用' }, late: '有延遲', even: '已與輸入的資料同步', built: '建立於',
    behind: (seconds, rows) => `延遲 ${seconds} 秒，待同步 ${rows} 列`, rebuilding: (percent) => `正在重建：${percent}%`, rebuild: '重建', asked: '已開始重建，期間數字照常可查',
  },
  parked: {
    title: '運作', text: '接收方連續八次未能處理的事件會擱置在這裡，其餘事件照常處理。請先排除原因（日誌中依事件編號可查到錯誤），再重試。', list: '擱置的事件', event: '事件', reader: '接收方', tries: '次數', fault: '錯誤', at: '擱置時間', number: (id) => `編號 ${id}`,
    retry: '重試', retryAll: '全部重試', awaited: '等待重試', asked: (n) => `將重試 ${n} 個事件`, empty: '沒有擱置的事件', emptyText: '所有事件都已處理。', most: (n) => `只顯示最新的 ${n} 個。`,
  },
  audit: {
    title: '稽核', text: '誰檢視、修改或匯出了什麼。紀錄不可更改，雜湊鏈能發現任何竄改。', verify: '核對雜湊鏈', whole: (entries, links) => `完整：${entries} 筆紀錄，${links} 個鏈節`, unsealed: (n) => `最新 ${n} 筆尚未封存`, broken: (n) => `${n} 個鏈節不符`, link: (seq, why) => `鏈節 ${seq}：${why}`, empty: '這段時間沒有紀錄', who: '誰', when: '時間', what: '做了什麼', record: '紀錄', any: '任何人', anyAction: '任何操作', anyObject: '任何對象', from: '從', to: '到', sealed: '已封存', open: '檢視詳情', before: '之前', after: '之後', field: '欄位', details: '詳情', noDetail: '沒有保存更多內容。', kinds: { key: '經金鑰', system: '系統' }, refresh: '重新整理',
    say: (action, object) => `${action}${object}`.replace(/：$/, ''),
    actions: { rebuild: '重建', read: '檢視', create: '新增', update: '修改', delete: '刪除', restore: '還原', merge: '合併', unmerge: '拆分', share: '共享', unshare: '取消共享', tag: '加減', assign: '指派', undo: '復原', define: '定義', archive: '停用', retire: '下架', revive: '重新上架', upload: '上傳', start: '開始', stop: '停止', resume: '繼續', finish: '完成', 'finish-undo': '完成復原', discard: '放棄', run: '執行', check: '檢查', 'download-failures': '下載失敗的列：', 'sign-in': '登入', 'sign-out': '登出', 'fail-sign-in': '登入失敗', 'enable-two-factor': '啟用兩步驟驗證', 'disable-two-factor': '停用兩步驟驗證', 'drop-two-factor': '解除兩步驟驗證：', 'renew-backup-codes': '更換備用碼', 'add-passkey': '新增通行金鑰', 'remove-passkey': '移除通行金鑰', 'change-password': '變更密碼', 'set-roles': '設定角色：', 'hand-over': '轉交：', deactivate: '停用', reactivate: '恢復', invite: '發出密碼連結：', 'accept-invitation': '接受邀請', 'end-session': '結束登入：', 'set-up': '建立', revoke: '撤銷', export: '匯出', 'export-subject': '匯出全部個人資料：', 'ask-erasure': '申請刪除個人資料：', 'withdraw-erasure': '撤回刪除申請：', erase: '刪除個人資料：', 'read-file': '檢視附件：', 'refuse-file': '拒絕附件：', override: '人工判斷：', 'end-override': '結束人工判斷：', record: '登記', return: '退貨：', pay: '收款：', cancel: '取消', correct: '更正', 'duplicate-check': '查重：', backup: '備份', dismiss: '忽略', fill: '填入', remove: '移除' },
    fields: { name: '姓名或名稱', kind: '類型', dealing: '顧客或消費者', gender: '性別', birthday: '生日', birthdayLunar: '農曆生日', language: '語言', zone: '時區', contactHours: '方便聯絡的時間', creditLimit: '信用額度', creditCurrency: '信用額度幣別', creditRating: '信用等級', ownerId: '負責人（編號）', unitId: '部門（編號）', parentId: '上層（編號）', partyId: '往來方（編號）', memberId: '成員（編號）', toId: '對方（編號）', names: '姓名', contacts: '聯絡方式', roles: '角色', tags: '標籤', keys: '外部編號', custom: '自訂欄位', channel: '管道', value: '內容', label: '標註', isMain: '主要', role: '角色', from: '自', to: '至', reason: '原因', status: '狀態', amount: '金額', currency: '幣別', number: '編號', note: '備註', text: '文字', what: '事項', dueOn: '到期日', outcome: '結果', email: '電子郵件', phone: '電話', active: '啟用', title: '職稱', scopes: '權限範圍', grants: '權限', fieldLevels: '欄位權限', url: '網址', events: '事件', code: '編碼', price: '價格', cost: '成本', type: '種類', rows: '列數', format: '格式', filter: '篩選', fields: '欄位', ids: '編號', until: '截止', source: '來源', count: '數量', days: '天數', position: '順序' } as Record<string, string>,
    objects: { mart: '資料市集', warehouse: '分析引擎', party: '往來方', member: '成員', unit: '部門', role: '角色', key: 'API 金鑰', session: '', settings: '設定', webhook: '事件推送', field: '自訂欄位', tag: '標籤', tagging: '標籤', assignment: '負責人', view: '檢視', 'parked-event': '擱置的事件', 'connection-type': '關係類型', import: '匯入', export: '匯出', product: '產品', order: '訂單', touchpoint: '接觸點', timeline: '時間軸', consent: '同意', 'exchange-rate': '匯率', installation: '系統', audit: '稽核', work: '待辦', demo: '展示公司', insight: '洞察' },
  },
}

export default texts
