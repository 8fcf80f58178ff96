import type en from './channel.en.ts'

const texts: typeof en = {
  title: '管道', note: '簡訊、微信、網頁推播與信件如何送出，回覆如何收回。', back: '設定',
  channels: { sms: '簡訊', wechat: '微信公眾號', wecom: '企業微信客戶聯繫', line: 'LINE', push: '網頁推播', post: '信件', 'by-hand': '人工' },
  texts: {
    sms: '經阿里雲、騰訊雲或簡訊閘道（SMPP）傳送。', wechat: '範本訊息，以及追蹤者來訊後 48 小時內的客服訊息。傳訊息時可產生專屬 QR 碼，掃碼追蹤後即可識別是誰。', wecom: '48 小時內向微信客服來過信的顧客直接回覆，其餘訊息由員工在企業微信中確認後送出。新顧客按員工備註的手機號碼識別。',
    line: '向官方帳號的好友推播訊息；對方來訊後一分鐘內的回覆不計費。加好友即為 LINE 管道的同意，封鎖即撤回。', push: '傳給願意接收的瀏覽器：在偏好中心、送出表單後，或點公司網站上的按鈕訂閱。', post: '信件在「行銷 → 信件」中等待列印寄出。', 'by-hand': '每則訊息變成一項任務，文字已備好；完成即視為已傳送。',
  },
  providers: { smpp: '簡訊閘道（SMPP 3.4）', aliyun: '阿里雲', tencent: '騰訊雲', wechat: '微信', wecom: '企業微信', line: 'LINE', 'web-push': '網頁推播', print: '列印', person: '人工' },
  provider: '服務商', set: '設定', change: '修改', unset: '未設定', on: '已啟用', off: '已停用', active: '啟用', save: '儲存', saved: '已儲存', kept: '已儲存，留空則不變', needed: '請填寫',
  fields: {
    host: '伺服器', port: '連接埠', tls: '加密（TLS）', systemId: '系統 ID', systemType: '系統類型', from: '傳送號碼', window: '同時等待應答數', endpoint: '介面網址', accessKeyId: 'AccessKey ID', signature: '簽名', region: '地域', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: '企業 ID', mostPerMonth: '每位顧客每月則數', contact: '聯絡方式（mailto:… 或 https://…）', ownerId: '顧客無人負責時交給', days: '完成期限（天）',
    password: '密碼', accessKeySecret: 'AccessKey Secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret', kfSecret: '微信客服 Secret（另外設定時填寫）', welcome: '新顧客歡迎語（留空則不傳）', sheet: '標籤紙',
    columns: '每列張數', rows: '列數', width: '寬（公釐）', height: '高（公釐）', left: '左邊距（公釐）', top: '上邊距（公釐）', acrossGap: '橫向間隔（公釐）', downGap: '縱向間隔（公釐）',
  },
  callback: '回條與回覆網址', callbackNote: '請填到服務商後台。', noBase: '接收回條與回覆需要設定 BASE_URL。',
  test: '測試', testTo: '自己的手機號碼', testTemplate: '已審核的範本編號', outcomes: { sent: '可以使用', given: '已交給人工', later: '暫時未接收', failed: '被拒絕', doubtful: '沒有明確答覆' },
  sheets: { '3x8': '3 × 8 張，70 × 37 公釐', '2x8': '2 × 8 張，105 × 37 公釐', L7160: 'Avery L7160（3 × 7）', L7163: 'Avery L7163（2 × 7）', own: '自訂標籤紙' },
  letters: {
    title: '信件', note: '等待列印寄出', tabs: { waiting: '待寄出', posted: '已寄出' }, print: '列印信件（PDF）', labels: '列印標籤（PDF）', posted: '標為已寄出', done: (n) => `已寄出 ${n} 封`, empty: '沒有要寄的信', emptyText: '活動、劇本或員工寫的信會在這裡等待寄出。', nonePosted: '還沒有寄出的信', nonePostedText: '標為已寄出的信列在這裡；被退回的也在這裡登記。',
    runs: '批次信件', count: (n) => `${n} 封`, noSubject: '無主旨', all: '全選', chosen: (n) => `已選 ${n} 封`, choose: (name) => `選擇${name}`, more: '顯示更多', sheet: '標籤紙', usual: '依「設定 → 管道」中的設定', skip: '已用掉的張數', skipNote: '標籤紙已用過一部分時填寫', labelTitle: '列印地址標籤', returned: '登記退信', returnTitle: (n) => `${n} 封信被退回`, returnText: '在地址更正之前，不再向這些地址寄信。', returnDone: (n) => `已登記 ${n} 封退信`,
    why: '退回原因', reasons: { unknown: '查無此人', moved: '已遷移', refused: '拒收', other: '其他原因' }, postedAt: '寄出', returnedAt: '退回',
  },
}

export default texts
