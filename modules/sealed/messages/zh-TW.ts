import type en from './en.ts'

interface P { whose?: unknown }
interface Mail { firm: string; name: string; because: string; names: string; days: number; link: string }

export default {
  sealed: '密封檔案',
  mail: {
    join: '、', subject: (m: Mail) => `${m.firm}：您的密封檔案將被開啟`,
    text: (m: Mail) => `${m.name}，您好：\n\n您在${m.firm}的密封檔案，將由保管備用鑰匙的人開啟：${m.names}。\n他們提出的理由：${m.because}\n\n最早在 ${m.days} 天以後。您若反對，就不會開啟；請在這裡表示：\n\n${m.link}\n\n${m.firm}\n`,
  },
  refusals: {
    'sealed/party-not-found': '沒有這位往來對象，或您無權檢視。',
    'sealed/no-file': '還沒有密封檔案。',
    'sealed/not-yours': '只有這份檔案的顧問可以這樣做。',
    'sealed/locked': '檔案已經鎖定，顧問不能再開啟。',
    'sealed/waiting': '會員還沒有設定密碼。',
    'sealed/closed': '需要雙方在同一次會面中輸入密碼。',
    'sealed/begun-already': '這位往來對象已經有密封檔案。',
    'sealed/wrong-password': (p: P): string => (p.whose === 'member' ? '會員的密碼不正確。' : '密封檔案的密碼不正確。'),
    'sealed/too-many': '輸錯次數太多，請一小時後再試。',
    'sealed/no-password': '還沒有設定密封檔案的密碼。',
    'sealed/set-already': '您已經有密碼；請用舊密碼變更。',
    'sealed/stale': '期間有新的內容被密封，請再試一次。',
    'sealed/no-circle': '這份檔案沒有備用鑰匙，只能由雙方的密碼開啟。',
    'sealed/asked-already': '已經預告過一次開啟。',
    'sealed/no-recovery': '沒有這則預告，或已經告知。',
    'sealed/not-yet': '還不能開啟：期限未到、會員已反對，或您不在它的保管小組裡。',
    'sealed/same-twice': '請選擇三個不同的人。',
  },
} satisfies typeof en
