import type en from './template.en.ts'

const texts: typeof en = {
  title: '範本', note: '寫一次，傳給許多人：帶上各自的稱呼，用各自的語言。', create: '新增範本', back: '範本', all: '全部', archivedTab: '已收起', search: '尋找範本',
  channels: { email: '電子郵件', sms: '簡訊', wechat: '微信', wecom: '企業微信', line: 'LINE', push: '網頁推播', post: '信件', 'by-hand': '人工' },
  list: { name: '名稱', channel: '管道', subject: '主旨', languages: '語言', used: '訊息數', changed: '修改時間', by: '修改人' },
  empty: '還沒有範本', emptyText: '範本寫好後，活動、策略劇本與手寫訊息都能用。{{name}} 這樣的位置會換成每個人自己的內容。', none: '這裡沒有',
  languages: { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
  save: '儲存', saved: (version) => `已存為第 ${version} 版`, created: '範本已建立', archive: '收起', restore: '取出', archived: '已收起', restored: '已取出', versions: '歷史版本', version: (n) => `第 ${n} 版`, versionBy: (when, who) => `${when}${who ? ` · ${who}` : ''}`, takeBack: '取用這一版的內容', taken: (n) => `已取用第 ${n} 版的內容，儲存後生效`, copy: '另存為新範本', more: '更多', leave: '內容還沒有儲存，確定離開？',
  facts: { name: '範本名稱', nameHint: '只有內部看得到', purpose: '用途', purposeNote: '依此用途檢查同意', subject: '主旨', title: '標題', preheader: '摘要', preheaderNote: '在收件匣裡顯示在主旨後面', addLanguage: '新增語言', removeLanguage: '移除此語言', base: '其他語言的讀者收到', baseMark: '預設' },
  blocks: {
    title: '內容區塊', add: '新增內容區塊', up: '上移', down: '下移', remove: '刪除', copy: '複製', drag: '拖曳可換位置，也可用 Alt 加方向鍵', empty: '新增第一個內容區塊', open: '編輯', close: '完成', conditional: '僅部分人看得到', column: (n) => `第 ${n} 欄`,
    kinds: { heading: '標題', text: '文字', image: '圖片', button: '按鈕', columns: '分欄', divider: '分隔線', offer: '優惠碼', products: '推薦產品', footer: '頁尾' },
    text: '文字', textNote: '**粗體**，[文字](https://…)，以「- 」開頭的行成為清單，空一行另起一段', level: '大小', levels: { 1: '大', 2: '小' }, align: '對齊', aligns: { left: '左', center: '中', right: '右' }, label: '按鈕文字', href: '連結', hrefHint: 'https://…', src: '圖片', alt: '圖片說明', altNote: '圖片不顯示或使用螢幕閱讀器時看得到', width: '寬度 %', pick: '選擇圖片', or: '或填寫網址', uploading: '正在上傳…', count: '數量', offerNote: '活動或劇本發給優惠碼的人才會看到。', productsNote: '依每個人的推薦顯示，沒有推薦的人看不到。', columnCount: '欄數', footerNote: '公司名稱、地址、取消訂閱與訂閱設定連結會自動附上。', label2: '優惠碼上方文字', when: '顯示給', everyone: '所有人', some: '僅符合條件的人', whenNote: '區隔也在條件欄位中。', place: '插入欄位', places: { own: '人人都有', field: '資料欄位', custom: '自訂欄位', other: '其他' }, otherwise: '可寫成 {{name|您}}：沒有內容的人會看到直線後面的字。',
  },
  look: { title: '外觀', accent: '按鈕', background: '底色', paper: '紙面', text: '文字' },
  sms: { signature: '簽名', signatureNote: '以【…】放在內文前，須已在服務商報備', approved: '服務商已審核範本', approvedNote: '填寫服務商的範本編號，以及依名稱（或依順序 1、2…）代入的內容。', template: '範本編號', field: '名稱', value: '內容', addField: '新增一項', url: '點按後開啟', needs: '沒有編號時，按內文原樣傳送（需服務商允許）。' },
  preview: { title: '預覽', as: '以誰的身分', anyone: '選擇一位顧客', language: '語言', desktop: '電腦', phone: '手機', dark: '深色', plain: '純文字', subject: '主旨', bytes: (kb) => `${kb} kB`, segments: (parts, left, encoding) => `${parts} 則 · 還可寫 ${left} 字 · ${encoding}`, cost: (amount) => `費用 ${amount}`, noCost: '未設定費用', frame: '讀者看到的樣子', test: '寄一封給我', tested: (to) => `已寄到 ${to}`, nobody: '還沒有選擇顧客：各位置顯示直線後面的字。', failed: '暫時無法預覽' },
  links: { act: '檢查連結', again: '重新檢查', busy: (done, all) => `已檢查 ${done} / ${all}`, states: { fine: '正常', moved: '會轉址', gone: '頁面不存在', fault: '出錯', unreachable: '打不開', slow: '回應太慢', private: '內部網路，未檢查' }, to: (where) => `→ ${where}` },
  checks: {
    title: '檢查', clean: '沒有發現問題', fault: '需改正', warning: '請留意', at: (block) => `（${block}）`,
    kinds: {
      'no-subject': () => '還沒有主旨', 'long-subject': (w) => `主旨偏長（${w} 個字元寬）：手機上約顯示 30 個漢字`, 'no-words': () => '還沒有內容', 'spam-words': (w) => `容易被當作垃圾訊息的用語：${w}`, 'link-missing': (w) => `按鈕「${w}」還沒有連結`, 'link-broken': (w) => `連結無效：${w}`, 'link-insecure': (w) => `連結未加密（http）：${w}`,
      'picture-missing': () => '還沒有選擇圖片', 'picture-unreachable': () => '讀者打不開圖片：請管理員設定 BASE_URL', 'no-alt': () => '圖片沒有說明', 'only-pictures': () => '只有圖片：容易被攔截，許多人也看不到', 'no-fallback': (w) => `不是每個人都有 {{${w}}}，請寫上沒有時的說法，如 {{${w}|…}}`, 'too-large': (w) => `${w} kB：超過 102 kB 會被 Gmail 截斷`,
      'signature-form': (w) => `「${w}」不能作為簡訊簽名：須為 2 至 20 個中文字或字母，不含空格與符號`, 'signature-twice': (w) => `內文裡有${w}，而簽名會自動加在前面，會出現兩次簽名`, brackets: (w) => `電信業者會把【】當作簽名：${w || '有單獨的括號'}`, 'variable-name': (w) => `服務商不接受名為「${w}」的變數：阿里雲須以字母開頭，騰訊雲須按 1、2、…… 順序，且不能重複`, 'variable-empty': (w) => `變數「${w}」沒有內容，會被服務商拒絕`, 'variable-link': (w) => `變數「${w}」裡有連結，多會被服務商拒絕，請把連結寫進審核過的內文`,
      'low-contrast': () => '文字或按鈕與底色反差不足（低於 4.5 : 1）', 'low-contrast-dark': () => '深色模式下按鈕顏色不易看清', 'no-way-out': () => '行銷簡訊須寫明如何取消，如「拒收請回覆R」', 'no-signature': () => '還沒有簽名【…】', 'several-segments': (w) => `會拆成 ${w} 則傳送，按 ${w} 則計費`, 'several-messages': (w) => `會拆成 ${w} 則傳送`, 'too-long': (w) => `內容過長：LINE 最多 ${w} 字`, 'not-approved': () => '還沒有填寫服務商的範本編號',
    },
  },
  picker: { label: '範本', none: '不用範本', placeholder: '選擇範本' },
  starter: { heading: '{{name|您好}}', text: '在這裡寫下想說的話。', button: '去看看', sms: '{{name|親愛的顧客}}，……拒收請回覆R', plain: '{{name}}您好，……' },
}

export default texts
