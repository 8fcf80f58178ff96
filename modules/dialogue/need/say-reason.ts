import type { Named } from '#kernel/text.ts'
import type { NeedRule } from '../vocabulary.ts'

/** The values that a rule leaves beside what it proposes. Shares 0–1. */
export interface Why { because?: string | null; share?: number; base?: number; due?: string; gap?: number; late?: string; segment?: string; members?: number; times?: number; days?: number }

const percent = (share = 0): string => `${Math.round(share * 100)}%`

const words: Record<NeedRule, (why: Why) => Named> = {
  recommended: ({ because, share, base }) => (because
    ? { 'zh-CN': `买过“${because}”的客户中 ${percent(share)} 也买了它；全部客户中为 ${percent(base)}。`, 'zh-TW': `買過「${because}」的顧客中 ${percent(share)} 也買了它；全部顧客中為 ${percent(base)}。`, en: `Of those who bought “${because}”, ${percent(share)} bought it too; of all customers ${percent(base)} did.` }
    : { 'zh-CN': `购买习惯相近的客户常买；全部客户中 ${percent(base)} 买过。`, 'zh-TW': `購買習慣相近的顧客常買；全部顧客中 ${percent(base)} 買過。`, en: `Customers who buy alike often have it; of all customers ${percent(base)} do.` }),
  replenish: ({ gap, due, share }) => ({ 'zh-CN': `通常隔 ${gap} 天再买，预计 ${due} 前后用完；14 天内再买的可能为 ${percent(share)}。`, 'zh-TW': `通常隔 ${gap} 天再買，預計 ${due} 前後用完；14 天內再買的可能為 ${percent(share)}。`, en: `Usually bought again after ${gap} days, due about ${due}; the chance within 14 days is ${percent(share)}.` }),
  'next-purchase': ({ due, late }) => ({ 'zh-CN': `按自己的购买节奏，${due} 前后会再来；最晚 ${late}。`, 'zh-TW': `依自己的購買節奏，${due} 前後會再來；最晚 ${late}。`, en: `By its own rhythm it buys again about ${due}, by ${late} at the latest.` }),
  alike: ({ segment, share, base, members }) => ({ 'zh-CN': `同在“${segment}”的 ${members} 位客户中 ${percent(share)} 一年内买过这类产品，全部客户中为 ${percent(base)}；这位还没有买过。`, 'zh-TW': `同在「${segment}」的 ${members} 位顧客中 ${percent(share)} 一年內買過這類產品，全部顧客中為 ${percent(base)}；這位還沒有買過。`, en: `Of the ${members} customers in “${segment}”, ${percent(share)} bought such products within a year, of all customers ${percent(base)}; this one has not.` }),
  complaint: ({ times, days }) => ({ 'zh-CN': `近 ${days} 天投诉 ${times} 次。`, 'zh-TW': `近 ${days} 天客訴 ${times} 次。`, en: `${times} ${times === 1 ? 'complaint' : 'complaints'} within ${days} days.` }),
}

/** Why a rule proposed a need, in words. */
export const sayReason = (rule: NeedRule, why: Why): Named => words[rule](why)
