import type en from './channel.en.ts'

const texts: typeof en = {
  title: '管道', note: '簡訊、微信、網頁推播與信件如何送出，回覆如何收回。', back: '設定',
  channels: { sms: '簡訊', wechat: '微信公眾號', wecom: '企業微信客戶聯繫', line: 'LINE', push: '網頁推播', post: '信件', 'by-hand': '人工' },
  texts: {
    sms: '經阿里雲、騰訊雲或簡訊閘道（SMPP）傳送。', wechat: '範本訊息，以及用戶來信後 48 小時內的客服訊息。顧客的 openid 記在外部編號「wechat」下。', wecom: '每則訊息由員工在企業微信中確認後送出。外部聯絡人編號記在外部編號「wecom」下。',
    line: '向官方帳號的好友推播訊息；對方來訊後一分鐘內的回覆不計費。加好友即為 LINE 管道的同意，封鎖即撤回。', push: '傳給在公司網頁上訂閱過的瀏覽器。', post: '信件在「行銷 → 信件」中等待列印寄出。', 'by-hand': '每則訊息變成一項任務，文字已備好；完成即視為已傳送。',
  },
  providers: { smpp: '簡訊閘道（SMPP 3.4）', aliyun: '阿里雲', tencent: '騰訊雲', wechat: '微信', wecom: '企業微信', line: 'LINE', 'web-push': '網頁推播', print: '列印', person: '人工' },
  provider: '服務商', set: '設定', change: '修改', unset: '未設定', on: '已啟用', off: '已停用', active: '啟用', save: '儲存', saved: '已儲存', kept: '已儲存，留空則不變', needed: '請填寫',
  fields: {
    host: '伺服器', port: '連接埠', tls: '加密（TLS）', systemId: '系統 ID', systemType: '系統類型', from: '傳送號碼', window: '同時等待應答數', endpoint: '介面網址', accessKeyId: 'AccessKey ID', signature: '簽名', region: '地域', secretId: 'SecretId', sdkAppId: 'SDK AppID', appId: 'AppID', channelId: 'Channel ID', channelSecret: 'Channel secret', corpId: '企業 ID', mostPerMonth: '每位顧客每月則數', contact: '聯絡方式（mailto:… 或 https://…）', ownerId: '顧客無人負責時交給', days: '完成期限（天）',
    password: '密碼', accessKeySecret: 'AccessKey Secret', secretKey: 'SecretKey', appSecret: 'AppSecret', token: 'Token', aesKey: 'EncodingAESKey', secret: 'Secret',
  },
  callback: '回條與回覆網址', callbackNote: '請填到服務商後台。', noBase: '接收回條與回覆需要設定 BASE_URL。', publicKey: '網頁使用的公鑰',
  test: '測試', testTo: '自己的手機號碼', testTemplate: '已審核的範本編號', outcomes: { sent: '可以使用', given: '已交給人工', later: '暫時未接收', failed: '被拒絕', doubtful: '沒有明確答覆' },
  letters: { title: '信件', note: '等待列印寄出', who: '收件人', address: '地址', subject: '主旨', since: '自', print: '列印信件', labels: '列印地址標籤', posted: '已寄出', done: (n) => `已寄出 ${n} 封`, empty: '沒有要寄的信', emptyText: '活動、劇本或員工寫的信會在這裡等待寄出。', all: '全選', choose: (name) => `選擇${name}` },
}

export default texts
