import type { PlaybookInput } from '#modules/playbooks/contract.ts'
import type { z } from 'zod'

/** A playbook of the story: how many start in a week of the past at most, and what comes of a decision that was asked for. */
export interface DemoPlaybook { perWeek: number; answer: string | null; input: z.input<typeof PlaybookInput> }

/** Playbooks that ran for a while: they give work to colleagues and send nothing. */
export const demoPlaybooks: readonly DemoPlaybook[] = [
  { perWeek: 36, answer: null, input: { name: '首购回访', definition: {
    goal: '六十天内再次购买', when: '新客户第一次购买之后', trigger: { on: 'event', event: 'orders.order-placed' }, again: 'never', holdout: 0.25, measure: { of: 'revenue', days: 60 }, mostPerDay: 40, first: 'rest',
    steps: [{ id: 'rest', do: 'wait', days: 3, next: 'call' }, { id: 'call', do: 'task', what: '回访：收到了吗，会用吗，还需要什么', days: 3, next: 'month' }, { id: 'month', do: 'wait', days: 30, next: 'idea' }, { id: 'idea', do: 'task', what: '一个月后问候，给一个合适的建议', days: 5, next: null }] } } },
  { perWeek: 18, answer: '有需要', input: { name: '久未往来问候', definition: {
    goal: '重新开始往来', when: '一百二十天没有购买也没有联系', trigger: { on: 'silence', days: 120 }, again: 240, holdout: 0.2, measure: { of: 'revenue', days: 60 }, mostPerDay: 20, first: 'greet',
    steps: [{ id: 'greet', do: 'task', what: '问候近况，不推销', days: 3, next: 'rest' }, { id: 'rest', do: 'wait', days: 7, next: 'need' }, { id: 'need', do: 'decide', what: '对方近期有需要吗', days: 14, answers: [{ answer: '有需要', next: 'plan' }, { answer: '暂时没有', next: null }], otherwise: null }, { id: 'plan', do: 'task', what: '按需要给一份建议，约好时间', days: 5, next: null }] } } },
]
