import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words, needed: '請填寫', none: '—', back: '返回',
  networks: { mastodon: 'Mastodon', discourse: 'Discourse 論壇', facebook: 'Facebook 粉絲專頁', weibo: '微博' },
  states: { draft: '草稿', asked: '等待簽核', released: '已放行', cancelled: '已停止' },
  publicationStates: { planned: '計畫中', waiting: '等待發布', publishing: '發布中', published: '已發布', failed: '未發布', doubtful: '存疑', removed: '已撤下', cancelled: '已停止' },
  faultKinds: { token: '授權已過期或有誤，請重新填寫。', rights: '帳號缺少這項權限。', rate: '平台要求稍後再試。', invalid: '平台不接受這項內容。', gone: '平台上已沒有這項內容。', window: '已過可回覆的時間，須等對方再次來訊。', down: '暫時連不上平台。', silent: '平台沒有回覆是否收到。', other: '發生其他問題。' },
  reasons: { cheapest: '每次回應成本最低', dearer: '每次回應成本較高', 'no-cost': '未設成本', 'no-data': '尚無資料', 'no-reach': '觸及不到人' },
  postFaults: { 'too-long': '超過長度', 'needs-title': '論壇主題需要標題', 'title-short': '標題至少 15 個字元', 'title-long': '標題過長', 'too-many-pictures': '圖片過多' },
  tabs: { label: '社群媒體', posts: '貼文', medium: '選擇管道' },
  list: {
    title: '社群媒體', note: '一次撰寫，發布到多個帳號；留言與私訊進入收件匣。', create: '寫貼文', empty: '還沒有貼文', emptyText: '寫一次，即可立即或定時發布到所有帳號。', noAccounts: '還沒有連結帳號', noAccountsText: '請管理員在「設定 → 社群帳號」中連結帳號。', toSettings: '連結帳號',
    text: '內容', state: '狀態', where: '發布到', when: '時間', views: '瀏覽', responses: '互動', responsesNote: '按讚、留言與分享之和', all: '全部', stuck: '需要處理', now: '立即',
  },
  editor: {
    noAccounts: '還沒有連結帳號。', toAccounts: '去連結',
    create: '寫貼文', title: '貼文', text: '內文', textHint: '想說什麼？', topic: '主題標題（論壇用）', link: '連結', tag: '活動標記', tagNote: '隨連結帶出，用於統計這次活動帶來的造訪。', pictures: '圖片', addPicture: '新增圖片', removePicture: '移除圖片', accounts: '發布帳號', due: '發布時間', dueNote: '留空則放行後立即發布。', own: '此處另寫', same: '與內文相同', preview: '預覽', length: (n, most) => `${String(n)} / ${String(most)}`, chooseAccount: '選擇帳號後顯示預覽。', save: '儲存草稿', saved: '已儲存', release: '發布', releaseAsk: '發布這則貼文？', releaseText: '貼文將發到所選帳號，所有人都看得到。', released: '已放行', remove: '刪除草稿', removed: '已刪除', approve: '核准', decline: '退回', approved: '已核准', declined: '已退回', cancel: '停止未發布的', cancelled: '已停止', asked: (name) => `${String(name)}提請簽核`, by: (name) => `作者：${String(name)}`, approvedBy: (name) => `簽核：${String(name)}`,
  },
  run: {
    title: '各平台情況', open: '開啟', edit: '修改文字', editTitle: '修改已發布的貼文', edited: '已修改', take: '撤下', takeAsk: '從平台撤下？', takeText: '撤下後平台上任何人都看不到，留言也一併消失。', taken: '已撤下', retry: '重試', retried: '已重試', doubt: '不確定是否已發出。請到平台上查看後在此說明。', isThere: '已經發出', notThere: '沒有發出，重新發布', number: '在平台上的編號', address: '網址', resolved: '已記下', views: '瀏覽', likes: '按讚', comments: '留言', shares: '分享', asOf: (at) => `截至 ${String(at)}`, notCounted: '尚未統計', inbox: '留言在收件匣中',
    history: '互動變化', definition: '每次統計時平台提供的按讚、留言與分享之和。', at: '統計時間', historyEmpty: '還沒有資料，每小時取得一次。',
  },
  approval: { label: '貼文須由作者以外的人簽核後才能發布' },
  accounts: {
    title: '社群帳號', note: '公司在社群平台和論壇上的帳號。授權資訊加密保存。', back: '設定', add: '連結帳號', change: '修改', test: '測試', remove: '移除', removeAsk: '移除這個帳號？', removeText: '授權資訊會被刪除；已發布的貼文和往來保留。', removed: '已移除', saved: '已儲存', save: '儲存', empty: '還沒有連結帳號', emptyText: '可以連結 Mastodon、Discourse 論壇、Facebook 粉絲專頁和微博。', works: (handle) => `連線正常：${String(handle)}`, on: '使用中', off: '已停用', fetched: (at) => `上次讀取 ${String(at)}`, never: '尚未讀取', until: (at) => `授權有效至 ${String(at)}`, rests: (at) => `平台要求等到 ${String(at)}`, callback: '回呼網址', callbackNote: '請填到平台的 Webhook 設定中。', noBase: '要接收平台的推送，請管理員設定 BASE_URL。',
    network: '平台', name: '名稱', nameHint: '同事看到的名稱', keywords: '關注', keywordsTags: '主題標籤，不帶 #', keywordsWords: '論壇中的字詞', active: '啟用', kept: '已儲存，留空則不變',
    fields: { base: '伺服器', username: '使用者名稱', category: '新主題所在分類編號', pageId: '粉絲專頁 ID', appKey: 'App Key', messages: '私訊伺服器' },
    secrets: { accessToken: 'Access Token', apiKey: 'API Key', webhookSecret: 'Webhook 密鑰', pageToken: '粉絲專頁 Access Token', appSecret: 'App Secret', verifyToken: '驗證口令（自訂）', refreshToken: 'Refresh Token' },
  },
  medium: {
    title: '選擇管道', note: '針對一個區隔：各管道能觸及多少人，按自身經驗預期帶來多少回應，成本多少。', segment: '區隔', purpose: '用途', choose: '請選擇區隔', chooseText: '將按區隔中的顧客比較各管道。', gone: '這個區隔已不在了。', noSegments: '還沒有區隔', toSegments: '去建區隔',
    best: (channel, cost) => `首選${String(channel)}：每次回應約 ${String(cost)}。`, bestFree: (channel) => `首選${String(channel)}：回應不花成本。`, noBest: '暫時不能推薦管道：沒有經驗資料、沒有成本，或觸及不到人。',
    channel: '管道', rank: '排序', reach: '可觸及', cases: '樣本', response: '預期回應率', order: '預期成交率', cost: '每次接觸', perResponse: '每次回應', perOrder: '每筆成交', expected: '預期回應數', why: '理由', noData: '尚無資料', noCost: '未設', own: (sent, answered) => `${String(answered)} / ${String(sent)}`, ownHead: '自身樣本：回應 / 傳送',
    chart: '預期回應數與每次回應成本', definition: (pseudo) => `預期回應率 =（本區隔回應數 + ${String(pseudo)} × 全公司回應率）÷（本區隔傳送數 + ${String(pseudo)}），取最近一年的行銷訊息。回應指本人點擊、回覆，或 14 天內在同一管道來訊；成交指 30 天內下單。可觸及指同意且有地址。`, sample: (n, all) => `可觸及人數按 ${String(all)} 人中的 ${String(n)} 人推算。`, counting: '全公司平均值正在統計，請過一分鐘再看。', costs: '成本在「設定 → 傳送與信箱」中填寫。',
    parties: (channel) => `可透過${String(channel)}觸及的顧客`, partiesEmpty: '這個區隔中沒有人可以這樣觸及。', more: '更多', plan: '規劃活動',
    social: '社群平台', socialNote: '貼文無法按顧客統計觸及。以下為平台提供的最近 90 天資料。', account: '帳號', posts: '貼文數', views: '瀏覽', responses: '互動', perPost: '每則互動', socialEmpty: '還沒有連結帳號。', notTold: '平台未提供',
    purposes: { marketing: '行銷', service: '服務' },
  },
}

export default texts
