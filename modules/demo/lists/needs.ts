/** A need in somebody's words, and what it rests on. */
export interface ToldNeed { kind: 'key' | 'surface' | 'forecast' | 'unspoken'; wording: string; group: string | null; strength: number; proof: string; guide?: string }

const chinese: readonly ToldNeed[] = [
  { kind: 'key', wording: '给孩子订的东西一定不能有花生', group: '烘焙/点心', strength: 5, proof: '孩子花生过敏，每次都要先问清配料', guide: '下次到店带配料表一起看' },
  { kind: 'surface', wording: '生日蛋糕少糖', group: '烘焙/蛋糕', strength: 3, proof: '上次的蛋糕偏甜，老人吃不了几口' },
  { kind: 'unspoken', wording: '周末全家能一起做的事', group: '课程/亲子', strength: 3, proof: '几次问周末有没有位子，想一家人都能参加', guide: '请来试一次亲子课' },
  { kind: 'forecast', wording: '孩子上小学后接着学书法', group: '课程/少儿', strength: 4, proof: '明年九月上小学，问书法班什么时候开' },
  { kind: 'key', wording: '老人在附近有地方活动', group: '课程/长者', strength: 4, proof: '妈妈膝盖不好，太极课在一楼就报名' },
  { kind: 'forecast', wording: '过年给亲戚送礼盒', group: '节令', strength: 3, proof: '今年亲戚多，礼盒想早点定下来' },
]
const english: readonly ToldNeed[] = [
  { kind: 'key', wording: 'No nuts in anything for the children', group: '烘焙/点心', strength: 5, proof: 'The youngest is allergic: asks for the ingredients each time', guide: 'Show them the list of ingredients' },
  { kind: 'forecast', wording: 'Mandarin for both children next term', group: '课程/亲子', strength: 4, proof: 'Both start school in spring; asked whether they could join one class' },
]
const wholesale: readonly ToldNeed[] = [
  { kind: 'key', wording: '旺季不断货，按周准时到', group: '批发/节令', strength: 5, proof: '去年中秋断过两天货，要求每周一到货', guide: '节前两周定下到货表' },
  { kind: 'unspoken', wording: '小包装，让新门店先试', group: '批发/点心', strength: 3, proof: '店长说整箱新店不敢进' },
  { kind: 'forecast', wording: '明年三家新店要铺货', group: '批发/半成品', strength: 4, proof: '总经理提到明年开三家新店' },
]
const services: readonly ToldNeed[] = [
  { kind: 'key', wording: '员工生日有人全包', group: '企业', strength: 4, proof: '行政每月自己买蛋糕，希望有人从头到尾办好', guide: '报一份全年的方案' },
  { kind: 'surface', wording: '年底客户伴手礼', group: '企业', strength: 3, proof: '市场部问一百份伴手礼的价格' },
]
export const toldNeeds = { chinese, english, wholesale, services } as const
