import type en from './en.ts'

interface P { name?: unknown; reason?: unknown }

export default {
  conversation: '對話',
  refusals: {
    'inbox/not-found': '沒有這個對話，或您無權檢視。', 'inbox/member-unknown': '這位同事已不在。', 'inbox/snooze-past': '這個時間已經過了。', 'inbox/already-placed': (p: P) => `對方就是${String(p.name)}。`,
    'inbox/nothing-to-send': '請寫點內容，或選一個範本。', 'inbox/needs-subject': '郵件需要主旨。', 'inbox/window-over': (p: P) => `已過平台規定的回覆時限，不能再從這裡回覆${String(p.name)}，請換一個管道。`, 'inbox/no-way': (p: P) => `不能在這個管道回覆${String(p.name)}（${String(p.reason)}）。`,
  },
} satisfies typeof en
