import { named } from '#platform/measure/definition.ts'

/** The classes by their codes: most valuable, most growable, below zero, the rest. */
export const classes = [named('最具价值（MVC）', '最具價值（MVC）', 'Most valuable (MVC)'), named('最具成长性（MGC）', '最具成長性（MGC）', 'Most growable (MGC)'), named('低于零点（BZ）', '低於零點（BZ）', 'Below zero (BZ)'), named('其他', '其他', 'Others')]
export const classChoices = classes.map((label, i) => ({ key: String(i + 1), label }))

/** The tiers' names where the firm gave none of its own. */
export const tierNames = [named('贵宾', '貴賓', 'VIP'), named('重要', '重要', 'Important'), named('普通', '普通', 'Ordinary')]
