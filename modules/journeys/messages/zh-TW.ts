import type en from './en.ts'

interface P { word?: unknown }

export default {
  journey: '觸點地圖',
  refusals: {
    'journeys/not-found': '沒有這條旅程。',
    'journeys/word-twice': (p: P) => `「${String(p.word)}」同時放在兩個階段。`,
    'journeys/unknown-word': (p: P) => `沒有「${String(p.word)}」。`,
    'journeys/built-in': '內建旅程可以修改，不能刪除。',
    'journeys/incentive-not-found': '沒有這項規則。',
    'journeys/dates': '截止日早於開始日。',
    'journeys/same-channel': '請選擇兩個不同的管道。',
    'journeys/member-unknown': '沒有這位同事。',
  },
} satisfies typeof en
