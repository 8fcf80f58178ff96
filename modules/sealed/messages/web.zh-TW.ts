import type en from './web.en.ts'
import words from './zh-TW.ts'

export default {
  ...words,
  insecure: '密封與開啟都在瀏覽器裡完成，需要安全的網址（https）。請讓管理員為系統設定憑證。',
  compartments: { advice: '顧問建議', private: '個人隱私' },
  panel: {
    title: '密封檔案', none: '雙方各設一組密碼，缺一個都打不開；內容在瀏覽器裡加密，公司資料庫裡只有密文。', begin: '建立', waiting: '等會員自己設定密碼', link: '會員連結', open: '一起開啟', lock: '會員離開，鎖定', of: (name: string) => `顧問：${name}`,
    counts: (advice: number, mine: number) => `建議 ${advice} 則 · 隱私 ${mine} 則`, locked: { member: '會員已鎖定', staff: '已鎖定（會員離開）' }, left: (n: number) => `會員留開的內容（${n}）`, leftNone: '會員沒有留開任何內容', circle: (names: string) => `備用鑰匙：${names}，任兩人`, noCircle: '沒有備用鑰匙：忘記密碼就再也打不開。', recover: '預告由小組開啟',
  },
  password: { mine: '我的密封密碼', firstTime: '第一次使用：請設一組密封密碼，所有密封檔案都用它，與登入密碼不同。系統不保存，忘記了無法找回。', again: '再輸入一次', short: (n: number) => `至少 ${n} 個字元；三四個不相干的詞最好`, differ: '兩次不一樣', member: '會員密碼', memberHint: '請會員自己輸入' },
  begin: { title: '建立密封檔案', act: '建立', done: '已建立；把連結交給會員，由會員自己設定密碼' },
  link: { title: '會員自己的連結', text: '只交給會員本人。會員在這裡設定或變更自己的密碼、鎖定檔案、反對開啟。', until: (day: string) => `有效至 ${day}` },
  lock: { title: '鎖定密封檔案', text: '會員離開時鎖定。顧問的那一半鑰匙會被銷毀，此後無法再開啟，只有會員明確留開的內容還能看。無法復原。', act: '鎖定', done: '已鎖定' },
  session: {
    title: '密封檔案', ask: '雙方在同一次會面中各自輸入密碼。', act: '開啟', opening: '正在解密…', close: '合上', idle: (n: number) => `${n} 分鐘不用會自動合上`, none: '還沒有內容', add: '寫一則', edit: '修改', remove: '刪除', removeSure: '刪除後無法復原。', removed: '已刪除', leftOpen: '會員離開後仍留給顧問看', leftOpenTag: '留開', saved: '已加密儲存',
    noteTitle: '標題', text: '內容', topic: '主題（不記名計數）', topicHint: '會員同意後才計數', save: '加密儲存', needed: '請填寫', circled: '已按新的保管小組重新上鎖',
  },
  left: { title: '會員留開的內容', act: '開啟', none: '會員沒有留開任何內容。' },
  recovery: {
    title: '由小組開啟', ask: '會員會收到預告：理由、保管人姓名和反對的連結。告知滿七天、會員沒有反對，才能開啟。', because: '理由', act: '預告', done: '已預告', told: '已當面告知', toldDone: '已記錄，七天從現在起算', waitsTelling: '還沒有告知會員', opens: (day: string) => `${day} 起可以開啟`, objected: '會員已反對', opened: (names: string, day: string) => `${day} 由 ${names} 開啟`, open: '開啟', who: (n: number) => `保管人 ${n}`, passwordOf: (name: string) => `${name} 的密碼`, show: '開啟檢視',
  },
  own: {
    title: '我的密封檔案', of: (firm: string) => `我在${firm}的密封檔案`, text: (name: string, adviser: string) => `${name}，這份檔案要您和顧問 ${adviser} 各自輸入密碼才能開啟。公司裡沒有別人能單獨開啟。`, locked: '已鎖定，顧問不能再開啟。', counts: (n: number, left: number) => `共 ${n} 則內容，其中 ${left} 則您留給顧問離開後也能看。`,
    circle: (names: string) => `備用鑰匙由 ${names} 保管：三人中的兩人一起、預先告知您滿七天且您沒有反對，才能開啟。`, noCircle: '沒有備用鑰匙：忘記密碼，內容就再也打不開。', set: '設定我的密碼', setText: '請您自己設定，不要告訴任何人，也不要讓顧問代設。', change: '變更我的密碼', old: '現在的密碼', fresh: '新密碼', save: '儲存密碼', saved: '密碼已生效；內容沒有變動。',
    aggregate: '不記名計數', aggregateText: '允許公司統計會面談到的主題（如子女教育），不記姓名，人數太少時不顯示。', allow: '允許', end: '不再允許', allowed: '已允許', notAllowed: '未允許', changed: '已變更',
    lock: '鎖定我的檔案', lockText: '鎖定後顧問再也不能開啟，無法復原。', lockAct: '鎖定', lockedNow: '已鎖定。', recoveries: '開啟預告', asked: (because: string, day: string) => `理由：${because}。最早 ${day} 開啟。`, object: '我反對', objected: '您已反對，不會開啟。', opened: (day: string) => `已於 ${day} 開啟。`,
  },
  setting: {
    title: '密封檔案', password: '我的密封密碼', none: '您還沒有密封密碼；第一次建立檔案時設定，或現在設定。', set: '設定密碼', since: (day: string, n: number) => `${day} 設定 · ${n} 份檔案由它開啟`, change: '變更密碼', fresh: '新密碼', changed: '密碼已變更，所有檔案已重新上鎖', setDone: '已設定',
    circle: '保管小組', circleText: '三人各持備用鑰匙的一片，任兩片才能開啟；使用前七天告知會員並記錄。', noCircle: '還沒有保管小組：會員忘記密碼時內容無法找回。', holders: (names: string, day: string, n: number) => `${names} · ${day} 成立 · ${n} 份檔案`, make: '成立新的小組', makeText: '選三位已設密封密碼的人，三人在這台電腦前各自輸入密碼。既有檔案在雙方下次開啟時換到新小組。', able: '還沒有三位同事設定密封密碼。', holder: (n: number) => `第 ${n} 位`, made: '小組已成立', act: '成立',
    topics: '會面主題（不記名）', topic: '主題', all: '累計', lately: '近 12 個月', few: (n: number) => `少於 ${n}`,
  },
} satisfies typeof en
