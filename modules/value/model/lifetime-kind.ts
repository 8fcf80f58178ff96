import { named } from '#platform/measure/definition.ts'
import type { ModelKind } from '#modules/models/extension.ts'
import { modelNames } from './card.ts'
import { KIND } from './keep-model.ts'

const same = (name: string) => named(name, name, name)

/** Lifetime value among the kinds of models. */
export const lifetimeKind: ModelKind = {
  kind: KIND, step: 'value', order: 10, label: named('终身价值', '終身價值', 'Lifetime value'),
  metrics: [
    { key: 'customers', label: named('客户数', '顧客數', 'Customers'), format: 'number', better: null },
    { key: 'repeaters', label: named('再次购买的客户', '再次購買的顧客', 'Who bought again'), format: 'number', better: null },
    { key: 'logLikelihood', label: named('对数似然', '對數概似', 'Log-likelihood'), format: 'number', better: 'more' },
    { key: 'holdoutRatio', label: named('留出时段：预测占实际', '保留時段：預測占實際', 'Held out: predicted of actual'), format: 'share', better: null },
    { key: 'holdoutMae', label: named('留出时段：平均误差（次）', '保留時段：平均誤差（次）', 'Held out: mean error (purchases)'), format: 'number', better: 'less' },
    { key: 'holdoutCorrelation', label: named('留出时段：相关系数', '保留時段：相關係數', 'Held out: correlation'), format: 'number', better: 'more' },
    { key: 'spread', label: named('总值的不确定度', '總值的不確定度', 'Uncertainty of the sum'), format: 'share', better: 'less' },
  ],
  names: Object.fromEntries(Object.entries(modelNames).map(([key, name]) => [key, same(name)])),
}
