import type en from './web.en.ts'
import words from './zh-TW.ts'

const texts: typeof en = {
  ...words,
  list: {
    title: '發現', lead: '我們從顧客身上看出的規律，每晚用新資料核對。', create: '記下發現', label: '發現', all: '全部', due: '待複核', archived: '已封存', layer: '層次', anyLayer: '全部層次', mine: '只看我的',
    empty: '還沒有記下發現', emptyText: '看到能說明問題的數字，就記為發現：它說明什麼、打算怎麼做、何時再看。系統每晚自動核對。', noMatch: '沒有符合條件的發現', clear: '清除條件', more: '更多',
  },
  card: { before: '當時', now: '現在', expected: '預期', owner: '負責人', review: '複核', reviewed: (day) => `${day} 複核`, dueNow: '該複核了', since: (day) => `自 ${day}`, line: '歷次核對的數字', action: '怎麼做', shared: '全員可見', noted: '取自頁面，不再自動計算', of: (n) => `共 ${n} 位`, interval: (low, high) => `95% 區間 ${low} 至 ${high}`, never: '尚未核對' },
  take: { act: '記為發現', which: '記哪一項？', short: '記為發現' },
  form: {
    title: '記下發現', edit: '編輯', claim: '它說明什麼', claimHint: '貴賓顧客每四位就有一位在退化', figure: '數字', evidence: '依據', now: '現在', counting: '正在計算…', uncountable: '依目前的條件無法計算', layer: '知識層次', expected: '這個數字如下時成立', sure: '並非偶然：整個 95% 區間都如此', action: '我們怎麼做', actionHint: '顧問每週致電名單前二十位', review: '何時複核', share: '讓所有能看發現的人看到，即使他們無權檢視背後的全部往來方', save: '儲存', saved: '已記下', changed: '已儲存', needed: '請填寫此欄位',
    kind: '計算方式', whom: '在誰當中', having: '其中有多少是', field: '哪個數字', versus: '與誰相比', compare: '與另一群對比', owner: '負責人',
    ops: { above: '高於', atLeast: '不低於', atMost: '不高於', below: '低於', between: '介於' }, kinds: { count: '多少位', share: '占比', mean: '平均值' },
  },
  evidence: { count: (whom) => `符合「${whom}」的有多少位`, share: (whom, having) => `在「${whom}」當中，「${having}」所占的比例`, mean: (whom, field) => `「${whom}」的平均${field}`, versus: (one, other) => `${one}；減去「${other}」當中的同一數字`, analysis: (what, change) => (change ? `${what}，與對比期之差` : what), noted: '取自頁面的數字', open: '開啟名單', openPage: '開啟發現它的頁面' },
  expected: { above: (v) => `高於 ${v}`, atLeast: (v) => `不低於 ${v}`, atMost: (v) => `不高於 ${v}`, below: (v) => `低於 ${v}`, between: (v, most) => `介於 ${v} 與 ${most} 之間`, sure: (text) => `${text}，且並非偶然（95%）` },
  page: {
    back: '發現', check: '現在核對', checked: '已核對', last: '核對', more: '更多', archive: '封存', restore: '取回', share: '全員可見', unshare: '依權限可見', edit: '編輯', reviewed: '已複核', postponed: (day) => `下次複核 ${day}`, numbers: '數字', history: '核對紀錄', value: '數字', low: '區間下限', high: '區間上限', of: '位數', day: '截至', holds: '成立', yes: '是', no: '否', about: '涉及', addLink: '新增關聯', addParty: '新增往來方', remove: (name) => `移除 ${name}`, facts: '詳細資料', made: '記下', problem: '無法計算', definition: '計算口徑',
    objects: { party: '往來方', segment: '區隔', measure: '指標', playbook: '劇本' }, nothing: '還沒有', label: (figure) => `歷次核對的${figure}`, historyDefinition: '每次核對都依當天的資料、以負責人的權限重新計算依據。',
  },
  today: { title: '該看的發現', note: '待複核或不再成立' },
  overview: {
    changed: '自上週以來', span: (from, to) => `${from} 至 ${to}`, changedDefinition: '最近七天與此前七天對照，只計您有權檢視的往來方。', measure: '指標', thisWeek: '本週', lastWeek: '上週', change: '變化', notNow: '分析引擎暫時沒有回應',
    figures: {
      equity: '顧客資產', between: (low, high) => `${low} 至 ${high}`, equityDefinition: '現有顧客今後預計還會帶來的價值，已折現，附 95% 區間。', active: '活躍顧客', before: (v) => `此前 ${v}`, activeDefinition: '最近 90 天有購買的顧客，對照此前 90 天。',
      risk: '風險金額', riskNote: (n) => `${n} 位該聯絡`, riskDefinition: '預測可能流失、應當聯絡的顧客所涉及的金額：流失可能性 × 價值。', perceived: '滿意度', perceivedDefinition: '最近 90 天各接觸點上顧客感知評分的平均，對照此前 90 天。',
      lag: '資料落後', seconds: (n) => `${n} 秒`, waiting: (n) => `${n} 列待更新`, upToDate: '已是最新', states: { building: '建立中', unavailable: '無回應' }, lagDefinition: '最早一筆尚未進入分析引擎的變動距今的時間。',
    },
    title: '總覽', lead: '公司的顧客，一眼看清。', week: '近來的發現', weekNote: '新看出的，和不再成立的', none: '還沒有發現', teach: '看到能說明問題的數字，就記下來，系統每晚核對。', all: '全部發現',
  },
}

export default texts
