import type en from './en.ts'

interface P { name?: unknown; state?: unknown; place?: unknown; address?: unknown; reason?: unknown }

const consent = { denied: '已拒絕', withdrawn: '已撤回', expired: '已到期', pending: '尚未二次確認', unknown: '從未徵得', paused: '已由對方暫停', 'no-purpose': '沒有這一用途', 'hard-bounce': '無效（地址不存在）', complaint: '因投訴被停用', legal: '因法律要求被停用', request: '應對方要求被停用', 'let-go': '我方已放手', 'soft-bounce': '多次退信', 'no-channel': '這個用途不用此管道' } as Record<string, string>
const held = { holdout: '屬於不接收行銷的對照組', 'cap-day': '當天收到的已夠多', 'cap-week': '本週收到的已夠多', 'cap-month': '本月收到的已夠多', wish: '本人希望這個月不再收到' } as Record<string, string>

export default {
  message: '訊息',
  states: { queued: '等待傳送', handing: '傳送中', given: '待人工完成', sent: '已傳送', failed: '未送出', withheld: '已攔下', doubtful: '存疑', cancelled: '已撤下' },
  refusals: {
    'messaging/social-not-found': '這個帳號已不在了。',
    'messaging/social-secret-needed': (p: { secret?: unknown }) => `請填寫 ${String(p.secret)}：更換伺服器或帳號時需要重新填寫。`,
    'messaging/social-network-stays': '帳號不能換到另一個平台，請另外新增。',
    'messaging/social-word-not-found': '這則留言已不在了。',
    'messaging/social-cannot': '該平台不支援這項操作。',
    'messaging/social-refused': (p: { said?: unknown }) => `平台拒絕了操作：${String(p.said)}`,
    'messaging/social-unsigned': '簽章不符。',
    'messaging/chat-not-here': '這個網站沒有開通線上諮詢。',
    'messaging/chat-over': '這次對話已結束，可以重新開始。',
    'messaging/not-found': '沒有這則訊息，或您無權檢視。',
    'messaging/not-allowed': (p: P) => `不能為此聯絡${String(p.name)}：同意${consent[String(p.state)] ?? String(p.state)}。`,
    'messaging/held-back': (p: P) => `現在不傳送給${String(p.name)}：${held[String(p.reason)] ?? String(p.reason)}。`,
    'messaging/no-address': (p: P) => `${String(p.name)}沒有這個管道的聯絡方式。`,
    'messaging/no-server': '尚未設定郵件伺服器，請管理員設定 SMTP_URL。',
    'messaging/not-doubtful': '這則訊息已不再存疑。',
    'messaging/not-waiting': '這則訊息已在傳送或已結束。',
    'messaging/unknown-place': (p: P) => `沒有 {{${String(p.place)}}} 這一項，請從清單中選擇，如 {{name}}、{{owner}}、{{firm}}。`,
    'messaging/inbound-not-found': '沒有這則來信，或您無權檢視。',
    'messaging/inbound-placed': '這則來信已有歸屬。',
    'messaging/inbound-party': '沒有這位往來對象，或您無權檢視。',
    'messaging/mailbox-not-found': '這個信箱已刪除。',
    'messaging/mailbox-taken': (p: P) => `${String(p.address)} 已在收取。`,
    'messaging/password-needed': '請輸入密碼：保存的密碼只用於原本的伺服器與使用者名稱。',
    'messaging/link-unknown': '這個連結不是我們寄出的，或不完整。',
    'messaging/channel-unknown': '沒有這個管道。',
    'messaging/channel-unset': '這個管道還沒有設定，請管理員在「設定 → 管道」中設定。',
    'messaging/secret-needed': (p: { secret?: unknown }) => `請填寫 ${String(p.secret)}：更換伺服器或帳號時必須重新填寫。`,
    'messaging/callback-refused': '這裡沒有內容。',
    'messaging/provider-refused': (p) => `微信沒有接受：${String(p.said)}`,
    'messaging/window-closed': (p) => `${String(p.name)}已超過 48 小時沒有來信，微信只允許在 48 小時內自由回覆。請改用審核過的範本訊息，或換一個管道。`,
    'messaging/no-links': '沒有可以檢查的連結：含有欄位的連結因人而異。',
    'messaging/link-check-not-found': '這次檢查的結果已不在，請重新檢查。',
    'messaging/cannot-test': '請填寫接收測試簡訊的號碼。',
    'messaging/template-not-found': '沒有這個範本。',
    'messaging/template-empty': '範本還沒有內容。',
    'messaging/other-channel': '範本的管道不能更改，請為其他管道新增範本。',
    'messaging/image-missing': '沒有收到圖片。',
    'messaging/image-type': '郵件中可用 PNG、JPEG、GIF 或 WebP 圖片。',
    'messaging/image-not-found': '沒有這張圖片。',
    'messaging/no-address-of-yours': '您還沒有可接收測試郵件的信箱。',
  },
} satisfies typeof en
