import type en from './en.ts'

const faults: Record<string, string> = { 'too-long': '文字超過長度', 'needs-title': '論壇主題需要標題', 'title-short': '標題至少 15 個字元', 'title-long': '標題過長', 'too-many-pictures': '圖片過多' }

const texts: typeof en = {
  socialPost: '社群貼文',
  faults,
  refusals: {
    'social/not-found': '這則貼文已不在了。',
    'social/account-unknown': '帳號已不在，或選了兩次。',
    'social/does-not-fit': (p) => `${String(p.account)}還不能發布：${faults[String(p.fault)] ?? String(p.fault)}。`,
    'social/not-draft': '只有草稿可以修改或發布。',
    'social/not-asked': '這則貼文沒有在等待簽核。',
    'social/own-approval': '貼文須由作者以外的人簽核。',
    'social/past-due': '發布時間已過。請另選時間，或留空立即發布。',
    'social/publication-not-found': '這則發布已不在了。',
    'social/not-doubtful': '這則發布已不存疑。',
    'social/not-failed': '這則發布沒有失敗。',
    'social/not-published': '平台上沒有這則貼文。',
    'social/cannot': '該平台不支援這項操作。',
    'social/network-refused': (p) => `平台拒絕了操作：${String(p.said)}`,
    'social/image-unknown': '有一張圖片已不在，請重新選擇。',
    'social/nothing-waits': '沒有等待發布的貼文。',
  },
}

export default texts
