import type { Named } from '#kernel/text.ts'

/** What speaks for asking a question of a party now. */
export interface Standing { priority: number; need: string | null; segment: string | null; fills: Named | null }

/**
 * How much a question is worth asking: its priority (1–5), 2 more where it belongs to what the party needs, ½ more where it is meant for a segment of the party's, ½ less where the answer fills nothing in.
 * A question of priority 3 on an open need comes before one of priority 4 on nothing in particular.
 */
export const scoreQuestion = ({ priority, need, segment, fills }: Standing): number => priority + (need === null ? 0 : 2) + (segment === null ? 0 : 0.5) - (fills === null ? 0.5 : 0)

/** The same in words. */
export function reasonsFor({ priority, need, segment, fills }: Standing): Named[] {
  return [
    ...(need === null ? [] : [{ 'zh-CN': `关系到需求“${need}”。`, 'zh-TW': `關係到需求「${need}」。`, en: `It bears on the need “${need}”.` }]),
    ...(fills === null ? [] : [{ 'zh-CN': `还不知道${fills['zh-CN']}，回答会直接填进去。`, 'zh-TW': `還不知道${fills['zh-TW']}，回答會直接填進去。`, en: `${fills.en} is not known yet; the answer goes there.` }]),
    ...(segment === null ? [] : [{ 'zh-CN': `属于“${segment}”，这个问题要问他们。`, 'zh-TW': `屬於「${segment}」，這個問題要問他們。`, en: `One of “${segment}”, whom this question is for.` }]),
    ...(priority >= 4 ? [{ 'zh-CN': '公司优先想知道。', 'zh-TW': '公司優先想知道。', en: 'The firm wants to know it before others.' }] : []),
  ]
}
