import type en from './editor.en.ts'

const texts: typeof en = {
  title: '編輯劇本', newTitle: '新增劇本', name: '名稱', nameHint: '給劇本起個名字', canvas: '畫布', outline: '大綱', views: '劇本的顯示方式', undo: '復原', redo: '重做', save: '儲存', saveNew: '建立草稿', saved: '已存為新版本', made: '草稿已建立', edit: '編輯', make: '新增劇本', cannot: (n) => `有 ${n} 處問題，改好才能儲存`, sound: '沒有發現問題',
  start: '開始', startOf: '怎樣開始，何時結束', step: '步驟', add: '新增步驟', addAfter: (where) => `新增步驟：${where}`, what: '接下來做什麼？', remove: '刪除這一步', goesTo: '然後', exit: (way) => `${way}，則`, leads: '通向哪裡', end: '結束', nothing: '選一個步驟來修改。', close: '關閉', first: '最開始', after: (step) => `在「${step}」之後`, steps: '步驟', findings: '需要改的地方', warning: '請留意', canvasLabel: '劇本的圖示，大綱裡有同樣內容的文字',
  kinds: { cause: '問清離開原因', quiet: '放手', offer: '給優惠', message: '發訊息', task: '派待辦', field: '改欄位', tag: '標籤', wait: '等待', hour: '等到某個鐘點', await: '等一件事', until: '等條件滿足', branch: '條件分支', split: '隨機分流', gate: '分數關口', call: '轉入另一劇本', decide: '人工決定', tell: '通知外部系統' },
  hints: { cause: '請人問清楚，作為資料記下來', quiet: '不再向對方行銷，服務照常', offer: '在庫存和次數內送禮或給折扣', message: '依顧客的同意，從某個管道發出', task: '交給某人去辦', field: '在資料裡記一筆', tag: '加上或去掉標籤', wait: '等幾天幾小時', hour: '等到顧客當地的某個時間', await: '等到某事發生，或等夠了', until: '等到條件成立，或等夠了', branch: '滿足走一邊，不滿足走另一邊', split: '幾種做法比一比', gate: '依數值分，比如流失風險', call: '在那邊開始，可以等它結束', decide: '請負責人做主，依答覆走', tell: '把事情告訴別的系統' },
  groups: { reach: '聯絡', record: '記錄', time: '等待', ways: '分路' },
  form: {
    because: '放手的原因', quietNote: '所有管道停止向這位顧客行銷，服務通知照常。可在「同意」頁的停發名單裡恢復。', causeNote: '被問的人從流失原因裡選一項，計入流失分析。', economicalNote: '在顧客同意且聯絡得到的管道裡，選成本最低的一個。主旨只用於郵件。', offer: '優惠', offerNote: '之後的訊息裡可寫 {{offer.code}}、{{offer.name}}。', channel: '管道', purpose: '用途（據此核對同意）', template: '範本', own: '自己寫', subject: '主題', body: '內容', places: '可用佔位：{{name}} 姓名、{{owner}} 負責人、{{firm}} 公司；{{name|您好}} 表示沒有姓名時寫「您好」。', what: '要做什麼', question: '要決定什麼', who: '由誰', keeper: '顧客的負責人', owner: '劇本負責人', member: '指定同事', days: '天', hours: '小時', due: '期限', most: '最多等', kind: '類型', kinds: { task: '待辦', 'follow-up': '跟進' },
    answers: '可選答覆', answer: (n) => `答覆 ${n}`, addAnswer: '再加一個答覆', field: '欄位', value: '值', tag: '標籤', put: '加上', takeOff: '去掉', at: '時間', event: '事件', when: '條件', shares: '比例', share: (n) => `第 ${n} 路`, addWay: '再加一路', removeWay: '刪除這一路', gate: '數值', atLeast: '不低於', playbook: '劇本', waitEnd: '等它結束，最多', noWait: '0 表示不等', tell: '通知的內容', conditions: '修改條件', setConditions: '設定條件', clear: '清除', apply: '確定', yes: '是', no: '否',
  },
  terms: {
    trigger: '何時開始', conditions: '對象', again: '再次參與', once: '只一次', rest: '隔一段時間可再參與', reached: '達成目標即離開', leave: '出現以下情況即離開', goal: '想達到什麼', when: '什麼時候用', holdout: '留作對照', measure: '衡量指標', outcomes: { revenue: '銷售額', margin: '毛利', conversion: '購買人數' }, within: '天內（從各自開始算起）', limits: '上限', mostPerDay: '每天最多', mostInAll: '總共最多', owner: '負責人', from: '生效日期', to: '截止日期', unlimited: '不限', segment: '區隔', passage: '時機', entered: '進入時', left: '離開時', festival: '節日', around: '之後幾天（負數為之前）', lunar: '依農曆', silence: '無聯絡天數', key: '外部系統使用的代號', what: '哪一項', fromCodes: '從', toCodes: '到', any: '不限',
    whatHint: { stage: '階段', tier: '價值層', loyalty: '忠誠分類', rung: '關係階梯', level: '關係水準' },
  },
  triggers: { event: '發生一件事', segment: '進入或離開區隔', standing: '關係狀態變化', silence: '久未聯絡', contract: '合約到期', birthday: '生日', festival: '節日', daily: '每天檢查一次', call: '外部系統（API）', hand: '人工啟動' },
  migrate: { title: '進行中的顧客', text: (n) => `有 ${n} 位顧客正走在舊版本上。`, stay: '依舊版走完', move: '轉到新版', gone: (step, n) => `新版沒有「${step}」，有 ${n} 位停在那裡`, finish: '依舊版走完', done: (moved, stay) => `${moved} 位已轉到新版，${stay} 位依舊版走完` },
  rehearse: {
    looking: '正在查看實際發生的事', walking: '正在逐步推演', failed: '沒能算出來', again: '再試一次', act: '試跑', title: '用真實發生過的事試跑', days: '最近', run: (n) => `${n} 天`, would: (n) => `這段時間會啟動 ${n} 次。`, held: (n) => `另有 ${n} 位留作對照。`, found: (n, fit) => `觸發 ${n} 次，其中 ${fit} 次符合條件。`, done: (messages, tasks) => `會產生 ${messages} 則訊息、${tasks} 件待辦。`, busiest: (day, messages, tasks) => `最忙的一天是 ${day}：${messages} 則訊息、${tasks} 件待辦。`, none: '這段時間一次也不會啟動。', byDay: '每天啟動數', definition: '依實際發生的事，當天會進入劇本的顧客數；留作對照的另列', day: '日期', started: '進入', left: '對照', who: '最近的顧客', steps: '逐步看', came: '走到', here: '停在這裡', open: '請先把空著的填好。',
    notes: { 'by-hand': '由人工或外部系統啟動，從過去看不出來。', daily: '依今天啟用來看。', 'as-of-today': '條件依今天的情況判斷。', undecided: '依沒有人答覆來算。' },
  },
  result: {
    tab: '效果', steps: '步驟', runs: '顧客', parts: '劇本的各部分', title: '帶來了什麼', count: '現在統計', counting: '正在統計', none: '還沒有統計', noneText: '每晚統計一次，也可隨時統計。', noHoldout: '沒有留作對照的顧客，看不出效果。', tooFew: (treated, control) => `人數還太少：期滿的參與者 ${treated} 位，對照 ${control} 位。兩邊各滿 30 位才好下結論。`, waiting: (n, day) => `還有 ${n} 位沒有期滿，最晚 ${day} 期滿。`,
    works: (per, low, high) => `有效：每位參與者比對照多帶來 ${per}（95% 區間 ${low} 至 ${high}）。`, harms: (per, low, high) => `適得其反：每位參與者比對照少帶來 ${per}（95% 區間 ${low} 至 ${high}）。`, unsure: (per, low, high) => `看不出效果：每位相差 ${per}，可能只是偶然（95% 區間 ${low} 至 ${high}）。`, inAll: (sum, low, high) => `合計 ${sum}（95% 區間 ${low} 至 ${high}）。`, broken: '兩組人數與抽籤比例不符，結果不可採信。', narrowed: '已扣除各自以往購買的差別。',
    outcome: '指標', treated: '參與', control: '對照', each: '參與者平均', eachControl: '對照平均', difference: '差別', interval: '95% 區間', definition: (days) => `從各自開始起 ${days} 天內的平均值；差別帶 Welch 區間`, label: '劇本帶來的差別及其區間', parties: (n) => `${n} 位`, points: (n) => `${n} 個百分點`,
  },
  trace: { happened: '經過（選填）', title: '走過的步驟', since: (when) => `${when}起`, at: (step) => `停在：${step}`, more: '走過的步驟', less: '收起', faults: { title: '為什麼卡住', words: '這一步連續失敗了五次。' }, retryAll: (n) => `把卡住的 ${n} 位都重試`, retried: (n) => `${n} 位正在重試`, all: '全部', on: (number) => `第 ${number} 版`, here: (n) => `此處 ${n}`, shown: (step) => `停在「${step}」的顧客`, went: (way, step) => `在「${step}」${way}的顧客`, show: '更多' },
  byHand: { act: '為這些顧客啟動', done: (n) => `${n} 位顧客已進入`, by: '人工啟動', whom: '哪些顧客', note: '條件、間隔和對照同樣適用。' },
  outcomes: { 'not told': '沒有問到', 'let go': '已放手', gave: '已給', 'no gift': '沒有給', queued: '已交付傳送', given: '已派出', set: '已記錄', tagged: '已加上', untagged: '已去掉', waits: '等待', awaits: '等待', came: '等到了', 'did not come': '沒有等到', yes: '是', no: '否', asked: '已詢問', 'not decided': '無人決定', told: '已通知', started: '已轉入', 'did not start': '未能轉入', 'not active': '對方未啟用', ended: '對方已結束', 'did not end': '對方未依時結束', goal: '達成目標', left: '離開', merged: '資料合併，由保留的資料繼續', stopped: '被移出', fault: '失敗' },
  caused: (cause) => `離開原因：${cause}`, decided: (answer) => `決定：${answer}`, way: (n) => `第 ${n} 路`, failed: (code) => `失敗（${code}）`,
  library: { share: '十分之一的顧客不參與，用來對照效果。', unheld: (why) => `不留對照：${why}`, for: (who) => `可用來落實「${who}」的策略`, all: '全部策略', open: '開啟我們的劇本', giving: '給出哪些優惠', taking: '取用', audience: '產生的劇本將以這些顧客為對象。', none: '還沒有對應的策略，可以自己新增劇本。' },
  channels: { economical: '最省的管道', email: '電子郵件', sms: '簡訊', wechat: '微信', wecom: '企業微信', line: 'LINE', chat: '線上聊天', push: '推播', post: '信函', 'by-hand': '人工' },
}

export default texts
