import type en from './churn.en.ts'

const texts: typeof en = {
  title: '流失', lead: (day, horizon, version) => `截至 ${day} · 預測未來 ${horizon} 天 · ${version}`, version: (n) => `模型版本 ${n}`, models: '全部模型',
  empty: '尚無預測', emptyText: '有了訂單，每晚的執行會自動預測。也可以在「模型」頁現在開始。', toModels: '前往模型頁',
  refused: {
    'too-few': (n, needed) => `可供學習的活躍顧客只有 ${n} 位，至少需要 ${needed} 位。在此之前不做預測，以免把偶然當成規律。`,
    'too-one-sided': (n, left, needed) => `${n} 位顧客中流失 ${left} 位；流失與留下的都至少要有 ${needed} 位，才能分辨兩者。`,
    'no-better': '沒有哪種方法比「對所有人都報平均數」更準，因此不顯示預測。',
  },
  figures: { first: '最先聯絡', stake: '流失風險金額', ofValue: (share) => `占預期價值 ${share}`, rate: '上一預測期流失率', ofCustomers: (left, n) => `${n} 位顧客中 ${left} 位`, silent: '已沉默', silentNote: (days) => `${days} 天以上沒有購買`, customers: (n) => `${n} 位顧客` },
  saving: { title: '挽留值多少', text: '如果聯絡的顧客是', rate: '其中會流失的人裡能留住', cost: '每次聯絡花費', result: (gain, kept, spent) => `約可保住 ${kept}，花費 ${spent}，淨得 ${gain}。`, none: '沒有流失風險金額。', pays: '值得做。', not: '不值得做。', upTo: (band) => `到「${band}」為止` },
  bands: { title: '依風險金額分級', definition: '風險金額＝流失可能性 × 預期還會帶來的價值。第一級是占風險金額一半的最小一群，第二級到五分之四，其餘為第三級。', band: '級', customers: '顧客數', stake: '風險金額', value: '預期價值', share: '占風險金額', mark: (band, n, stake) => `${band}：${n} 位，風險金額 ${stake}` },
  first: { title: '最先聯絡', note: '依風險金額', name: '顧客', chance: '流失可能性', stake: '風險金額', value: '預期價值', why: '依據', all: '全部名單' },
  reasons: {
    title: '流失的徵兆', definition: '第一、二級顧客各自最強的徵兆，依風險金額合計。', reason: '徵兆', customers: '顧客數', stake: '風險金額', weight: '在模型中的比重',
    say: {
      silence: (days, times) => `已 ${days} 天沒有購買，是平時間隔的 ${times} 倍`, frequencyOnce: '只買過一次', frequency: (n, gap) => `共買過 ${n} 天，平時約 ${gap} 天一次`, tenure: (days) => `成為顧客 ${days} 天`,
      slower: (times) => `購買間隔拉長到以往的 ${times} 倍`, quicker: (times) => `購買間隔是以往的 ${times} 倍`, spend: (money) => `每次約 ${money}`, less: (share) => `金額比前一段減少 ${share}`, more: (share) => `金額比前一段增加 ${share}`,
      returns: (share) => `退貨占 ${share}`, noReturns: '沒有退貨', noSeason: '去年同期沒有購買', season: '去年同期買過', contact: (days, n) => `${days} 天前聯絡過，近 90 天共 ${n} 次`, noContact: '近兩年沒有聯絡紀錄', complaints: (n) => `一年內申訴 ${n} 次`, noComplaint: '沒有申訴紀錄',
    },
  },
  calibration: { title: '預測準不準', definition: '將檢驗期的顧客依預測的可能性分成人數相等的十組。落在對角線上，表示說三成就真有三成流失。直線為 95% 區間。', told: '預測', came: '實際流失', n: '顧客數', group: '組', perfect: '完全準確' },
  lift: { title: '先聯絡分數高的，多找到多少', definition: '從可能性最高的顧客開始聯絡，聯絡到一定比例時，已包括了多少將流失的人；虛線為隨機聯絡。', called: '聯絡的顧客', reached: '已包括的流失者', random: '隨機', times: '提升', rate: '流失率' },
  tested: (from, to) => `檢驗期 ${from} – ${to}`,
  rates: { title: '誰在流失', by: '分組', definition: (days) => `${days} 天前還是顧客的人裡，此後沒有再購買的比例，附 95% 區間。`, group: '組', customers: '顧客數', left: '流失', rate: '流失率', interval: '95% 區間', empty: '上一預測期沒有顧客', mark: (group, rate, n) => `${group}：${n} 位中 ${rate}` },
  survival: { title: '顧客能留多久', by: '分組', definition: (days) => `Kaplan-Meier 曲線：首次購買若干個月後仍是顧客的比例。沉默過久的顧客，視為在最後一次購買的 ${days} 天後流失；其餘觀察到今天為止。對數等級檢定回答各組是否不同。`, month: '月', share: '仍是顧客', group: '組', n: '顧客數', left: '流失', median: '流失一半所需時間：', months: (n) => `${n} 個月`, notYet: '至今流失不到一半', differ: (p) => `各組有差別（對數等級檢定 p ${p}）。`, alike: (p) => `各組沒有明顯差別（對數等級檢定 p ${p}）。`, sampled: '抽樣', empty: '尚無可觀察的顧客', within: '95% 區間', at: (n) => `${n} 個月後` },
  causes: { title: '為什麼流失', definition: '近 365 天在顧客頁面記下的原因。', cause: '原因', exits: '顧客數', empty: '還沒有人記下原因', emptyText: '在顧客頁面的「預測」裡可以記下。', share: '占比' },
  handOvers: { verdict: '結論', title: '隨員工流失的顧客', definition: (days) => `近三年移交、移交時仍活躍的顧客：移交後 ${days} 天內沒有再購買的比例，與其餘顧客相比。區間對小數目同樣成立。`, member: '原負責人', customers: '移交', left: '流失', rate: '流失率', against: (rate) => `其餘顧客：${rate}`, difference: '相差', interval: '95% 區間', few: (n) => `不足 ${n} 位，參考意義有限`, gone: '已離職', more: '明顯偏多', less: '明顯偏少', same: '沒有明顯差別', empty: '還沒有足夠久以前移交的活躍顧客', emptyText: '從現在起，每次更換負責人都會記錄。' },
  panel: {
    title: '預測', chance: (share, days) => `未來 ${days} 天不再購買的可能性 ${share}`, contract: (share, days) => `合約在 ${days} 天內到期不續的可能性 ${share}`, stake: '風險金額', value: '預期價值', why: '徵兆', model: (method, n) => `${method}，版本 ${n}`, asOf: '截至', history: '逐月可能性', month: '月份', share: '可能性',
    silent: '沉默已久，不再預測流失；可看贏回是否值得。', none: '沒有預測：尚未購買，或資料不足。', definition: '每晚只根據往來紀錄算出，不看性別、年齡與籍貫。',
    exit: '記下流失原因', exitTitle: '為什麼流失', day: '流失日期', cause: '原因', note: '經過', save: '儲存', saved: '已記下', needed: '請選擇', left: (day, cause) => `${day} 流失：${cause}`, withdraw: '撤銷', withdrawn: '已撤銷',
  },
  today: { tag: '最先聯絡', risen: (share, days) => `未來 ${days} 天流失的可能性 ${share}` },
}

export default texts
