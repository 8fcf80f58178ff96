import type en from './en.ts'

interface P { slug?: unknown; question?: unknown; field?: unknown; purpose?: unknown; site?: unknown; kind?: unknown }

export default {
  form: '表單',
  states: { draft: '草稿', published: '已發布', closed: '已關閉' },
  page: {
    notify: '在這個瀏覽器通知我',
    optional: '（選填）', choose: '請選擇', fileHint: '可上傳 PDF、圖片、辦公文件或錄音，不超過 10 MB。', trap: '請留空', language: '語言',
    hello: (name: string) => `${name}，您好`, known: '我們已經知道：', again: '頁面開啟太久了，請再送出一次，您填的內容還在。', slowDown: '請核對一遍，再送出一次。',
    faults: (n: number) => `有 ${n} 處需要修改。`, confirm: '我們已寄給您一封電子郵件，請點開其中的連結確認，確認後同意才生效。',
    closed: '表單已關閉', closedText: '這裡已不再接收。', missing: '這裡沒有內容', missingText: '請核對網址。',
    fault: { needed: '請填寫。', email: '電子郵件格式不對。', phone: '電話號碼格式不對。', date: '日期格式不對。', number: '請填數字。', choice: '請從清單中選擇。', long: '內容太長。', agree: '不同意則無法送出。', file: '檔案太大，或類型不支援。', value: '這個值無法儲存，請修改。' },
  },
  refusals: {
    'forms/not-found': '沒有這張表單。', 'forms/slug-taken': (p: P) => `網址「${String(p.slug)}」已被另一張表單使用。`, 'forms/key-twice': (p: P) => `「${String(p.question)}」問了兩次。`,
    'forms/nobody-known': '請至少問一項聯絡方式（電子郵件、手機或 LINE），否則無法知道是誰填的。', 'forms/unknown-field': (p: P) => `欄位 ${String(p.field)} 已不存在。`, 'forms/unknown-purpose': (p: P) => `用途 ${String(p.purpose)} 已不存在。`,
    'forms/no-choices': (p: P) => `「${String(p.question)}」至少要有兩個選項。`, 'forms/not-published': '這張表單沒有發布。', 'forms/unit-unknown': '沒有這個部門。',
    'forms/submission-not-found': '沒有這筆送出內容，或您無權檢視。', 'forms/already-undone': '已經復原過了。', 'forms/nothing-to-take': '沒有可採用的內容。', 'forms/file-not-found': '檔案已不在。',
    'forms/event-too-old': '發生得太早，已超過保存期限。', 'forms/event-in-future': '時間在將來。', 'forms/site-unknown': (p: P) => `網站 ${String(p.site)} 不在公司登記的網站之列。`, 'forms/rule-kind': (p: P) => `沒有觸點類型「${String(p.kind)}」。`,
  },
} satisfies typeof en
