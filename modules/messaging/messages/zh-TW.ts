import type en from './en.ts'

interface P { name?: unknown; state?: unknown; place?: unknown }

const consent = { denied: '已拒絕', withdrawn: '已撤回', expired: '已到期', pending: '尚未二次確認', unknown: '從未徵得', paused: '已由對方暫停', 'no-purpose': '沒有這一用途', 'hard-bounce': '無效（地址不存在）', complaint: '因投訴被停用', legal: '因法律要求被停用', request: '應對方要求被停用' } as Record<string, string>

export default {
  message: '訊息',
  states: { queued: '等待傳送', handing: '傳送中', sent: '已傳送', failed: '未送出', withheld: '已攔下', doubtful: '存疑', cancelled: '已撤下' },
  refusals: {
    'messaging/not-found': '沒有這則訊息，或您無權檢視。',
    'messaging/not-allowed': (p: P) => `不能為此聯絡${String(p.name)}：同意${consent[String(p.state)] ?? String(p.state)}。`,
    'messaging/no-address': (p: P) => `${String(p.name)}沒有主要電子郵件。`,
    'messaging/no-server': '尚未設定郵件伺服器，請管理員設定 SMTP_URL。',
    'messaging/not-doubtful': '這則訊息已不再存疑。',
    'messaging/not-waiting': '這則訊息已在傳送或已結束。',
    'messaging/unknown-place': (p: P) => `沒有 {{${String(p.place)}}} 這一項，可用 {{name}}、{{owner}}、{{firm}}。`,
  },
} satisfies typeof en
