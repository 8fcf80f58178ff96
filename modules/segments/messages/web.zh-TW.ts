import type en from './web.en.ts'

const texts: typeof en = {
  title: '區隔', note: '儲存下來、自動保持最新的顧客集合。', create: '新增區隔', import: '匯入 JSON', importing: '匯入區隔', importHint: '貼上從其他系統匯出的內容；其中的名稱會在本系統中查找。', importBad: '這不是區隔的 JSON。', empty: '還沒有區隔', emptyText: '說出您指的是誰：是什麼樣的人，做過或沒做過什麼，與誰相連。',
  name: '名稱', description: '說明', members: '成員', owner: '負責人', lookedAt: '最近核對', shared: '已共用', private: '自用', filling: '正在查找', moves: '隨時間變動', archived: '已停用', live: '使用中', showArchived: '已停用', choose: (name) => `選擇${name}`, compare: '比較重疊', more: (name) => `${name}的操作`,
  save: '儲存', saveNew: '建立區隔', saved: (name) => `已儲存「${name}」`, created: (name) => `已建立「${name}」，正在查找成員`, everyone: '所有人可用；各人只看到自己有權檢視的成員', duplicate: '複製', copyName: (name) => `${name}（副本）`, archive: '停用', restore: '恢復使用', gone: (name) => `已停用「${name}」`, doShare: '共用給所有人', unshare: '僅自己使用', export: '匯出 JSON', toList: '在清單中檢視', takeSnapshot: '建立快照',
  tabs: { definition: '定義', history: '變化', profile: '輪廓', snapshots: '快照' }, tabsLabel: '區隔的各部分', readOnly: '區隔只能由負責人修改；您可以複製一份。', newTitle: '新增區隔', nameHint: '為區隔命名', descriptionHint: '用來做什麼？', reads: '讀作',
  examples: { begin: '從一個例子開始：', atRisk: '高價值且有流失風險', lapsed: '半年沒來的老顧客', frequent: '近 90 天買過兩次', renewal: '合約 60 天內到期', returned: '買後 7 天內退貨', children: '有 6 歲以下的孩子' },
  figure: '區隔的成員中您可見的人數',
  build: {
    all: '全部符合', any: '符合任一', join: '條件之間', add: '新增', condition: '屬性或評級', did: '行為', sequence: '先後順序', connected: '關係', group: '條件群組', not: '非', notLabel: '取反', remove: '移除', field: '欄位', op: '比較', activity: '發生了什麼', where: '僅限', addWhere: '僅限……', complex: '在別處撰寫的條件',
    how: '方式', hows: { ever: '至少一次', times: '次數', sum: '合計', mean: '平均', least: '最小', most: '最大', first: '首次', last: '最近一次' }, of: '的', atLeast: '至少', atMost: '至多', times: '次',
    when: '時間', whens: { ever: '不限', within: '最近', olderThan: '早於', between: '期間' }, days: '天', from: '從', to: '到', firstStep: '先', nextStep: '隨後', within: '在', anyTime: '之後任何時候', without: '其間沒有', addWithout: '其間沒有……', addStep: '再加一步', type: '關係', anyType: '任何關係', whom: '對方符合', toAnyone: '不填則對方不限。',
  },
  preview: { title: '目前符合', count: (n) => `${n} 位`, share: (share, of) => `占您可見的 ${of} 位中的 ${share}`, sample: '抽樣五位，及其原因', none: '目前沒有人符合', incomplete: '填好未完成的條件，即可看到符合的人。', try: '用一位顧客試試', isIn: '在內', isOut: '不在內', asOf: (at) => `截至 ${at}`, holds: '符合', fails: '不符合', value: (v) => v, did: (times, first, last) => `${times} 次${first && last ? (first === last ? `，${first}` : `，${first} 至 ${last}`) : ''}`, total: (v) => `計 ${v}`, never: '從未', with: (names) => `與${names}`, nothing: '無資料' },
  history: { title: '規模', definition: '每天結束時您可見的成員數，以及當天進入與離開的人數', members: '成員', entered: '進入', left: '離開', day: '日期', label: '區隔規模及每天的進出', none: '還沒有變動', moves: '最近的進出', who: '往來對象', what: '變動', when: '時間', why: { change: '顧客有變化', definition: '依定義', days: '時間推移' }, in: '進入', out: '離開', more: '顯示更多' },
  profile: { title: '有何特徵', definition: '某個值在成員中的占比，與您可見的其他往來對象相比；只列出幾乎不可能出於偶然的差異（|z| ≥ 3）', value: '屬性', share: '區隔內', rest: '其他', lift: '倍數', only: '僅此區隔', label: '各屬性值在區隔中的常見倍數', none: '沒有明顯特徵', noneText: '沒有哪項屬性與其他往來對象明顯不同。', numbers: '數值', numbersDefinition: '兩組平均之差，以標準差計：0.2 小、0.5 中、0.8 大', number: '數值', mean: '區隔平均', restMean: '其他平均', difference: '差異', numbersLabel: '依平均差異排列的數值', counts: (n, rest) => `${n} 位成員，對比其他 ${rest} 位` },
  snapshots: { title: '快照', none: '還沒有快照', noneText: '把現在的成員名單定格下來，以後再比較。', name: '名稱', at: '時間', by: '操作人', count: '人數', take: '建立快照', taken: (name) => `已建立快照「${name}」`, forget: '刪除', forgotten: (name) => `已刪除「${name}」`, compare: '與現在比較', stayed: '仍在', entered: '新進入', left: '已離開', nameHint: '活動之前', actions: '操作' },
  overlap: { title: '重疊', note: '各區隔之間如何重疊。', choose: '選擇二至八個區隔', sets: '恰好同時屬於', setsDefinition: '每位只計一次：歸入其所屬的全部已選區隔的組合', pairs: '兩兩相交', pairsDefinition: '同時屬於兩者的人數；括號內為占該列區隔的比例', count: '人數', both: (a, b, n) => `${a}與${b}：${n} 位`, none: '沒有人屬於其中任何一個', in: '屬於', segment: '區隔', opens: (names) => `僅屬於${names}` },
  panel: { title: '區隔', none: '不在任何區隔中', since: (day) => `自 ${day}`, why: '為什麼？', hide: '收起原因', left: (name, day) => `${day} 離開${name}` },
}
export default texts
