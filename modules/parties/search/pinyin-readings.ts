import { pinyin } from 'pinyin-pro'

/** Second readings that people type for characters in names, beside the one that the dictionary gives in place. */
const also: Readonly<Record<string, string>> = {
  乐: 'yue le', 樂: 'yue le', 行: 'hang xing', 长: 'zhang chang', 長: 'zhang chang', 重: 'zhong chong', 朝: 'zhao chao', 曾: 'ceng zeng', 单: 'dan shan', 單: 'dan shan', 解: 'jie xie', 仇: 'chou qiu',
  查: 'cha zha', 盖: 'gai ge', 蓋: 'gai ge', 区: 'qu ou', 區: 'qu ou', 朴: 'pu piao', 翟: 'di zhai', 缪: 'mou miao', 繆: 'mou miao', 覃: 'tan qin', 召: 'shao zhao', 车: 'ju che', 車: 'ju che',
  冼: 'xi xian', 尉: 'yu wei', 宓: 'fu mi', 黑: 'he hei', 员: 'yun yuan', 員: 'yun yuan', 柏: 'bo bai', 薄: 'bao bo', 卜: 'bo bu', 藏: 'cang zang', 晟: 'cheng sheng', 茜: 'xi qian', 
  靓: 'jing liang', 隽: 'juan jun', 雋: 'juan jun', 郇: 'huan xun', 贾: 'gu jia', 賈: 'gu jia', 种: 'zhong chong', 厦: 'sha xia', 廈: 'sha xia', 会: 'kuai hui', 調: 'diao tiao', 调: 'diao tiao',
}

const MOST_VARIANTS = 4

/** How a run of Chinese characters is read, one syllable a character, the likeliest first, at most four ways. A surname at its head is read as one: 单雄信 is shan, not dan; ü is written v, u or yu. */
export function pinyinReadings(run: string, person: boolean): string[][] {
  const first = pinyin(run, { toneType: 'none', type: 'array', surname: person ? 'head' : 'off', v: true })
  const characters = [...run]
  return first.reduce<string[][]>((variants, syllable, i) => {
    const ways = waysOf(syllable, characters[i] ?? '')
    return ways.length === 1 || variants.length * ways.length > MOST_VARIANTS ? variants.map((v) => [...v, syllable]) : ways.flatMap((w) => variants.map((v) => [...v, w]))
  }, [[]])
}

function waysOf(syllable: string, character: string): string[] {
  const second = also[character]?.split(' ').filter((s) => s !== syllable) ?? []
  const umlaut = /^[ln]v/.test(syllable) ? [syllable.replace('v', 'u'), syllable.replace('v', 'yu')] : []
  return [syllable, ...second, ...umlaut]
}
