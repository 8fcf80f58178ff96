import type { ModelKind } from '#modules/models/extension.ts'
import { methodNames } from './card.ts'
import { methods } from './methods.ts'

const named = (zhCN: string, zhTW: string, en: string) => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })

/** How recommendations are told among the models. */
export const recommendationKind: ModelKind = {
  kind: 'recommendation', step: 'recommendations', order: 40, label: named('产品推荐', '產品推薦', 'Next best product'),
  metrics: [
    { key: 'recall', label: named('召回率（前 5）', '召回率（前 5）', 'Recall at 5'), format: 'share', better: 'more' },
    { key: 'popularRecall', label: named('畅销榜的召回率', '暢銷榜的召回率', 'Recall of bestsellers'), format: 'share', better: null },
    { key: 'hitRate', label: named('命中客户', '命中顧客', 'Customers hit'), format: 'share', better: 'more' },
    { key: 'coverage', label: named('产品覆盖', '產品涵蓋', 'Products covered'), format: 'share', better: 'more' },
    { key: 'customers', label: named('评估客户数', '評估顧客數', 'Customers judged'), format: 'number', better: null },
  ],
  names: Object.fromEntries(methods.map((m) => [m, methodNames[m]])),
}

/** How the timing of purchases is told among the models. */
export const timingKind: ModelKind = {
  kind: 'timing', step: 'timing', order: 45, label: named('下次购买时间', '下次購買時間', 'Time of the next purchase'),
  metrics: [
    { key: 'mae', label: named('平均误差（天）', '平均誤差（天）', 'Days off on average'), format: 'number', better: 'less' },
    { key: 'plainMae', label: named('不计季节的误差（天）', '不計季節的誤差（天）', 'Days off without a season'), format: 'number', better: null },
    { key: 'within', label: named('落在范围内', '落在範圍內', 'Within the bounds'), format: 'share', better: 'more' },
    { key: 'usualGap', label: named('通常间隔（天）', '通常間隔（天）', 'Usual gap in days'), format: 'number', better: null },
    { key: 'gaps', label: named('学习的间隔数', '學習的間隔數', 'Gaps learnt from'), format: 'number', better: null },
  ],
  names: { seasonal: named('计入季节', '計入季節', 'With the season'), plain: named('不计季节', '不計季節', 'Without a season') },
}
