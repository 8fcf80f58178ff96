const single = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝傅阎萧
張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蔣葉蘇呂盧鐘鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢單塗駱藍鮑華饒陽農繆簡車項連蘆麥婁竇黨宮費衛應閔鄔邊師欒榮叢鞏遲鄺
`
const compound = ['欧阳', '歐陽', '上官', '司马', '司馬', '诸葛', '諸葛', '东方', '東方', '皇甫', '尉迟', '尉遲', '公孙', '公孫', '慕容', '司徒', '令狐', '宇文', '长孙', '長孫', '夏侯', '轩辕', '軒轅', '端木', '南宫', '南宮', '范姜', '張簡']

const surnames = new Set(single.replace(/\s/g, ''))
const han = /^\p{Script=Han}{2,4}$/u
const transliterated = /^\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8}){1,3}$/u

/** Whether a text may be the name of a person in Chinese: a usual surname and one or two characters, a compound surname, or a name of a minority with middle dots. Many words of daily life pass too: judge columns, not cells. */
export function looksLikeChineseName(text: string): boolean {
  if (transliterated.test(text)) return true
  if (!han.test(text)) return false
  const length = [...text].length
  return compound.some((surname) => text.startsWith(surname)) ? length >= 3 : length <= 3 && surnames.has(text[0]!)
}
