import type { Named } from '#kernel/text.ts'
import type { ModelKind } from '#modules/models/extension.ts'
import { featureNames, features, methodNames } from './vocabulary.ts'

const named = (zhCN: string, zhTW: string, en: string): Named => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en })
const moved = (of: Named): Named => named(`偏移：${of['zh-CN']}`, `偏移：${of['zh-TW']}`, `Drift: ${of.en}`)

/** How models of leaving are called and compared. */
export const churnKind: ModelKind = {
  kind: 'churn', step: 'churn', order: 20, label: named('客户流失', '顧客流失', 'Churn'),
  metrics: [
    { key: 'auc', label: named('AUC（排序能力）', 'AUC（排序能力）', 'AUC (ranking)'), format: 'number', better: 'more' },
    { key: 'lift', label: named('最高十分之一的提升', '最高十分之一的提升', 'Lift of the highest tenth'), format: 'number', better: 'more' },
    { key: 'calibrationError', label: named('预测与实际之差', '預測與實際之差', 'Told against actual'), format: 'share', better: 'less' },
    { key: 'brier', label: named('布赖尔分数', '布萊爾分數', 'Brier score'), format: 'number', better: 'less' },
    { key: 'brierOfRate', label: named('只报平均时的布赖尔分数', '只報平均時的布萊爾分數', 'Brier score of the mean rate'), format: 'number', better: null },
    { key: 'logLoss', label: named('对数损失', '對數損失', 'Log loss'), format: 'number', better: 'less' },
    { key: 'rate', label: named('检验期流失率', '檢驗期流失率', 'Left in the test'), format: 'share', better: null },
    { key: 'tested', label: named('检验客户', '檢驗顧客', 'Customers tested'), format: 'number', better: null },
    { key: 'learned', label: named('学习客户', '學習顧客', 'Customers learned from'), format: 'number', better: null },
  ],
  names: {
    ...methodNames, 'psi:score': moved(named('预测分数', '預測分數', 'Scores')), predicted: named('当时预测的流失率', '當時預測的流失率', 'Foretold to leave'), observed: named('实际流失率', '實際流失率', 'Actually left'),
    ...Object.fromEntries(features.map((f) => [`psi:${f}`, moved(featureNames[f])])),
    horizon: named('预测天数', '預測天數', 'Days ahead'), active: named('算作客户的沉默天数', '算作顧客的沉默天數', 'Silent days still a customer'), contract: named('按合同', '依合約', 'By contract'), importance: named('各原因的比重', '各原因的比重', 'Weight of reasons'),
  },
}
