import type { Named } from '#kernel/text.ts'

const language = (key: string, zhCN: string, zhTW: string, en: string): { key: string; label: Named } => ({ key, label: { 'zh-CN': zhCN, 'zh-TW': zhTW, en } })

/** The languages that people ask to be spoken to in; a key is its BCP 47 tag. */
export const languageChoices = [
  language('zh-CN', '普通话', '普通話', 'Mandarin (mainland)'), language('zh-TW', '国语（台湾）', '國語', 'Mandarin (Taiwan)'), language('yue', '粤语', '粵語', 'Cantonese'), language('nan', '闽南语', '閩南語', 'Hokkien'),
  language('hak', '客家话', '客家話', 'Hakka'), language('wuu', '吴语', '吳語', 'Wu'), language('en', '英语', '英語', 'English'), language('ja', '日语', '日語', 'Japanese'), language('ko', '韩语', '韓語', 'Korean'),
  language('de', '德语', '德語', 'German'), language('fr', '法语', '法語', 'French'), language('es', '西班牙语', '西班牙語', 'Spanish'), language('ru', '俄语', '俄語', 'Russian'), language('vi', '越南语', '越南語', 'Vietnamese'), language('th', '泰语', '泰語', 'Thai'),
] as const
