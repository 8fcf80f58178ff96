import type en from './delivery.en.ts'

const texts: typeof en = {
  tabs: { label: '送達', overview: '總覽', messages: '訊息' },
  overview: {
    title: '送達', lead: '郵件送得如何，還有什麼等您處理。', days: (n) => `${n} 天`, period: '期間',
    sent: '已傳送', sentDefinition: '這段期間郵件伺服器已接收的郵件。', bounced: '退信', bouncedDefinition: '地址不存在、確定退回的郵件，之後不再寄往該地址。',
    complained: '投訴', complainedDefinition: '收件人檢舉為垃圾郵件的郵件，以對方信箱業者告知的為準。', replied: '有回覆', repliedDefinition: '收到本人回覆的郵件，自動回覆不算。', share: (share) => `占已傳送的 ${share}`,
    waiting: '等您處理', doubtful: (n) => `存疑 ${n} 則`, unknown: (n) => `陌生來信 ${n} 封`, nothing: '沒有要處理的。', queued: (n) => `有 ${n} 則訊息等待傳送。`, suppressed: (n) => `不可聯絡名單 ${n} 筆`,
    domains: '依收件網域', domainsNote: '收件最多的網域。點數字可檢視對應的訊息。', domain: '網域', failed: '遭拒收', softBounced: '暫時退回', opened: '開啟', clicked: '點連結', none: '這段期間沒有寄送郵件。',
    tracking: { nothing: '沒有記錄開啟與點擊。', links: '沒有記錄開啟；掃描程式的點擊不計入。', opening: '開啟次數僅供參考：有的信箱會自動載入圖片（已知的不計入），有的從不載入。' },
    held: '攔下的郵件', heldNote: '這段期間依規則沒有寄出的郵件。', why: '原因', messages: '則數', heldNone: '沒有攔下的郵件。',
    logRead: (when) => `郵件伺服器紀錄：${when}讀取，存疑的郵件據此自動核實。`, logFault: (why) => `讀不到郵件伺服器紀錄（${why}）。`, warmUpText: (sent, today) => `網域暖身：今天可寄 ${today} 封，已寄 ${sent} 封。`, asOf: (at) => `截至 ${at}`,
    sender: '寄件網域驗證', senderNote: (domain) => `${domain} 的 DNS 紀錄。`, noSender: '尚未設定寄件地址（MAIL_FROM）。', record: '紀錄', found: '查到的內容', state: '結果', again: '重新查詢',
    checks: { spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', mx: 'MX' }, states: { ok: '正常', missing: '沒有這筆紀錄', different: '與我們的金鑰不符', 'no-answer': '這裡查不到 DNS', 'not-ours': '由郵件伺服器簽章' }, settings: '郵件設定',
  },
  notices: { delivered: '已送達', delayed: '延遲', 'soft-bounced': '暫時退回', bounced: '退信', opened: '已開啟', clicked: '點了連結', replied: '已回覆', complained: '投訴' },
  setting: {
    title: '傳送與信箱', back: '設定', lead: '什麼時候寄、最多寄多少、記錄什麼，以及收取哪些信箱的回覆。', saved: '已儲存', save: '儲存', needed: '請填寫',
    mailboxes: '收取的信箱', mailboxesNote: '顧客的回覆會寄到第一個信箱；回覆、退信和投訴從所有信箱收取。', add: '新增信箱', none: '尚未收取任何信箱，回覆不會進入系統。', edit: '修改', remove: '移除', removeText: (address) => `不再收取 ${address}，已收取的內容保留。`, removed: '已移除',
    address: '信箱地址', host: 'IMAP 伺服器', port: '連接埠', security: '加密', securities: { tls: 'TLS（993）', starttls: 'STARTTLS（143）', none: '不加密，僅限內部網路' }, username: '使用者名稱', password: '密碼', passwordKept: '留空則沿用現有密碼', folder: '資料夾',
    plus: '支援「名稱+…@」地址', plusNote: '可以準確辨識每封退信。多數信箱都支援。', active: '收取', test: '測試連線', works: (n) => `連線正常，資料夾裡有 ${n} 封郵件。`, checked: (when) => `上次收取：${when}`, never: '還沒有收取過', paused: '已暫停',
    faults: { 'no-such-host': '找不到這台伺服器，請檢查名稱。', 'no-connection': '伺服器沒有回應，請檢查名稱、連接埠和防火牆。', certificate: '伺服器憑證無效，或加密方式不對。', 'wrong-password': '使用者名稱或密碼遭拒。有的信箱要先開啟 IMAP，並使用應用程式密碼。', 'no-folder': '沒有這個資料夾。', other: '連線失敗。' }, said: (what) => `伺服器的回應：${what}`,
    rules: '傳送規則', rulesNote: '適用於一切需要同意的訊息（行銷、調查等），所有活動和劇本合併計算。服務通知隨時傳送。',
    quiet: '勿擾時段', quietNote: '依收件人當地時間，這段時間不傳送。建議 21:00 至 09:00。', quietOff: '不設', quietOn: '設定', from: '從', to: '到',
    caps: '每人最多收到', capsNote: '留空為不限。顧客自己設定的更低上限始終有效。超出時，優先順序低的讓位。', day: '每天', week: '每週', month: '每月',
    rates: '傳送速度', perMinute: '每分鐘郵件數', perMinuteNote: '留空則以郵件伺服器能接收的速度傳送。', domains: '依收件網域', domain: '網域', perHour: '每小時', addDomain: '新增網域', dropDomain: (domain) => `移除 ${domain}`, warmUp: '新寄件網域暖身', warmUpNote: '第一天寄這麼多，之後每天依倍數增加。', since: '第一天', first: '第一天的數量', growth: '每天倍數',
    soft: '多次退信後停發', softs: { after: '退回封數', days: '天數內' }, softNote: '信箱已滿、伺服器無回應等暫時退信，累計到這個數就停發行銷類郵件；有一封送達即自動恢復。服務通知照常寄送。',
    tracking: '記錄收件人的行為', trackings: { nothing: '不記錄', links: '點擊的連結', opening: '還有開啟郵件' }, trackingNote: '預設不記錄。拒絕輪廓分析的顧客一律不記錄；機器的存取不計入。',
    costs: '每則訊息的費用', costsNote: '以本位幣計，從某天起生效；計入每則已傳送訊息和管道比較。', channel: '管道', now: '今天', cost: '費用', validFrom: '生效日', put: '設定', unset: '未設定',
  },
}

export default texts
